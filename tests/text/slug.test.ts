import fc from "fast-check";
import { expect, test } from "vitest";
import { slug } from "../../src/text/slug.ts";
import { anyText } from "./any-text.ts";
import { readCases } from "./cases.ts";

const cases = readCases<{ title: string; expected: string }>("slug");

test.each(cases)("the address of $title", ({ title, expected }) => {
  expect(slug(title)).toBe(expected);
});

test.each(cases)("the address of $title is the same decomposed", ({ title, expected }) => {
  expect(slug(title.normalize("NFD"))).toBe(expected);
});

test.each([
  ["Quý Ⅲ năm ２０１７", "quy-iii-nam-2017"],
  ["ðại hội ɖảng", "dai-hoi-dang"],
  ["Tăng 5% & 3$ < 4 > 2 | © ® ™", "tang-5-3-4-2-tm"],
  ["“Tự diễn biến”, ‘tự chuyển hóa’", "tu-dien-bien-tu-chuyen-hoa"],
  ["Số hoá 4.0 — bước 1/3 → 3/3…", "so-hoa-4-0-buoc-1-3-3-3"],
  ["\uFEFFĐảng bộ", "dang-bo"],
  ["m² và ½", "m2-va-1-2"],
  ["Đảng\u00A0bộ\tQuận\nHai", "dang-bo-quan-hai"],
  ["Đả\u200Dng", "dang"],
  ["---a__b..c~~", "a-b-c"],
  ["🎉🎉", ""],
  ["…!?", ""],
  ["", ""],
  ["Đ", "d"],
  ["Нгуен", ""],
])("the address of %j is %j", (title, expected) => {
  expect(slug(title)).toBe(expected);
});

test("an address of 200 characters is kept whole", () => {
  const title = `${"nghi ".repeat(39)}dangx`;
  expect(slug(title)).toHaveLength(200);
});

test("a longer one is cut at the last syllable that fits", () => {
  const title = "nghiêng ".repeat(40);
  expect(slug(title)).toBe(Array(25).fill("nghieng").join("-"));
});

test("a syllable that ends at 200 is kept", () => {
  expect(slug(`${"nghi ".repeat(39)}dangx hai`)).toBe(`${"nghi-".repeat(39)}dangx`);
});

test("a single syllable beyond 200 is cut hard", () => {
  expect(slug("a".repeat(300))).toBe("a".repeat(200));
});

test("whatever the text, the address is one or empty, short enough and its own address", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const address = slug(text);
      expect(address).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      expect(address.length).toBeLessThanOrEqual(200);
      expect(slug(address)).toBe(address);
    }),
  );
});
