import { expect, test } from "vitest";
import { convert } from "../../src/import/convert.ts";
import { makeSite } from "../site/content.ts";
import { convertText, sourceOf } from "./place.ts";

// Invented files that hold no article, or several.

const page = (title: string, body: string) =>
  `<html><head><meta charset="utf-8"><title>${title}</title></head><body><div>${body}</div></body></html>`;
const teaser = (number: number) =>
  `<h3><a href="/tin/${number}">Chi bộ số ${number} phường Mẫu sinh hoạt chuyên đề</a></h3><span>0${number}/10/2017</span><p>Sáng 0${number}/10, chi bộ số ${number} phường Mẫu sinh hoạt chuyên đề với sự tham dự của toàn thể đảng viên...</p>`;
const article = (name: string, stamp: string) =>
  `${name}\n${stamp}\n\nNgày 5/10, chi bộ Mẫu họp thường kỳ tháng 10, bàn nhiệm vụ của học kỳ I năm học mới.\n\nCác đảng viên thảo luận và thống nhất cao với dự thảo nghị quyết của chi ủy.\n\nNgười Mẫu\n\n`;

test.each([
  ["a list of news", "a.html", page("Tin mẫu", [1, 2, 3, 4].map(teaser).join("")), "danh sách tin"],
  [
    "an error",
    "a.html",
    page(
      "Lỗi",
      "<h1>Không tìm thấy trang</h1><p>Trang bạn yêu cầu không tồn tại. Vui lòng quay lại trang chủ hoặc dùng ô tìm kiếm.</p>",
    ),
    "không thấy bài nào",
  ],
  [
    "a login",
    "a.html",
    page("Đăng nhập hệ thống", "<form><h2>Đăng nhập</h2><label>Tên</label><a>Quên mật khẩu?</a></form>"),
    "không thấy bài nào",
  ],
  [
    "two articles",
    "a.txt",
    article("Chi bộ trường Mẫu họp thường kỳ", "06/10/2017 | 10:41 | View count: 20") +
      article("Chi bộ trạm y tế Mẫu họp thường kỳ", "Ngày đăng 07/10/2017 | 08:00"),
    'dòng "Ngày đăng 07/10/2017 | 08:00" thuộc bài sau',
  ],
])("%s is refused with the reason", async (_, name, text, reason) => {
  await expect(convertText(name, text)).rejects.toThrow(reason);
});

test.each([
  ["a file of its old kind", "WordDocument", "tệp Word kiểu cũ"],
  ["a file with a password", "EncryptedPackage", "có mật khẩu"],
])("of Word %s is told as what it is", async (_, within, reason) => {
  const head = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const bytes = Buffer.concat([head, Buffer.from(within, "utf16le")]);
  await expect(convert(sourceOf("a.docx", bytes), makeSite())).rejects.toThrow(reason);
});

test("an article that names others within its text is one article", async () => {
  const prose = "Đoạn văn đủ dài để là văn xuôi của bài, có nhiều chữ thường và dấu chấm ở cuối câu văn này.";
  const others = [1, 2, 3].map(
    (number) =>
      `<p><a href="/${number}">Chi bộ số ${number} sinh hoạt chuyên đề</a></p><p>${prose}</p><p>${prose}</p>`,
  );
  const text = page(
    "Mẫu",
    `<h1>Ba cách làm hay ở cơ sở</h1><p>06/10/2017 10:41</p><p>${prose}</p>${others.join("")}`,
  );
  expect((await convertText("a.html", text)).title).toBe("Ba cách làm hay ở cơ sở");
});

test("an article about what was not found is one article", async () => {
  const text = page(
    "Mẫu",
    "<h1>Không tìm thấy người thân sau lũ</h1><p>06/10/2017 10:41</p><p>Nhiều gia đình ở xã Mẫu vẫn chưa tìm thấy người thân sau trận lũ (bài mẫu, không có thật).</p>",
  );
  expect((await convertText("a.html", text)).title).toBe("Không tìm thấy người thân sau lũ");
});
