import { expect, test } from "vitest";
import { planImport } from "../../src/import/plan-import.ts";
import { makeSite } from "../site/content.ts";
import { page, prose } from "./page.ts";
import { convertText, emptyPlace, written } from "./place.ts";

// Invented pages, each with one fault of old portals; documents of offices are in `letterhead.test.ts`.

test("a stamp whose order cannot be told is left out, and the draft says so", async () => {
  const article = await convertText("a.html", page({ stamp: "06/10/2017 08:31 AM" }));
  expect(article).toMatchObject({ date: null, author: "Lê Văn Mẫu" });
  expect(article.missing).toEqual([{ key: "date", reason: expect.stringContaining("Không rõ") }]);
  expect(written(article)).toContain(
    "# Còn thiếu: ngày đăng (date). Bổ sung xong thì xóa dòng draft.\ndraft: true\n",
  );
});

test.each(["<p>I. ĐẶC ĐIỂM TÌNH HÌNH</p>", "<p><b>KẾT LUẬN</b></p>", "<h4>Kết Quả Nổi Bật</h4>"])(
  "a heading right below the stamp is no author: %s",
  async (heading) => {
    const article = await convertText(
      "a.html",
      page({ stamp: `06/10/2017 10:41</div>${heading}<div>`, foot: "" }),
    );
    expect(article.author).toBeNull();
    expect(written(article)).toContain(heading.replace(/<[^>]+>/g, ""));
  },
);

test("a menu that leads to another article stops no import", async () => {
  const site = makeSite("menu:\n  - title: Bài khác\n    url: /tin/bai-khac/\n");
  const plan = planImport(await convertText("a.html", page({})), "tin", { ...emptyPlace(), site });
  expect(plan).toMatchObject({ path: "tin/2017/chi-bo-mau-hop-thuong-ky.md" });
});

test("today's date at the top of a page is no stamp", async () => {
  const top = '<div id="header"><h1>Cổng của huyện Mẫu</h1></div><div>Hôm nay: Thứ Tư, 25/11/2026</div>';
  const article = await convertText("a.html", page({ top, stamp: "" }));
  expect(article).toMatchObject({ title: "Chi bộ Mẫu họp thường kỳ", date: null });
});

test("an hour on a line of its own belongs to the day beside it", async () => {
  const article = await convertText("a.html", page({ stamp: "06/10/2017</div><div>9:05 CH" }));
  expect(article.date).toBe("06/10/2017 21:05");
});

test("a count that leaks from a script is the count, and no text", async () => {
  const article = await convertText("a.html", page({ foot: "Lê Văn Mẫu</p><p>intNumViewTotal=447" }));
  expect(article.viewCount).toBe(447);
  expect(written(article)).not.toContain("intNumViewTotal");
});

test("links that lead nowhere lose their address, never their words", async () => {
  const body =
    '<p>Xem <a href="javascript:void(0)">toàn văn</a>, <a href="file:///C:/a.doc">bản thảo</a> và <a href="/a">tin cũ</a>.</p>';
  const article = await convertText("a.html", page({ body }));
  expect(written(article)).toContain("Xem toàn văn, bản thảo và tin cũ.");
  expect(article.notes).toEqual(["bỏ liên kết file:///C:/a.doc, giữ lại chữ", "bỏ liên kết /a, giữ lại chữ"]);
});

test("a link within the old portal keeps its full address", async () => {
  const head = '<link rel="canonical" href="http://cu.example/tin/1.html">';
  const article = await convertText(
    "a.html",
    page({ head, body: '<p>Xem <a href="../a b">tin cũ</a>.</p>' }),
  );
  expect(written(article)).toContain("[tin cũ](http://cu.example/a%20b)");
});

test.each(["<div>", "<ul><li>", "<table><tr><td>", "<blockquote>a"])(
  "a page of %s in each other is refused, not read until memory ends",
  async (tags) => {
    await expect(convertText("a.html", page({ body: tags.repeat(600) }))).rejects.toThrow("lồng thẻ quá sâu");
  },
);

test.each(["<div>", "<b>", "<font face=Arial>"])(
  "a million open %s are refused before they are read",
  async (tag) => {
    const html = page({ body: tag.repeat(1_000_000) });
    await expect(convertText("a.html", html)).rejects.toThrow("lồng thẻ quá sâu");
  },
);

