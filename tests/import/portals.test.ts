import { expect, test } from "vitest";
import { convert } from "../../src/import/convert.ts";
import { planImport } from "../../src/import/plan-import.ts";
import { makeSite } from "../site/content.ts";
import { page, prose } from "./page.ts";
import { convertText, emptyPlace, sourceOf, written } from "./place.ts";

// Invented pages, each with one habit of some portals.

test("a row of pictures in a list is no list, a stamp in a list is the stamp", async () => {
  const stamp = '<ul class="post-meta"><li class="post-author">Tác giả quantri</li><li>06/10/2017</li></ul>';
  const body = '<ul><li><img src="a.jpg" alt="Một"></li><li><img src="b.jpg" alt="Hai"></li></ul>';
  const article = await convertText("a.html", page({ stamp, body }));
  expect(article).toMatchObject({ date: "06/10/2017", author: "Lê Văn Mẫu" });
  expect(article.blocks.map(({ kind }) => kind)).not.toContain("list");
});

test("a table that lays out whole texts is no table of data, and its text no caption", async () => {
  const print = `<html><head><meta charset="utf-8"></head><body><table><tr><td>TẠP CHÍ MẪU</td><td>mau.example</td></tr>
    <tr><td colspan="2"><b>Chi bộ Mẫu họp thường kỳ</b><br><i>10:41' 6/10/2017</i></td></tr>
    <tr><td colspan="2"><p>${prose("một")}</p><p><img src="a.jpg" alt="Cuộc họp"></p><p>${prose("hai")}</p><p align="right">Lê Văn Mẫu</p></td></tr></table></body></html>`;
  const article = await convertText("a.html", print);
  expect(article).toMatchObject({
    title: "Chi bộ Mẫu họp thường kỳ",
    date: "06/10/2017 10:41",
    author: "Lê Văn Mẫu",
  });
  expect(written(article)).toContain(`\n${prose("hai")}\n`);
});

test("a player between the headline and its stamp takes the place of neither", async () => {
  const stamp = "<span>Nghe bài viết</span> 0:00 / 2:15</div><div>06/10/2017 10:41";
  const article = await convertText("a.html", page({ stamp }));
  expect(article).toMatchObject({ title: "Chi bộ Mẫu họp thường kỳ", date: "06/10/2017 10:41" });
});

test("the button beside a file that WordPress offers is no part of its name", async () => {
  const body =
    '<div class="wp-block-file"><a href="a.pdf">Kế hoạch số 12-KH/ĐU</a><a href="a.pdf" class="wp-block-file__button wp-element-button" download>Tải về</a></div>';
  expect(written(await convertText("a.html", page({ body })))).toMatch(/Kế hoạch số 12-KH\/ĐU\n/);
});

test("a line that leads elsewhere is no heading of what stands below it", async () => {
  const body = `<p><a href="https://cu.example/a">Đảng ủy xã Mẫu tổ chức hội nghị sơ kết</a></p><p>${prose("ba")}</p>`;
  expect(written(await convertText("a.html", page({ body })))).toContain(
    "\n[Đảng ủy xã Mẫu tổ chức hội nghị sơ kết](https://cu.example/a)\n",
  );
});

test("a picture that was not saved is named once by its credit", async () => {
  const head = '<link rel="canonical" href="http://cu.example/tin/1.html">';
  const body = '<figure><img src="/a.jpg"><figcaption>Ảnh: Trần Mẫu</figcaption></figure>';
  expect(written(await convertText("a.html", page({ head, body })))).toContain(
    "[*Ảnh: Trần Mẫu*](http://cu.example/a.jpg)",
  );
});

test("the front page of a portal is no article's address", async () => {
  const head = '<base href="http://cu.example/index.php">';
  expect((await convertText("a.html", page({ head }))).alias).toBeNull();
});

test("a row of a menu, today's date and a path of sections above a headline that was copied are none", async () => {
  const head = "Trang chủ | Tin tức | Văn bản\nThứ năm, 12/10/2017\nTin tức » Xây dựng Đảng";
  const text = `${head}\nHọp chi bộ thôn Mẫu\n06/10/2017 10:41\n${prose("một")}\n${prose("hai")}\n`;
  const article = { title: "Họp chi bộ thôn Mẫu", date: "06/10/2017 10:41" };
  expect(await convertText("a.txt", text)).toMatchObject(article);
});

test("the path of sections that was copied with a text names the section", async () => {
  const text = `Trang chủ > Tin tức > Tin mẫu\nHọp chi bộ thôn Mẫu\n06/10/2017\n\n${prose("một")}\n\n${prose("hai")}\n`;
  expect(await convertText("a.txt", text)).toMatchObject({ section: "tin", title: "Họp chi bộ thôn Mẫu" });
});

