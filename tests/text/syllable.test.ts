import fc from "fast-check";
import { expect, test } from "vitest";
import { isSyllable } from "../../src/text/syllable.ts";
import { anyText } from "./any-text.ts";

const wellFormed =
  "nghị hoàn hoà hòa uỷ ủy quý quỹ quyết quốc quẫn giữ già gì gìn giếng giết ghế kẻ cá nghiêng khuya khuỷu " +
  "ngoằn ngoèo nguệch xoong thuở huơ yêu y ý ơ à ừ được bưởi rượu loét Đảng ĐẢNG ðảng ngoái tuyệt quýt";
const malformed = "nh ng nghÞ cê kà ghà Héi hÃ pát́ đy stop quù bc ởu hộin hOà cảp tỉch 5 a-b giêngg";

test.each(wellFormed.split(" "))("%s is a syllable", (text) => {
  expect(isSyllable(text)).toBe(true);
  expect(isSyllable(text.normalize("NFD"))).toBe(true);
});

test.each(malformed.split(" "))("%s is none", (text) => {
  expect(isSyllable(text)).toBe(false);
});

test("the empty text is none", () => {
  expect(isSyllable("")).toBe(false);
});

test("any text can be asked about", () => {
  fc.assert(fc.property(anyText, (text) => typeof isSyllable(text) === "boolean"));
});
