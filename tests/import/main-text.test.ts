import { describe, expect, test } from "vitest";
import { prose } from "./page.ts";
import { convertText, written } from "./place.ts";

// Invented pages, whose text lies in other boxes than its headline, or than its own beginning.

describe("a text that lies in several boxes is read whole", () => {
  const long = `${prose("dài")} ${prose("rất dài")} ${prose("dài hơn cả")}`;
  // Short lines may stand below a text anyhow.
  const rest = `${prose("hai")} ${prose("hai nữa")}`;
  const box = (name: string, inner: string) => `<div class="${name}">${inner}</div>`;
  const top = "<ul><li><a href='/a'>Trang chủ</a></li></ul>";
  const head = "<h2>Chi bộ Mẫu họp thường kỳ</h2><div>06/10/2017 10:41</div>";
  const others = `<div>Tin khác</div><div><a href="/b">Tin mẫu một của chi bộ</a><p>${prose("khác")}</p></div>`;
  const signed = '<p align="right">Lê Văn Mẫu</p>';

  test.each([
    ["a lead that is longer than the rest", box("mota", long) + box("nd", `<p>${rest}</p>${signed}`)],
    [
      "a lead above a list",
      box("mota", long) + box("nd", `<ul><li>Kết nạp 2 đảng viên;</li><li>${rest}</li></ul>${signed}`),
    ],
    [
      "paragraphs of which the first is long",
      box("nd", box("", long) + box("", prose("một")) + box("", rest) + signed),
    ],
    [
      "rows of a table",
      `<table><tr><td><b>${long}</b></td></tr><tr><td>${rest}<br><br>${signed}</td></tr></table>`,
    ],
    [
      "a table within it, before the rest",
      box("nd", `<table><tr><td>${long}</td></tr><tr><td>Ô</td></tr></table><p>${rest}</p>${signed}`),
    ],
    [
      "a lead above quotes and figures",
      box("mota", long) +
        box("nd", `<blockquote><p>${rest}</p></blockquote><pre>Một\nHai\nBa\nBốn\nNăm</pre>${signed}`),
    ],
    [
      "a cell within it, before many short lines",
      box(
        "nd",
        `<table><tr><td>${long}</td></tr></table>${"<div>Dòng</div>".repeat(6)}<div>${rest.slice(0, 59)}</div>${signed}`,
      ),
    ],
    [
      "parts, with a picture between them",
      box("phan", `<p>${long}</p><p>${long}</p>`) +
        '<img src="data:image/png;base64,iVBORw0KGgo=" alt="Họp">' +
        box("phan", `<p>${rest}</p>`) +
        signed,
    ],
  ])("%s", async (_, body) => {
    const html = `<html><head><meta charset="utf-8"></head><body>${top}${box("tin", head + body + others)}</body></html>`;
    const article = await convertText("a.html", html);
    expect(article).toMatchObject({ title: "Chi bộ Mẫu họp thường kỳ", author: "Lê Văn Mẫu" });
    expect(written(article)).toContain(rest.slice(0, 59));
    expect(written(article)).not.toContain(prose("khác"));
  });
});

test.each([
  "Chịu trách nhiệm: Trần Văn Mẫu, Trưởng ban Tuyên giáo. Địa chỉ: số 1 đường Mẫu, thị trấn Mẫu, huyện Mẫu, tỉnh Mẫu.",
  "Giấy phép số 1/GP do Sở Thông tin và Truyền thông tỉnh Mẫu cấp ngày 01/01/2010, có giá trị trên toàn địa bàn tỉnh Mẫu.",
  "Trang thông tin của huyện Mẫu, ghi rõ nguồn khi phát hành lại các thông tin, hình ảnh từ trang này. Điện thoại: 0000.",
])("a page's imprint is no part of a text whose headline stands above its box: %s", async (imprint) => {
  const head = "<div><h2>Chi bộ Mẫu họp thường kỳ</h2><div>06/10/2017 10:41</div></div>";
  const text = `<div><p>${prose("một")}</p><p>${prose("hai")}</p><p align="right">Lê Văn Mẫu</p></div>`;
  const html = `<html><head><meta charset="utf-8"></head><body><div>${head}${text}<div>${imprint}</div></div></body></html>`;
  const article = await convertText("a.html", html);
  expect(article.author).toBe("Lê Văn Mẫu");
  expect(written(article)).not.toContain(imprint.slice(0, 20));
});

test("a part of the text that tells of a permit, and of who answers for it, is no imprint", async () => {
  const head = "<div><h2>Chi bộ Mẫu họp thường kỳ</h2><div>06/10/2017 10:41</div></div>";
  const permit = `Xã đã cấp giấy phép cho 12 hộ và nêu rõ ai chịu trách nhiệm. ${prose("hai")}`;
  const lead = ["một", "hai", "ba", "bốn"].map((name) => `<p>${prose(name)}</p>`).join("");
  const parts = [lead, permit, prose("năm")].map((text) => `<div>${text}</div>`).join("");
  const html = `<html><head><meta charset="utf-8"></head><body><div>${head}${parts}</div></body></html>`;
  const article = await convertText("a.html", html);
  expect(written(article)).toContain(permit);
  expect(written(article)).toContain(prose("năm"));
});
