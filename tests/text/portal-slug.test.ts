import { expect, test } from "vitest";
import { portalSlug, titlesIn } from "../../src/text/portal-slug.ts";

test.each([
  ["Chào mừng Đại hội đại biểu Đảng bộ", "chao-mung-ai-hoi-ai-bieu-ang-bo"],
  ["Đ/c Bí thư Quận ủy", "c-bi-thu-quan-uy"],
  ["Sơ kết Chỉ thị số 05-CT/TW", "so-ket-chi-thi-so-05-ct-tw"],
  ["Ðảng bộ Quận", "ang-bo-quan"],
])("the old portal writes %s as %s", (title, slug) => {
  expect(portalSlug(title)).toBe(slug);
});

test("the old portal cuts at 150 characters, inside a syllable too", () => {
  const title = "Hội nghị giao ban công tác xây dựng Đảng ".repeat(5);
  expect(portalSlug(title)).toHaveLength(150);
  expect(portalSlug(title)).toMatch(/-gia$|-hoi-ngh$|-[a-z]+$/);
});

test.each([
  ["/hoat-dong-ang/-/view_content/2843219-ai-hoi-chi-bo.html", ["2843219-ai-hoi-chi-bo", "ai-hoi-chi-bo"]],
  ["/web/quan/tin/-/asset_publisher/Ab12/content/ai-hoi-chi-bo?inheritRedirect=false", ["ai-hoi-chi-bo"]],
  ["/tin/ai-hoi-chi-bo-t1234.aspx", ["ai-hoi-chi-bo-t1234", "ai-hoi-chi-bo"]],
  ["/tin/dai-hoi-nam-2017/", ["dai-hoi-nam-2017", "dai-hoi-nam"]],
  ["/tin/2843219.html", []],
  ["/index.php?id=5", ["index"]],
  ["/", []],
])("in %s the title may be %j", (address, titles) => {
  expect(titlesIn(address)).toEqual(titles);
});
