import fc from "fast-check";
import { expect, test } from "vitest";
import { collapseSpace, mendLookAlikes, normaliseText, removeInvisible } from "../../src/text/normalise.ts";
import { anyText } from "./any-text.ts";

test("normaliseText composes letters", () => {
  expect(normaliseText("Đảng ủy".normalize("NFD"))).toBe("Đảng ủy");
});

test.each([
  ["  Hội nghị \u00A0\n\t giao ban\u3000", "Hội nghị giao ban"],
  ["", ""],
  ["\uFEFFĐảng", "Đảng"],
])("collapseSpace makes one space of each run in %j", (text, expected) => {
  expect(collapseSpace(text)).toBe(expected);
});

test.each([
  ["đại\u00ADhội", "đạihội"],
  ["\uFEFFĐảng\u200B\u200D", "Đảng"],
])("removeInvisible takes what shows nothing out of %j", (text, expected) => {
  expect(removeInvisible(text)).toBe(expected);
});

test.each([
  ["Ðảng bộ", "Đảng bộ"],
  ["Ɖảng ɖoàn", "Đảng đoàn"],
  ["ðại hội", "đại hội"],
  ["231-QÐ/QU, HÐND", "231-QĐ/QU, HĐND"],
  ["Ðảng".normalize("NFD"), "Đảng".normalize("NFD")],
  ["Seyðisfjörður", "Seyðisfjörður"],
  ["Viðey, það", "Viðey, það"],
  ["Đảng", "Đảng"],
])("mendLookAlikes reads %j as %j", (text, expected) => {
  expect(mendLookAlikes(text)).toBe(expected);
});

test("normalising and mending twice changes nothing more", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const change of [normaliseText, collapseSpace, removeInvisible, mendLookAlikes]) {
        expect(change(change(text))).toBe(change(text));
      }
    }),
  );
});
