import { expect, test } from "vitest";
import { wordPairs } from "../../src/text/word-pairs.ts";

test.each([
  ["Đại hội Đảng bộ", ["dai hoi", "hoi dang", "dang bo"]],
  ["Quận uỷ, “HOÀ bình”", ["quan uy", "uy hoa", "hoa binh"]],
  ["quý III/2017", ["quy iii", "iii 2017"]],
  ["Một", []],
  ["", []],
])("the pairs of %s are %j", (text, pairs) => {
  expect(wordPairs(text)).toEqual(pairs);
  expect(wordPairs(text.normalize("NFD"))).toEqual(pairs);
});
