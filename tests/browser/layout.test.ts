import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { article, boxesOf, overflowOf, serveLayouts, styleOf } from "./layout-site.ts";

const open = serveLayouts();

test("three months stand in a row on a phone", async () => {
  const page = await open("/luu-tru/2024/", 360);
  const tops = (await boxesOf(page, ".jumps ul:last-child > li")).map(({ top }) => top);
  expect(tops.slice(0, 3)).toEqual(Array(3).fill(tops[0]));
  await page.context().close();
});

test("the group that a link leads to keeps clear of the edge", async () => {
  const page = await open("/chu-de/", 320);
  await page.evaluate('document.querySelector("main").style.paddingBlockEnd = "100vh"');
  await page.locator(".jumps a").nth(1).click();
  const [group] = await boxesOf(page, ":target");
  expect(group?.top).toBeCloseTo(16, 0);
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

describe("in the largest letters on a phone", () => {
  const openLarge = async (address: string) => {
    const page = await open(address, 320);
    await page.evaluate('document.documentElement.dataset.size = "3"');
    return page;
  };

  test("a picture covers no stamp", async () => {
    const page = await openLarge("/ban-tin/tin-quan/");
    const [stamp] = await boxesOf(page, ".teaser--pictured .stamp");
    const [picture] = await boxesOf(page, ".teaser__picture");
    expect(picture?.width).toBeGreaterThan(20);
    expect(picture?.left).toBeGreaterThanOrEqual(stamp?.right ?? Number.NaN);
    await page.context().close();
  });

  test("a plot is there whole, in a frame that scrolls", async () => {
    const page = await openLarge("/thong-ke/");
    const cut =
      await page.evaluate<number>(`Math.max(...[...document.querySelectorAll(".plot")].flatMap((plot) =>
      [...plot.querySelectorAll("text")].map((text) =>
        text.getBoundingClientRect().right - plot.getBoundingClientRect().right)))`);
    expect(cut).toBeLessThanOrEqual(1);
    expect(await overflowOf(page)).toBe(0);
    await page.context().close();
  });

  test("entries within entries stay on the screen", async () => {
    const page = await openLarge(article);
    await page.evaluate(`document.querySelector(".prose").innerHTML =
      '<ul><li>Một<ul><li>Hai<ul><li><span class="nowrap">số 1234-QĐ/HĐND-UBND</span></li></ul></li></ul></li></ul>'`);
    expect(await overflowOf(page)).toBe(0);
    await page.context().close();
  });
});

test("nothing long needs a value that Safari before 15.4 does not know to break on a phone", async () => {
  const page = await open(article, 320);
  const values = await page.evaluate<string[]>(
    `[...document.querySelectorAll("body *")].map((one) => getComputedStyle(one).overflowWrap)`,
  );
  expect(new Set(values)).toEqual(new Set(["break-word"]));
  await page.context().close();
});

test.each([
  [".article__author a", article],
  [".article__source a", article],
  ['.facts a[href^="mailto:"]', article],
  [".facts dd", article],
  [".files a", article],
  [".footer__name", article],
  [".masthead__name span", article],
  [".masthead__description", "/ban-tin/"],
  [".lead-story__summary", "/ban-tin/"],
  [".teaser--pictured .teaser__summary", "/ban-tin/tin-quan/"],
  [".follow a", "/ban-tin/tin-quan/"],
])("%s breaks on a phone where it is one long word", async (selector, address) => {
  const page = await open(address, 320);
  const text = page.locator(selector).first();
  await text.evaluate((one) => {
    one.textContent = "vanphongdanguyphuongnguyenthiminhkhai@hanoi.example";
  });
  expect(await overflowOf(page)).toBe(0);
  const screen = await page.evaluate<number>("document.documentElement.clientWidth");
  expect(await text.evaluate((one) => one.getBoundingClientRect().right)).toBeLessThanOrEqual(screen);
  await page.context().close();
});

test("type and size stand as near to a short name of a file as to a long one, and each name is as high as a finger", async () => {
  const page = await open(article, 320);
  const gapBelow = (name: string) =>
    page.evaluate<number>(`{
      const link = document.querySelector(".files a");
      link.textContent = ${JSON.stringify(name)};
      const text = document.createRange();
      text.selectNodeContents(link);
      link.nextElementSibling.getBoundingClientRect().top - text.getBoundingClientRect().bottom;
    }`);
  const long = await gapBelow("Thông báo kết luận hội nghị giao ban quý IV năm 2026");
  expect(await gapBelow("Thông báo kết luận hội nghị")).toBeCloseTo(long, 0);
  const [link] = await boxesOf(page, ".files a");
  expect(link?.height).toBeGreaterThanOrEqual(44);
  await page.context().close();
});

test.each([
  [".lead", article],
  [".prose p", article],
  ["figcaption", article],
  [".lead-story__summary", "/ban-tin/"],
])("no syllable of %s stands alone in the last line", async (selector, address) => {
  const page = await open(address, 360);
  const syllables = ["Đảng", "ủy", "phường", "tổ", "chức", "hội", "nghị"];
  const alone = await page.evaluate<number[]>(`{
    const text = document.querySelector(${JSON.stringify(selector)});
    const syllables = ${JSON.stringify(syllables)};
    [...Array(40).keys()].map((count) => count + 14).filter((count) => {
      text.textContent = [...Array(count).keys()].map((at) => syllables[at % syllables.length]).join(" ");
      const last = document.createRange();
      last.setStart(text.firstChild, text.textContent.lastIndexOf(" ", text.textContent.lastIndexOf(" ") - 1) + 1);
      last.setEnd(text.firstChild, text.textContent.length);
      return new Set([...last.getClientRects()].map(({ top }) => top)).size > 1;
    });
  }`);
  expect(alone).toEqual([]);
  await page.context().close();
});

test.each(["th", "td"])("a link in a %s of the figures is no smaller than 24 px", async (cell) => {
  const page = await open("/thong-ke/", 360);
  await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
  const links = await boxesOf(page, `.figures ${cell} a`);
  expect(links.length).toBeGreaterThan(0);
  expect(Math.min(...links.flatMap(({ width, height }) => [width, height]))).toBeGreaterThanOrEqual(24);
  await page.context().close();
});

test("the longest number of a document breaks on a phone, and nowhere else", async () => {
  for (const [width, lines] of [
    [320, 2],
    [768, 1],
  ] as const) {
    const page = await open(article, width);
    await page.evaluate(
      `document.querySelector(".lead").innerHTML = '<span class="nowrap nowrap--long">số 10/2009/TTLT-BKHCN-BTTTT-BVHTTDL</span>'`,
    );
    expect(await overflowOf(page)).toBe(0);
    const rows =
      'new Set([...document.querySelector(".lead span").getClientRects()].map(({ top }) => top)).size';
    expect(await page.evaluate<number>(rows)).toBe(lines);
    await page.context().close();
  }
});

test.each(["/luu-tru/", "/doc-nhieu/", "/thong-ke/", "/ban-tin/"])(
  "%s fits 360 px with letters of twice their size",
  async (address) => {
    const page = await open(address, 360);
    await page.evaluate('document.documentElement.style.fontSize = "200%"');
    expect(await overflowOf(page)).toBe(0);
    await page.context().close();
  },
);

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
    const lines = await page.evaluate<number>(`{
      const range = document.createRange();
      range.selectNodeContents(document.querySelector(".prose td:nth-child(${column})"));
      range.getClientRects().length;
    }`);
    expect(lines).toBeLessThanOrEqual(3);
    expect(await overflowOf(page)).toBe(0);
    await page.context().close();
  },
);

