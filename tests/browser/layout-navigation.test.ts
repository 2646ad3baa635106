import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { article, boxesOf, overflowOf, serveLayouts, styleOf } from "./layout-site.ts";

const open = serveLayouts();

test("the group that a link leads to keeps clear of the edge", async () => {
  const page = await open("/chu-de/", 320);
  await page.evaluate('document.querySelector("main").style.paddingBlockEnd = "100vh"');
  await page.locator(".jumps a").nth(1).click();
  const [group] = await boxesOf(page, ":target");
  expect(group?.top).toBeCloseTo(16, 0);
  await page.context().close();
});

test("in forced colours the sign of the menu keeps all its lines", async () => {
  const page = await open("/ban-tin/", 360, { forcedColors: "active" });
  expect(await styleOf(page, ".menu-button::before", "background-image")).toContain("linear-gradient");
  expect(await styleOf(page, ".menu-button::before", "forced-color-adjust")).toBe("none");
  await page.context().close();
});

test.each([360, 1280])(
  "in forced colours the current entry of the menu is marked at %i px, and no letter is covered",
  async (width) => {
    const page = await open(article, width, { forcedColors: "active" });
    if (width < 768) await page.getByRole("button", { name: "Danh mục", exact: true }).click();
    expect(await styleOf(page, ".menu [aria-current]", "border-bottom-width")).toBe("3px");
    expect(await styleOf(page, ".menu [aria-current]", "outline-style")).toBe("none");
    await page.context().close();
  },
);

test("the ring of the focus in the menu of a wide screen is seen whole", async () => {
  const page = await open(article, 1280);
  expect(await styleOf(page, ".menu", "overflow")).toBe("visible");
  await page.context().close();
});

test("beside a label of two lines the filters of the search stand in one line, of one height", async () => {
  const page = await open("/ban-tin/tim-kiem/", 768);
  await page.evaluate(
    'document.querySelector(".choice span").textContent = "Các chi bộ, đảng bộ cơ sở trực thuộc Đảng bộ phường"',
  );
  const fields = await boxesOf(page, ".choice select");
  expect(fields.length).toBeGreaterThan(1);
  expect(new Set(fields.map(({ top, height }) => `${top} ${height}`)).size).toBe(1);
  await page.context().close();
});

test("on a phone no choice of all is cut off in the filters of the search", async () => {
  const page = await open("/ban-tin/tim-kiem/", 360);
  const [has, asks] = await page.evaluate<number[][]>(`{
    const fields = [...document.querySelectorAll(".choice select")];
    const has = fields.map((one) => one.clientWidth);
    for (const one of fields) {
      one.length = 1;
      one.style.inlineSize = "max-content";
    }
    [has, fields.map((one) => one.clientWidth)];
  }`);
  expect(has?.length).toBe(3);
  expect(asks?.filter((width, index) => width > (has?.[index] ?? 0))).toEqual([]);
  await page.context().close();
});

test("a long name and an anniversary stand side by side, and the name keeps its words whole", async () => {
  const page = await open("/ban-tin/", 768);
  await page.evaluate(`{
    document.querySelector(".masthead__name").textContent = "Đảng bộ Phường Nguyễn Thị Minh Khai";
    const occasion = document.createElement("strong");
    occasion.className = "day__occasion";
    occasion.textContent = "Ngày thành lập Mặt trận Dân tộc Thống nhất Việt Nam";
    document.querySelector(".day").append(occasion);
  }`);
  const [name] = await boxesOf(page, ".masthead__name");
  const [search] = await boxesOf(page, ".masthead .search-box");
  const [day] = await boxesOf(page, ".day");
  expect(name?.width).toBeGreaterThan(200);
  expect(search?.right).toBeCloseTo(day?.right ?? 0, 0);
  await page.context().close();
});

