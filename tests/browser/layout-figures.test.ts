import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { article, boxesOf, linesOf, overflowOf, serveLayouts, styleOf } from "./layout-site.ts";

const open = serveLayouts();

test("three months stand in a row on a phone", async () => {
  const page = await open("/luu-tru/2024/", 360);
  const tops = (await boxesOf(page, ".jumps ul:last-child > li")).map(({ top }) => top);
  expect(tops.slice(0, 3)).toEqual(Array(3).fill(tops[0]));
  await page.context().close();
});

test.each([360, 1280])("at %i px the quarters of a year stand apart from its months", async (width) => {
  const page = await open("/luu-tru/2024/", width);
  const [quarters, months] = await boxesOf(page, ".jumps ul");
  const [first, second] = await boxesOf(page, ".jumps ul:last-child > li");
  const between = (months?.top ?? 0) - (quarters?.bottom ?? 0);
  expect(between).toBeGreaterThan(1.5 * ((second?.left ?? 0) - (first?.right ?? 0)));
  await page.context().close();
});

test("in high contrast the bar of a month stands out from its track", async () => {
  for (const colorScheme of ["light", "dark"] as const) {
    const page = await open("/luu-tru/", 360, { colorScheme });
    await page.evaluate('document.documentElement.dataset.contrast = "high"');
    const track = colorScheme === "light" ? "rgb(255, 255, 255)" : "rgb(0, 0, 0)";
    expect(await styleOf(page, ".bar", "background-color")).toBe(track);
    await page.context().close();
  }
});

test.each(["th", "td"])("a link in a %s of the figures is no smaller than 24 px", async (cell) => {
  const page = await open("/thong-ke/", 360);
  await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
  const links = await boxesOf(page, `.figures ${cell} a`);
  expect(links.length).toBeGreaterThan(0);
  expect(Math.min(...links.flatMap(({ width, height }) => [width, height]))).toBeGreaterThanOrEqual(24);
  await page.context().close();
});

test("a column is aligned as its table says", async () => {
  const page = await open(article, 1280);
  expect(await styleOf(page, ".prose td.align-right", "text-align")).toBe("end");
  await page.context().close();
});

/** Sets a table of one row in the place of an article's text. */
const showTable = (page: Page, cells: readonly string[]) =>
  page.evaluate(
    `document.querySelector(".prose").innerHTML =
      '<section class="table-frame"><table><tr>${cells.map((text) => `<td>${text}</td>`).join("")}</tr></table></section>'`,
  );

test.each([
  [360, 4],
  [768, 8],
  [1280, 8],
])(
  "at %i px of %i columns and more each is as wide as its words ask, and the page does not scroll",
  async (width, columns) => {
    const page = await open(article, width);
    for (const numbers of [columns - 3, columns, 12]) {
      const note = "Hoàn thành tốt nhiệm vụ, được khen thưởng cuối năm";
      await showTable(page, ["1", "Chi bộ khu dân cư số 1", ...Array(numbers).fill("12"), note]);
      expect(await linesOf(page, ".prose td:nth-child(2)")).toBeLessThanOrEqual(2);
      expect(await linesOf(page, ".prose td:last-child")).toBeLessThanOrEqual(3);
      const [number, name] = await boxesOf(page, ".prose td");
      expect(number?.width).toBeLessThan((name?.width ?? 0) / 2);
      const [table] = await boxesOf(page, ".prose table");
      const [text] = await boxesOf(page, ".prose");
      expect(table?.left).toBeLessThanOrEqual(Math.ceil(text?.left ?? Number.NaN));
      expect(await overflowOf(page)).toBe(0);
    }
    await page.context().close();
  },
);

test.each([
  ["none", /gradient.*gradient/],
  ["active", /^none$/],
] as const)(
  "the edge of a table that scrolls is told by a shadow; with colours forced (%s) none would be of them",
  async (forcedColors, image) => {
    const page = await open(article, 360, { forcedColors });
    expect(await styleOf(page, ".table-frame", "background-image")).toMatch(image);
    expect(await styleOf(page, ".table-frame", "background-attachment")).toMatch(
      forcedColors === "none" ? /^local, scroll$/ : /^scroll$/,
    );
    await page.context().close();
  },
);