test("a long style rule costs as much as it is long", async () => {
  const costOf = async (length: number) => {
    const head = `<style>.logo{background:url(data:image/png;base64,${"A".repeat(length)})}</style>`;
    const before = process.cpuUsage().user;
    await convertText("a.html", page({ head }));
    return process.cpuUsage().user - before;
  };
  await costOf(1000);
  // What grows with the square would take a hundred times as long.
  expect(await costOf(100_000)).toBeLessThan(30 * Math.max(20_000, await costOf(10_000)));
});

test("elements that old portals leave open in every cell are read", async () => {
  const body = `<table>${"<tr><td><div><font size=2>Ô".repeat(400)}</table><p>${prose("ba")}</p>`;
  expect(written(await convertText("a.html", page({ body })))).toContain(prose("ba"));
});

test("elements as deep in each other as old portals have them are read", async () => {
  const body = `${"<div>".repeat(200)}<p>${prose("ba")}</p>${"</div>".repeat(200)}`;
  expect(written(await convertText("a.html", page({ body })))).toContain(prose("ba"));
});

test("an old address that the site itself needs is not taken", async () => {
  const head = '<link rel="canonical" href="http://cu.example/tim-kiem/">';
  const article = await convertText("a.html", page({ head }));
  expect(article.alias).toBe("/tim-kiem/");
  const plan = planImport(article, "tin", emptyPlace());
  expect(plan).toMatchObject({ article: { aliases: [] } });
});

test("an old address loses the folder in which the site itself lies", async () => {
  const head = '<link rel="canonical" href="http://cu.example/qu%E1%BA%ADn/bai.aspx?id=5">';
  const article = await convertText("a.html", page({ head }));
  const below = (base: string) =>
    planImport(article, "tin", { ...emptyPlace(), site: { ...makeSite(), base } });
  const kept = { article: { aliases: [{ name: "/qu%E1%BA%ADn/bai.aspx?id=5" }] } };
  expect(below("/qu%E1%BA%ADn")).toMatchObject({ article: { aliases: [{ name: "/bai.aspx?id=5" }] } });
  expect(below("/qu%E1%BA%AD")).toMatchObject(kept);
  const inLetters = { ...article, alias: "/quận/bai.aspx?id=5" };
  const site = { ...makeSite(), base: "/qu%E1%BA%ADn" };
  expect(planImport(inLetters, "tin", { ...emptyPlace(), site })).toMatchObject({
    article: { aliases: [{ name: "/bai.aspx?id=5" }] },
  });
  expect(below("")).toMatchObject(kept);
});

test("a page without a headline takes its file's name and is a draft", async () => {
  const article = await convertText("hop-thuong-ky.txt", `${prose("một")}\n\n${prose("hai")}\n`);
  expect(article.title).toBe("Hop thuong ky");
  expect(article.missing.map(({ key }) => key)).toEqual(["title", "date", "author"]);
});

test("lists in a row stay apart, and a list begins with the number of its first entry", async () => {
  const list = (items: string) => `<ol>${items}</ol>`;
  const body = `<p>${prose("một")}</p>${list("<li>a</li><li>b</li>")}${list("<li>c</li><li>d</li>")}${list('<li value="3">e</li><li>f</li>')}<p>${prose("hai")}</p>`;
  expect(written(await convertText("a.html", page({ body })))).toContain(
    "1. a\n2. b\n\n1) c\n2) d\n\n3. e\n4. f\n",
  );
});

test("any text in the front matter is safe", async () => {
  const title = "Hội nghị &quot;đối thoại&quot;: 100% &lt;b&gt; # 1 - {{ x }}";
  const article = await convertText("a.html", page({ title }));
  const plan = planImport(article, "tin", emptyPlace());
  expect(plan).toMatchObject({ article: { title: 'Hội nghị "đối thoại": 100% <b> # 1 - {{ x }}' } });
});

test("a link to an old page under the site's own address loses it, since nothing is there any more", async () => {
  const head = '<link rel="canonical" href="https://mau.example/tin/1.aspx">';
  const body =
    '<p>Xem <a href="/tin/2.aspx">tin cũ</a> và <a href="https://khac.example/">trang khác</a>.</p>';
  const article = await convertText("a.html", page({ head, body }));
  expect(written(article)).toContain("Xem tin cũ và [trang khác](https://khac.example/).");
  expect(article.notes).toEqual(["bỏ liên kết /tin/2.aspx, giữ lại chữ"]);
});

