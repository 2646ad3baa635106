import { expect, test } from "vitest";
import { article, boxesOf, linesOf, serveLayouts, styleOf } from "./layout-site.ts";

const open = serveLayouts();

test.each([
  "/ban-tin/",
  "/ban-tin/tin-quan/",
  article,
  "/ban-tin/tim-kiem/",
  "/tin-mau/trang/1/",
  "/luu-tru/2024/",
  "/chu-de/",
])("%s shows no way to anywhere else", async (address) => {
  const page = await open(address, 1280);
  await page.emulateMedia({ media: "print" });
  const ways = "nav, .menu-bar, .tools, .search-box, .search, .skip, .after, .follow, .footer";
  expect(await page.locator(ways).count()).toBeGreaterThan(3);
  expect(await page.locator(ways).filter({ visible: true }).count()).toBe(0);
  await page.context().close();
});

test.each([
  ["/ban-tin/", ".masthead--front .day", "text-align", "start"],
  ["/ban-tin/", ".masthead--front .masthead__row", "display", "block"],
  ["/ban-tin/", ".print-address", "break-before", "avoid"],
  ["/ban-tin/", ".block__title", "break-inside", "avoid"],
  ["/ban-tin/", ".row", "display", "block"],
  ["/ban-tin/", ".row > *", "display", "block"],
  ["/", ".block__body", "display", "block"],
  ["/tin-mau/", ".teasers", "display", "block"],
  ["/tin-mau/", ".teasers > :nth-child(2)", "margin-top", "24px"],
  [article, ".article::after", "break-before", "avoid"],
  [article, ".prose::after", "break-before", "avoid"],
  ["/luu-tru/", "main::after", "break-before", "avoid"],
  ["/thong-ke/", ".figures th", "word-break", "break-word"],
  ["/chu-de/", ".rail--letter", "break-inside", "auto"],
  ["/thong-ke/", ".charts", "display", "block"],
  ["/luu-tru/", ".rail", "break-inside", "avoid"],
  ["/so-do-trang/", ".rail", "break-inside", "avoid"],
  ["/tin-mau/", ".rail", "break-inside", "auto"],
  ["/tin-mau/", ".rail__title::after", "display", "block"],
  ["/chu-de/", ".rail--letter .rail__title", "break-after", "auto"],
])("of %s %s has %s: %s", async (address, selector, property, value) => {
  const page = await open(address, 1280);
  await page.emulateMedia({ media: "print" });
  expect(await styleOf(page, selector, property)).toBe(value);
  await page.context().close();
});

test("a picture within a text is as wide as the page at the most", async () => {
  const page = await open(article, 624);
  await page.emulateMedia({ media: "print" });
  const picture = `<img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>" width="1600" height="400" alt="">`;
  await page.evaluate(
    `document.querySelector(".prose").innerHTML = ${JSON.stringify(`<p>${picture}\nLời</p>`)}`,
  );
  const [text] = await boxesOf(page, ".prose");
  const [shown] = await boxesOf(page, ".prose img");
  expect(shown?.right).toBeLessThanOrEqual(text?.right ?? Number.NaN);
  await page.context().close();
});

test("a long number begins on the line before, which is set as wide as the page", async () => {
  const page = await open(article, 624);
  await page.emulateMedia({ media: "print" });
  const number = '<span class="nowrap nowrap--long">số 06/2018/TTLT-VKSNDTC-TANDTC-BCA-BTP-BLĐTBXH</span>';
  await page.evaluate(
    `document.querySelector(".prose").innerHTML = ${JSON.stringify(`<p>Thực hiện Thông tư liên tịch của các cơ quan ${number}</p>`)}`,
  );
  expect(await linesOf(page, ".prose .nowrap--long")).toBe(2);
  await page.context().close();
});

test.each([
  [16, 165, "auto"],
  [17, 247, "wide"],
  [25, 247, "wide"],
])(
  "a table of %d columns is no wider than %d mm, on the page %s, and neither a number nor a word is broken",
  async (columns, mm, kind) => {
    const width = mm * (96 / 25.4);
    const page = await open(article, Math.floor(width));
    await page.emulateMedia({ media: "print" });
    const cells = [
      "Nguyễn Thị Phương Thảo",
      "1.082",
      "98,5%",
      "Ủy viên Ban Thường vụ",
      ...Array(columns - 4).fill('<span class="nowrap">12.500</span>'),
    ];
    await page.evaluate(
      `document.querySelector(".prose").innerHTML = ${JSON.stringify(
        `<div class="table-frame"><table><tr>${cells.map((text) => `<td>${text}</td>`).join("")}</tr></table></div>`,
      )}`,
    );
    const [table] = await boxesOf(page, ".prose table");
    expect(table?.width).toBeLessThanOrEqual(width);
    expect(await styleOf(page, ".prose .table-frame", "page")).toBe(kind);
    const linesOfWords = await page.evaluate<
      number[]
    >(`[...document.querySelectorAll(".prose td")].flatMap((cell) =>
    [...cell.textContent.matchAll(/\\S+/g)].map(({ 0: word, index }) => {
      const text = (cell.querySelector(".nowrap") ?? cell).firstChild;
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      return range.getClientRects().length;
    }))`);
    expect(linesOfWords).toHaveLength(columns + 7);
    expect(Math.max(...linesOfWords)).toBe(1);
    await page.context().close();
  },
);
