import { expect, test } from "vitest";
import { article, boxesOf, linesOf, overflowOf, serveLayouts, styleOf } from "./layout-site.ts";

const open = serveLayouts();

test("three months stand in a row on a phone", async () => {
  const page = await open("/luu-tru/2024/", 360);
  const tops = (await boxesOf(page, ".jumps ul:last-child > li")).map(({ top }) => top);
  expect(tops.slice(0, 3)).toEqual(Array(3).fill(tops[0]));
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

test("many columns scroll on a phone, and hold more than a word a line", async () => {
  const page = await open(article, 360);
  const cells = await boxesOf(page, ".prose table:has(th:nth-child(5)) td");
  expect(cells.length).toBeGreaterThan(5);
  expect(Math.min(...cells.map(({ width }) => width))).toBeGreaterThan(80);
  expect(await overflowOf(page)).toBe(0);
  await page.context().close();
});

test.each([
  [1, ["Chi bộ khu dân cư số 1"]],
  [2, ["1", "Chi bộ khu dân cư số 1"]],
])(
  "on a wide screen the name in column %i of a table of large numbers is not set a word a line",
  async (column, begin) => {
    const page = await open(article, 1280);
    const cells = [...begin, ...Array(8).fill("12.345.678")].map((text) => `<td>${text}</td>`).join("");
    await page.evaluate(
      `document.querySelector(".prose").innerHTML =
        '<div class="table-frame"><table><tr>${cells}</tr></table></div>'`,
    );
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