test("a page may name its section for machines alone", async () => {
  const head = '<meta property="article:section" content="Tin mẫu">';
  expect(await convertText("a.html", page({ head }))).toMatchObject({ section: "tin" });
});

test("lines that a mail program broke are joined", async () => {
  const text =
    "Họp chi bộ thôn Mẫu\n06/10/2017\n\nSáng 5/10, chi bộ thôn Mẫu họp thường kỳ bàn việc của tháng mới\nvà phân công từng đảng viên phụ trách các hộ gia đình trong thôn,\ntheo đúng quy chế.\n\n- Việc một;\n- Việc hai.\n\nNgười Mẫu\n";
  expect(written(await convertText("a.txt", text))).toContain(
    "tháng mới và phân công từng đảng viên phụ trách các hộ gia đình trong thôn, theo đúng quy chế.\n\n\\- Việc một;\n\n\\- Việc hai.",
  );
});

test("who signs is the author, not who put the page in", async () => {
  const article = await convertText("a.html", page({ stamp: "Đăng bởi Ban Biên tập, ngày 06/10/2017" }));
  expect(article).toMatchObject({ date: "06/10/2017", author: "Lê Văn Mẫu" });
  const unsigned = await convertText(
    "a.html",
    page({ stamp: "Đăng bởi Ban Biên tập, ngày 06/10/2017", foot: "Hết./." }),
  );
  expect(unsigned.author).toBe("Ban Biên tập");
});

test("a note may stand below the author that a line names as such", async () => {
  const foot = "Tác giả: Lê Văn Mẫu</p><p>Ghi chú: số liệu đến ngày 30/9.";
  const article = await convertText("a.html", page({ foot }));
  expect(article.author).toBe("Lê Văn Mẫu");
  expect(written(article)).toMatch(/Ghi chú: số liệu đến ngày 30\/9\.\n$/);
  expect(written(article)).not.toContain("Tác giả");
});

test("files that were saved with a page and that it links lie beside the article", async () => {
  const html = page({ body: '<p><a href="a_files/Bao%20cao.pdf">Báo cáo</a></p>' });
  const source = { ...sourceOf("a.html", html), read: (path: string) => new TextEncoder().encode(path) };
  const plan = planImport(await convert(source, makeSite()), "tin", emptyPlace());
  if ("knownFile" in plan) throw new Error(plan.knownFile);
  expect(plan.composed.text).toContain("[Báo cáo](chi-bo-mau-hop-thuong-ky-1.pdf)");
  expect(new TextDecoder().decode(plan.composed.files.get("chi-bo-mau-hop-thuong-ky-1.pdf")?.bytes)).toBe(
    "a_files/Bao cao.pdf",
  );
});

test.each([
  ['<iframe src="//www.youtube.com/embed/aB-1_c?rel=0"></iframe>', "https://www.youtube.com/watch?v=aB-1_c"],
  [
    '<div><video controls><source src="https://cu.example/a.mp4">Không xem được</video></div>',
    "https://cu.example/a.mp4",
  ],
])("a film becomes a link to it: %s", async (film, address) => {
  const text = written(await convertText("a.html", page({ body: film })));
  expect(text).toContain(`\n\n[Video](${address})\n\n`);
  expect(text).not.toContain("Không xem được");
});

test("a frame that is no film goes", async () => {
  const body = '<iframe src="https://www.facebook.com/plugins/like.php"></iframe>';
  expect(written(await convertText("a.html", page({ body })))).not.toContain("Video");
});

test("a page of Google Docs is a document, with the looks of its classes", async () => {
  const style =
    "p{text-align:left}.c0{font-weight:700}.c1{text-align:center}.c2{font-style:italic}p{text-align:left}";
  const lines = [
    '<p class="c1"><span class="c0">Chi bộ thôn Mẫu họp thường kỳ</span></p><p class="c1"><span class="c0">tháng 10 năm 2017</span></p>',
    `<p><span class="c0">${prose("một")}</span></p><p><span class="c3">${prose("hai")}</span></p>`,
    '<p><span class="c2">Lê Văn Mẫu</span></p>',
  ];
  const article = await convertText(
    "a.html",
    `<html><head><style>${style}</style></head><body class="c5 doc-content">${lines.join("")}</body></html>`,
  );
  expect(article).toMatchObject({
    title: "Chi bộ thôn Mẫu họp thường kỳ tháng 10 năm 2017",
    summary: prose("một"),
    author: "Lê Văn Mẫu",
  });
});

