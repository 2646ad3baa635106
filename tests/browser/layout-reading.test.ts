import { describe, expect, test } from "vitest";
import { article, boxesOf, linesOf, overflowOf, serveLayouts, styleOf } from "./layout-site.ts";

const open = serveLayouts();

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

  test("a number stays on the screen, in letters that the browser enlarges too", async () => {
    // 360 px are as many em where the browser's letters have 20 px.
    const page = await open(article, 288);
    await page.evaluate(`document.querySelector(".prose").innerHTML =
      '<p>Theo <span class="nowrap">số 1234/2019/NQ-HĐND-UBND</span></p>'`);
    for (const size of ["1", "2", "3"]) {
      await page.evaluate(`document.documentElement.dataset.size = "${size}"`);
      expect(await overflowOf(page), size).toBe(0);
    }
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

test.each([768, 960, 1280])(
  "the longest number of a document stays in its column of the front page at %i px",
  async (width) => {
    const page = await open("/ban-tin/", width);
    const number = '<span class="nowrap nowrap--long">số 10/2009/TTLT-BKHCN-BTTTT-BVHTTDL</span>';
    const [column, text] = await page.evaluate<number[]>(`{
    const lead = document.querySelector(".lead-story__text");
    lead.innerHTML = ${JSON.stringify(`<p class="lead-story__summary">${number}</p>`)};
    document.querySelector(".lead-story").classList.add("lead-story--pictured");
    [lead, lead.querySelector("span")].map((one) => one.getBoundingClientRect().right);
  }`);
    expect(text).toBeLessThanOrEqual(column ?? Number.NaN);
    expect(await overflowOf(page)).toBe(0);
    await page.context().close();
  },
);

test("the source of an article begins beside its label, and is as high as a finger", async () => {
  const page = await open(article, 360);
  const [label, link] = await page.evaluate<DOMRect[]>(`{
    const source = document.querySelector(".article__source");
    const link = source.querySelector("a");
    link.textContent = "Trang thông tin điện tử của Đảng bộ và chính quyền thành phố";
    const range = document.createRange();
    range.selectNodeContents(source.firstChild);
    [range.getBoundingClientRect().toJSON(), link.getClientRects()[0].toJSON()];
  }`);
  expect(link?.top).toBeLessThan(label?.top ?? Number.NaN);
  expect(link?.height).toBeGreaterThanOrEqual(44);
  await page.context().close();
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

test("each of the tools is as far from the next, and the first begins with the text", async () => {
  const page = await open(article, 360);
  await page.getByRole("button", { name: "In bài" }).waitFor();
  const rows = await page.evaluate<{ left: number; right: number }[][]>(`
    [...document.querySelectorAll(".tools__group")].map((group) =>
      [...group.querySelectorAll("button, a")].filter((one) => one.checkVisibility({ visibilityProperty: true })).map((one) => {
        const range = document.createRange();
        range.selectNodeContents(one.querySelector("[aria-hidden]") ?? one);
        return range.getBoundingClientRect().toJSON();
      }))`);
  const [text] = await boxesOf(page, ".prose");
  for (const row of rows) {
    expect(row.length).toBeGreaterThan(2);
    expect(row[0]?.left).toBeCloseTo(text?.left ?? Number.NaN, 0);
    const gaps = row.slice(1).map(({ left }, index) => left - (row[index]?.right ?? Number.NaN));
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(8);
  }
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
    expect(await linesOf(page, ".prose a")).toBe(1);
    await page.context().close();
  });

  test("the stop after a number that is longer than a line stands on its last line", async () => {
    const page = await open(article, 180);
    await page.evaluate(`document.querySelector(".prose").innerHTML =
      '<p><span class="nowrap nowrap--long">số <a href="/">123/2026/KH-HĐND-UBND-UBMTTQ</a></span>.</p>'`);
    const [stop, number] = await page.evaluate<number[]>(`{
      const range = document.createRange();
      range.selectNodeContents(document.querySelector(".prose p").lastChild);
      [range.getBoundingClientRect(), [...document.querySelector(".prose a").getClientRects()].at(-1)].map(({ top }) => top);
    }`);
    expect(stop).toBe(number);
    await page.context().close();
  });
});
