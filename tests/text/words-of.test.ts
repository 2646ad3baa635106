import { expect, test } from "vitest";
import { wordsOf } from "../../src/text/words-of.ts";

test.each([
  ["Đại hội Đảng bộ", ["Đại", "hội", "Đảng", "bộ"]],
  ["Quận uỷ, “HOÀ bình”", ["Quận", "uỷ", "HOÀ", "bình"]],
  ["quý III/2017", ["quý", "III", "2017"]],
  ["Một", ["Một"]],
  [" – ", []],
  ["", []],
])("the words of %s are %j", (text, parts) => {
  expect(wordsOf(text)).toEqual(parts);
  const decomposed = parts.map((part) => part.normalize("NFD"));
  expect(wordsOf(text.normalize("NFD"))).toEqual(decomposed);
});