test("in the largest letters on a tablet the name of the site keeps its words whole", async () => {
  const page = await open("/ban-tin/", 768);
  await page.evaluate(`{
    document.documentElement.dataset.size = "3";
    document.querySelector(".masthead__name").textContent = "Đảng bộ Phường Nguyễn Thị Minh Khai";
  }`);
  const linesOfWords = await page.evaluate<number[]>(`{
    const text = document.querySelector(".masthead__name").firstChild;
    [...text.data.matchAll(/\\S+/g)].map(({ 0: word, index }) => {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      return range.getClientRects().length;
    });
  }`);
  expect(linesOfWords).toEqual(Array(7).fill(1));
  expect(await overflowOf(page)).toBe(0);
  await page.context().close();
});

test("an open menu veils the page, which in an older browser gives the veil nothing", async () => {
  const page = await open(article, 360);
  await page.evaluate('document.documentElement.style.setProperty("--veil", "initial")');
  await page.getByRole("button", { name: "Danh mục", exact: true }).click();
  expect(await styleOf(page, ".menu::backdrop", "background-color")).toBe("rgba(0, 0, 0, 0.5)");
  await page.context().close();
});

test("a menu closes when the keyboard leaves it", async () => {
  const page = await open(article, 390);
  await page.getByRole("button", { name: "Danh mục", exact: true }).click();
  const isOpen = () => page.evaluate('document.querySelector(".menu").matches(":popover-open")');
  const isInside = () => page.evaluate('document.activeElement.closest(".menu") !== null');
  await page.keyboard.press("Tab");
  expect([await isInside(), await isOpen()]).toEqual([true, true]);
  for (let count = 0; count < 20 && (await isInside()); count++) await page.keyboard.press("Tab");
  expect([await isInside(), await isOpen()]).toEqual([false, false]);
  expect(await page.evaluate("document.activeElement !== document.body")).toBe(true);
  await page.context().close();
});

test("two lines of a menu's entry stay clear of the rules", async () => {
  const page = await open(article, 390);
  await page.getByRole("button", { name: "Danh mục", exact: true }).click();
  expect(Number.parseFloat(await styleOf(page, ".menu a", "padding-top"))).toBeGreaterThanOrEqual(8);
  await page.context().close();
});

test("the lines of the older neighbour begin at one edge", async () => {
  const page = await open(article, 1280);
  for (const part of [".pager__older", ".pager__older .pager__what"])
    expect(await styleOf(page, part, "text-align")).toBe("start");
  await page.context().close();
});

test("an entry alone in its list has no rule", async () => {
  const page = await open("/ban-tin/van-ban/", 1280);
  expect(await page.locator(".counted--columns > li").count()).toBe(1);
  expect(await styleOf(page, ".counted--columns > li", "border-bottom-width")).toBe("0px");
  await page.context().close();
});

/** How many characters stand in the first line of an element that is given this text. */
const firstLine = (page: Page, selector: string, text: string) =>
  page.evaluate<number>(`{
    const element = document.querySelector(${JSON.stringify(selector)});
    element.textContent = ${JSON.stringify(text)};
    const range = document.createRange();
    range.setStart(element.firstChild, 0);
    let end = 0;
    do range.setEnd(element.firstChild, ++end);
    while (end < element.textContent.length && range.getClientRects().length === 1);
    end - 1;
  }`);

test.each([1280, 1920])("leads in lists keep a measure that is read with ease, at %i px", async (width) => {
  const page = await open("/tin-mau/", width);
  const text = "Chi bộ mẫu họp về công tác phát triển đảng viên mới trong quý này. ".repeat(4);
  const count = await firstLine(page, ".teaser__summary", text);
  expect(count).toBeGreaterThan(62);
  expect(count).toBeLessThanOrEqual(85);
  await page.context().close();
});

test("no syllable stands alone on the last line of a headline in a list", async () => {
  const page = await open(article, 1280);
  expect(await styleOf(page, ".headline", "text-wrap")).toContain("balance");
  await page.context().close();
});

test("where two parts of the footer stand side by side, the links have the width of both", async () => {
  const page = await open("/ban-tin/", 768);
  const [row] = await boxesOf(page, ".footer__row");
  const [first, , links] = await boxesOf(page, ".footer__row > *");
  expect(links?.left).toBe(first?.left);
  expect(links?.width).toBeGreaterThan((row?.width ?? Number.NaN) * 0.9);
  await page.context().close();
});