test.each(["h2", "h3", "h4", "h5", "h6"])(
  "a heading %s is no smaller than the text that it stands over",
  async (tag) => {
    const page = await open(article, 360);
    await page.evaluate(
      `document.querySelector(".prose").innerHTML = "<p>Một</p><${tag}>Hai</${tag}><p>Ba</p>"`,
    );
    const heading = `.prose ${tag}`;
    const size = async (selector: string) => Number.parseFloat(await styleOf(page, selector, "font-size"));
    expect(await size(heading)).toBeGreaterThanOrEqual(await size(".prose p"));
    expect(await styleOf(page, heading, "font-family")).toContain("Be Vietnam Pro");
    expect(await styleOf(page, heading, "margin-bottom")).toBe("0px");
    expect((await size(heading)) > (await size(".prose p"))).toBe(tag === "h2");
    await page.emulateMedia({ media: "print" });
    expect(await styleOf(page, heading, "break-after")).toBe("avoid");
    // At the head of a page the marks of capitals need room that a margin does not give there.
    expect(Number.parseFloat(await styleOf(page, heading, "padding-top"))).toBeGreaterThan(1);
    await page.context().close();
  },
);

test.each([
  ["a quotation", "<blockquote><p>Một</p><p>Hai</p></blockquote>"],
  [
    "a quotation with another in it",
    "<blockquote><p>Một</p><blockquote><p>Hai</p></blockquote></blockquote>",
  ],
  ["an entry of a list", "<ul><li><p>Một</p><p>Hai</p></li></ul>"],
  ["an entry that quotes", "<ul><li><p>Một</p><blockquote><p>Hai</p></blockquote></li></ul>"],
  ["an entry with a list between them", "<ul><li><p>Một</p><ol><li><p>Hai</p></li></ol><p>Ba</p></li></ul>"],
])("the paragraphs of %s stand apart", async (_name, html) => {
  const page = await open(article, 360);
  await page.evaluate(`document.querySelector(".prose").innerHTML = ${JSON.stringify(html)}`);
  const boxes = await boxesOf(page, ".prose p");
  const gaps = boxes.slice(1).map(({ top }, at) => top - (boxes[at]?.bottom ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(8);
  await page.context().close();
});

test.each([
  ["by day", { colorScheme: "light" }],
  ["by night", { colorScheme: "dark" }],
  ["in forced colours by night", { colorScheme: "dark", forcedColors: "active" }],
] as const)("black lines on nothing are seen %s", async (_name, options) => {
  const page = await open(article, 360, options);
  for (const contrast of ["normal", "high"]) {
    await page.evaluate(`document.documentElement.dataset.contrast = "${contrast}"`);
    // Such a picture alone is published as PNG.
    await page.evaluate(
      `document.querySelector(".prose").innerHTML = '<p><img src="/so-do.png" alt="Sơ đồ"></p>'`,
    );
    expect(await styleOf(page, ".prose img", "background-color")).toBe("rgb(255, 255, 255)");
  }
  await page.context().close();
});

test("a picture of a standing figure is seen whole", async () => {
  const page = await open(article, 1280);
  await page.evaluate('document.querySelector(".figure img").style.aspectRatio = "1 / 3"');
  const [picture] = await boxesOf(page, ".figure img");
  expect(picture?.height).toBeLessThanOrEqual(720);
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

test("the tools are as wide as a finger, with no empty row where no voice is", async () => {
  const page = await open(article, 320);
  await page.getByRole("button", { name: "In bài" }).waitFor();
  const buttons = (await boxesOf(page, ".tools button, .tools a")).filter(({ width }) => width > 0);
  expect(Math.min(...buttons.map(({ width }) => width))).toBeGreaterThanOrEqual(44);
  const [reading, passing] = await boxesOf(page, ".tools__group");
  expect(reading?.height).toBe(44);
  expect(passing?.height).toBe(44);
  await page.context().close();
});

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

test("where two parts of the footer stand side by side, the links have the width of both", async () => {
  const page = await open("/ban-tin/", 768);
  const [row] = await boxesOf(page, ".footer__row");
  const [first, , links] = await boxesOf(page, ".footer__row > *");
  expect(links?.left).toBe(first?.left);
  expect(links?.width).toBeGreaterThan((row?.width ?? Number.NaN) * 0.9);
  await page.context().close();
});

describe("at 180 px, as a phone shows letters twice as large", () => {
  test("the name of the site has the whole line, and so has the search field", async () => {
    const page = await open("/ban-tin/", 180);
    const [icon] = await boxesOf(page, ".masthead img");
    const [name] = await boxesOf(page, ".masthead__name");
    expect(name?.top).toBeGreaterThanOrEqual(icon?.bottom ?? Number.NaN);
    const [field] = await boxesOf(page, ".search-box__field");
    const [button] = await boxesOf(page, ".search-box__button");
    expect(button?.top).toBeGreaterThanOrEqual(field?.bottom ?? Number.NaN);
    await page.context().close();
  });

  test("a picture stands below stamp and lead, not beside them", async () => {
    const page = await open("/ban-tin/tin-quan/", 180);
    const [lead] = await boxesOf(page, ".teaser--pictured .teaser__summary");
    const [picture] = await boxesOf(page, ".teaser__picture");
    expect(picture?.top).toBeGreaterThanOrEqual(lead?.bottom ?? Number.NaN);
    await page.context().close();
  });

  test("a document's number stays whole where a line has room for it", async () => {
    const page = await open(article, 180);
    await page.evaluate(`document.querySelector(".prose").innerHTML =
      '<p>Theo Chỉ thị <span class="nowrap">số <a href="/">05-CT/TW</a></span></p>'`);
    const lines = await page.evaluate<number>(`{
      const range = document.createRange();
      range.selectNodeContents(document.querySelector(".prose a"));
      range.getClientRects().length;
    }`);
    expect(lines).toBe(1);
    await page.context().close();
  });
});