test.each([360, 768, 1280])("at %i px the number of a document stays within its cell", async (width) => {
  const page = await open(article, width);
  const number = '<span class="nowrap nowrap--long">số 06/2018/TTLT-VKSNDTC-TANDTC-BCA-BTP</span>';
  await showTable(page, ["STT", number, ...Array<string>(6).fill("Ủy ban nhân dân phường Mẫu")]);
  const over = await page
    .locator(".prose td")
    .evaluateAll((cells) => cells.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
  expect(Math.max(...over)).toBe(0);
  await page.context().close();
});

test("on a wide screen a table of many columns may be wider than the text, and is seen whole", async () => {
  const page = await open(article, 1280);
  await showTable(page, ["1", "Chi bộ khu dân cư số 1", ...Array(7).fill("1.234.567")]);
  const [frame] = await boxesOf(page, ".table-frame");
  const [table] = await boxesOf(page, ".prose table");
  const [text] = await boxesOf(page, ".prose");
  expect(table?.width).toBeGreaterThan(text?.width ?? Number.NaN);
  expect(table?.width).toBeLessThanOrEqual(frame?.width ?? 0);
  const middles = [frame, text].map((box) => (box ? (box.left + box.right) / 2 : Number.NaN));
  expect(middles[0]).toBeCloseTo(middles[1] ?? Number.NaN, 0);
  await page.context().close();
});

test.each([
  [1, ["Chi bộ khu dân cư số 1"]],
  [2, ["1", "Chi bộ khu dân cư số 1"]],
])(
  "on a wide screen the name in column %i of a table of large numbers is not set a word a line",
  async (column, begin) => {
    const page = await open(article, 1280);
    await showTable(page, [...begin, ...Array(8).fill("12.345.678")]);
    expect(await linesOf(page, `.prose td:nth-child(${column})`)).toBeLessThanOrEqual(3);
    expect(await overflowOf(page)).toBe(0);
    await page.context().close();
  },
);

test.each(["/thong-ke/", "/ban-tin/"])(
  "of %s what stands side by side begins on one line",
  async (address) => {
    const page = await open(address, 1280);
    // One title of two lines among others of one.
    await page.evaluate(
      'document.querySelector(".row > :nth-child(2) h2").append(" và những điều khác mà ai cũng cần biết")',
    );
    const tops = (await boxesOf(page, ".row > * > :nth-child(2)")).map(({ top }) => top);
    expect(new Set(tops.slice(-2)).size).toBe(1);
    expect(tops.length).toBeGreaterThanOrEqual(3);
    await page.context().close();
  },
);

test("where two plots stand side by side, a third one has the width of both", async () => {
  const page = await open("/thong-ke/", 768);
  const [row] = await boxesOf(page, ".charts");
  const widths = (await boxesOf(page, ".charts > *")).map((box) =>
    Math.round((box.width / (row?.width ?? 0)) * 10),
  );
  expect(widths).toEqual([10, 5, 5, 10]);
  await page.context().close();
});

test.each([360, 480, 768, 1024, 1199])(
  "at %i px totals in millions leave no hole at the end of a row, and no number is broken",
  async (width) => {
    const page = await open("/thong-ke/", width);
    await page.evaluate(`document.querySelector(".totals > :last-child dd").textContent = "112.331.536"`);
    const [frame] = await boxesOf(page, ".totals");
    const totals = await boxesOf(page, ".totals > *");
    const lastOfRows = totals.filter(({ top }, index) => totals[index + 1]?.top !== top);
    for (const { right } of lastOfRows) expect(right).toBeCloseTo(frame?.right ?? Number.NaN, 0);
    const heights = (await boxesOf(page, ".totals dd")).map(({ height }) => Math.round(height));
    expect(new Set(heights).size).toBe(1);
    await page.context().close();
  },
);

test("a total's label of one long word stays on the screen of a phone", async () => {
  const page = await open("/thong-ke/", 320);
  await page.evaluate(
    `document.querySelector(".totals dt").textContent = "Tổngsốbảntinvàphóngsựđãđăngtừtrướcđếnnay"`,
  );
  expect(await overflowOf(page)).toBe(0);
  await page.context().close();
});
