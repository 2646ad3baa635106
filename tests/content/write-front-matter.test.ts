import fc from "fast-check";
import { expect, test } from "vitest";
import { splitFrontMatter } from "../../src/content/front-matter.ts";
import { type FrontMatter, writeFrontMatter } from "../../src/content/write-front-matter.ts";
import { anyText } from "../text/any-text.ts";

function readBack(fields: FrontMatter) {
  const text = writeFrontMatter(fields);
  return splitFrontMatter({ file: "bai.md", path: "bai.md", text }).block.reading;
}

test("what needs no quotes has none, and what is not there is left out", () => {
  const fields = { title: "Hội nghị quý III", date: "06/10/2017 10:41", author: null, tags: [], draft: true };
  expect(writeFrontMatter(fields)).toBe(
    "---\ntitle: Hội nghị quý III\ndate: 06/10/2017 10:41\ndraft: true\n---\n",
  );
});

test.each([
  "Sơ kết quý III: nhiều kết quả",
  'Phát động phong trào "Dân vận khéo"',
  "“Tự soi, tự sửa”",
  "- gạch đầu dòng",
  "---",
  "# không phải lời giải thích",
  "Học tập #1",
  "*nghiêng* & !đậm %100 @đơn-vị",
  "[trong ngoặc] {nhóm}",
  "it's 'thế'",
  "null",
  "207",
  "true",
  "2017-10-06",
  "a\\b\\n",
  "dài ".repeat(100).trim(),
  "<script>alert(1)</script>",
  "\u00A0",
  "\u00A0a: \u00A0b\u00A0",
])("the title %s is read back as it was", (title) => {
  const { value, faults } = readBack({ title, tags: [title] });
  expect(faults).toEqual([]);
  expect(value).toEqual({ title, tags: [title] });
});

test("any line of text is read back as it was", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const title = text
        .toWellFormed()
        .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, "")
        // Last, since marks that a control kept apart may change their order.
        .normalize("NFC");
      fc.pre(title !== "");
      expect(readBack({ title }).value).toEqual({ title });
    }),
  );
});