test("signs of Wingdings and Symbol are bullets", async () => {
  const sign = (font: string, text: string) =>
    `<p><span style="font-family:${font}">${text}</span>&nbsp; Việc phải làm</p>`;
  const body = sign("Symbol", "·<span>&nbsp;</span>") + sign("Wingdings", "Ø") + sign("Arial", "Ø 20 mm:");
  expect(written(await convertText("a.html", page({ body })))).toContain(
    "\\- Việc phải làm\n\n\\- Việc phải làm\n\nØ 20 mm: Việc phải làm",
  );
});

test.each(["Copyright 2005", "© Bản quyền thuộc về huyện Mẫu", "Copyright © 2005 by Mẫu"])(
  "%s is no text, and the author stands above it",
  async (line) => {
    const article = await convertText("a.html", page({ foot: `Lê Văn Mẫu</p><p>${line}` }));
    expect(article.author).toBe("Lê Văn Mẫu");
    expect(written(article)).not.toContain(line);
  },
);

test.each([
  ["Cuộc họp&#10;&#10;của chi bộ", "Cuộc họp của chi bộ"],
  // Of recent Word, in the language of its menus.
  ["A group of people sitting&#10;&#10;Description automatically generated with low confidence", ""],
  ["A room full of people&#10;&#10;AI-generated content may be incorrect.", ""],
  ["Ảnh có chứa người, trong nhà&#10;&#10;Mô tả được tạo tự động", ""],
])("a picture that is described as %j stays one, described as %j", async (described, alt) => {
  const body = `<p><img src="data:image/png;base64,iVBORw0KGgo=" alt="${described}"></p>`;
  const text = written(await convertText("a.html", page({ body })));
  expect(text).toContain(`\n![${alt}](chi-bo-mau-hop-thuong-ky-1.png)\n`);
});

const lines = (...parts: readonly string[]) =>
  convertText("a.txt", ["Hội nghị mẫu của Chi bộ khu dân cư", "06/10/2017 10:41", ...parts].join("\n\n"));

test.each([
  "Lễ viếng: từ 8 giờ ngày 07/10/2017",
  "Khai mạc lúc 8h00 ngày 10/10/2017",
  "Nộp bài trước 17h00 ngày 27/10/2017",
])("when something takes place stays text: %s", async (line) => {
  const article = await lines(prose("một"), prose("hai"), line, "Trần Văn Mẫu");
  expect(article).toMatchObject({ date: "06/10/2017 10:41", author: "Trần Văn Mẫu" });
  expect(written(article)).toContain(line);
});

test("the last answer of a question is no author", async () => {
  const article = await lines(prose("một"), prose("hai"), "Câu 2. Ai?", "A. Trần Văn Mẫu", "B. Lê Thị Mẫu");
  expect(article.author).toBeNull();
  expect(written(article)).toContain("B. Lê Thị Mẫu");
});

test("a place below a poet's name is no author", async () => {
  const article = await lines(prose("một"), prose("hai"), "Trần Văn Mẫu", "(Xã Tân Mẫu)");
  expect(article.author).toBe("Trần Văn Mẫu");
  expect(written(article)).toContain("(Xã Tân Mẫu)");
});

test.each([
  "Câu 1. Chi bộ khu dân cư Mẫu được thành lập vào ngày, tháng, năm nào?",
  "Hỏi: Đảng viên đi làm ăn xa sinh hoạt ở đâu?",
  "Căn cứ Quy chế làm việc số 01-QC/HU, ngày 15/9/2025 của Huyện ủy;",
  "Chi bộ khu dân cư Mẫu được thành lập vào ngày, tháng, năm nào?",
])("what opens a text is no lead by being bold: %s", async (line) => {
  const leadOf = async (text: string) =>
    (await convertText("a.html", page({ stamp: `06/10/2017 10:41</div><p><b>${text}</b></p><div>` })))
      .summary;
  expect(await leadOf(line)).toBeNull();
  expect(await leadOf(prose("ba"))).toBe(prose("ba"));
});