test("a document within a page leaves the page its headline", async () => {
  const motto = "<p>ĐẢNG ỦY XÃ MẪU</p><p>ĐẢNG CỘNG SẢN VIỆT NAM</p><p>V/v chuẩn bị đại hội</p>";
  const kind = '<p align="center">KẾ HOẠCH</p><p align="center">tổ chức đại hội chi bộ</p>';
  const title = "Công văn, kế hoạch mới";
  const top = `<h3>${title}</h3><div>06/10/2017 10:41</div>`;
  for (const document of [motto, kind]) {
    const text = `<html><body><div>${top}${document}<p>${prose("một")}</p><p>${prose("hai")}</p></div></body></html>`;
    expect((await convertText("a.html", text)).title).toBe(title);
  }
});

test("the subject of a document goes on with its kind", async () => {
  const centred = (text: string) => `<p align="center"><b>${text}</b></p>`;
  const text = `${centred("THÔNG BÁO")}${centred("Về việc tiếp công dân")}<p>${prose("một")}</p><p>${prose("hai")}</p>`;
  const article = await convertText("a.htm", `<html><body>${text}</body></html>`);
  expect(article.title).toBe("Thông báo về việc tiếp công dân");
});

test("a number that is a heading's own list is a heading", async () => {
  const body = `<ol><li><b>Kết quả đạt được</b></li></ol><p>${prose("ba")}</p><ol><li>Việc một</li></ol>`;
  expect(written(await convertText("a.html", page({ body })))).toContain(
    `## 1. Kết quả đạt được\n\n${prose("ba")}\n\n1. Việc một\n`,
  );
});

test("the hour that opens a part of a programme is no second article's stamp", async () => {
  const part = `<p><b>Diễn biến hội nghị</b></p><p>08 giờ 00 ngày 05/10/2017</p><p>${prose("hai")}</p>`;
  const article = await convertText("a.html", page({ body: `<p>${prose("một")}</p>${part}` }));
  expect(written(article)).toContain("08 giờ 00 ngày 05/10/2017");
});

test("who signs above an organisation is the author, and the organisation stays", async () => {
  const foot = 'Lê Văn Mẫu</p><p align="right">Ban Tuyên giáo Quận ủy Mẫu';
  const article = await convertText("a.html", page({ foot }));
  expect(article.author).toBe("Lê Văn Mẫu");
  expect(written(article)).toContain("Ban Tuyên giáo Quận ủy Mẫu");
});

test("an organisation that signs alone is the author", async () => {
  const article = await convertText("a.html", page({ foot: "Ban Tuyên giáo Quận ủy Mẫu" }));
  expect(article.author).toBe("Ban Tuyên giáo Quận ủy Mẫu");
});

test.each([
  ["Được viết bởi Super User", null],
  ["Tác giả: Admin", null],
  ["Người đăng: Trần Văn Mẫu", null],
  ["Đăng bởi: Ban Biên tập", null],
  ["Written by Trần Văn Mẫu", "Trần Văn Mẫu"],
  ["Tác giả: Trần Văn Mẫu", "Trần Văn Mẫu"],
  ["Chuyên mục: Tin trong nước", null],
])("between a headline and its stamp %s is neither", async (line, author) => {
  const stamp = `${line}</div><div>Ngày đăng: 06/10/2017 10:41</div><div>Lượt xem: 207`;
  expect(await convertText("a.html", page({ stamp, foot: prose("ba") }))).toMatchObject({
    title: "Chi bộ Mẫu họp thường kỳ",
    date: "06/10/2017 10:41",
    author,
    viewCount: 207,
  });
});

test("in the box of the text Đánh giá stands over a list of the text, in one of its own over a form", async () => {
  const list = "<p><b>Đánh giá</b></p><ul><li>Hoàn thành tốt: 15 đồng chí</li></ul>";
  const importWith = async (foot: string) =>
    written(await convertText("a.html", page({ foot: `Lê Văn Mẫu</p>${foot}<p>` })));
  expect(await importWith(list)).toContain("- Hoàn thành tốt: 15 đồng chí");
  expect(await importWith(`<div>${list}</div>`)).not.toContain("Hoàn thành tốt");
});

test("a last line that shows the address that it leads to is text", async () => {
  const address = "https://thi.example/cuoc-thi-tim-hieu-lich-su-dang";
  const foot = `Tham gia tại: <a href="${address}">${address}</a>`;
  expect(written(await convertText("a.html", page({ foot })))).toContain(
    `Tham gia tại: [${address}](${address})`,
  );
});

test("a headline stands above the one below it", async () => {
  const below = "Hai quần chúng ưu tú đứng vào hàng ngũ của Đảng";
  const article = await convertText("a.html", page({ title: `Chi bộ Mẫu kết nạp</h3><h4>${below}` }));
  expect(article).toMatchObject({ title: "Chi bộ Mẫu kết nạp", date: "06/10/2017 10:41" });
  expect(written(article)).toContain(below);
});
