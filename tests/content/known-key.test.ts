import { expect, test } from "vitest";
import { nearestKey } from "../../src/content/known-key.ts";

const keys = [
  "title",
  "date",
  "author",
  "viewCount",
  "summary",
  "tags",
  "units",
  "updated",
  "source",
  "cover",
  "attachments",
  "draft",
  "slug",
];

test.each([
  ["tilte", "title"],
  ["Viewcount", "viewCount"],
  ["tác giả", "author"],
  ["Tác giả", "author"],
  ["tac-gia", "author"],
  ["tác_giả", "author"],
  ["tacgia", "author"],
  ["tieuDe", "title"],
  ["luotXem", "viewCount"],
  ["Đầu đề", "title"],
  ["đính kèm", "attachments"],
  ["nháp", "draft"],
  ["mô tả", "summary"],
  ["lead", "summary"],
  ["keywords", "tags"],
  ["categories", "tags"],
  ["thumbnail", "cover"],
  ["views", "viewCount"],
  ["đường dẫn", "slug"],
  ["người đăng", "author"],
  ["thẻ", "tags"],
  ["Chuyên mục", "tags"],
  ["section", "tags"],
  ["file đính kèm", "attachments"],
  ["tên tác giả", "author"],
  ["ngày đăng bài", "date"],
  ["ngày cập nhật bài viết", "updated"],
  ["__proto__", "updated"],
  ["ｓｌｕｇ", "slug"],
  ["Đate", "date"],
  ["constructor title", "title"],
])("%s is nearest to %s", (key, expected) => {
  expect(nearestKey(key, keys)).toBe(expected);
});

test.each([
  ["link", ["name", "url"], "url"],
  ["địa chỉ", ["name", "url"], "url"],
  ["địa chỉ", ["name", "url", "address"], "address"],
  ["mô tả", ["src", "alt", "caption", "credit"], "alt"],
  ["nguồn ảnh", ["src", "alt", "caption", "credit"], "credit"],
  ["tên", ["file", "title"], "title"],
  ["tên tệp", ["file", "title"], "file"],
])("%s among %j is nearest to %s", (key, known, expected) => {
  expect(nearestKey(key, known)).toBe(expected);
});

test("a Vietnamese word for a key of another file names a key of this one", () => {
  expect(keys).toContain(nearestKey("dien-thoai", keys));
});
