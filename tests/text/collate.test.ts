import fc from "fast-check";
import { expect, test } from "vitest";
import { compareVietnamese, initialOf } from "../../src/text/collate.ts";
import { anyText } from "./any-text.ts";

test.each([
  [
    ["Đảng", "Dân", "Em", "Dương"],
    ["Dân", "Dương", "Đảng", "Em"],
  ],
  [
    ["Ấn", "Ăn", "An", "Ân"],
    ["An", "Ăn", "Ân", "Ấn"],
  ],
  [
    ["Quý 10", "Quý 9", "Quý 1"],
    ["Quý 1", "Quý 9", "Quý 10"],
  ],
  [
    ["mạ", "mã", "ma", "má", "mả", "mà"],
    ["ma", "mà", "mả", "mã", "má", "mạ"],
  ],
  [
    ["ơ", "ô", "o", "ư", "u"],
    ["o", "ô", "ơ", "u", "ư"],
  ],
  [
    ["Em", "Ðông Anh", "Dương", "Đống Đa", "Đan Phượng"],
    ["Dương", "Đan Phượng", "Ðông Anh", "Đống Đa", "Em"],
  ],
])("%j come in dictionary order", (words, expected) => {
  expect(words.toSorted(compareVietnamese)).toEqual(expected);
});

test("both forms of Unicode stand in the same place", () => {
  expect(compareVietnamese("Đại hội", "Đại hội".normalize("NFD"))).toBe(0);
});

test.each([
  ["Ấn phẩm", "Â"],
  ["đại hội", "Đ"],
  ["Ðại hội", "Đ"],
  ["ẳng", "Ă"],
  ["Ệ", "Ê"],
  ["Ổn định", "Ô"],
  ["ờ", "Ơ"],
  ["Ứng", "Ư"],
  ["Ủy ban", "U"],
  ["Ủy ban".normalize("NFD"), "U"],
  ["Ấn".normalize("NFD"), "Â"],
  ["“Tự diễn biến”", "T"],
  ["1/5", "#"],
  ["Éa Súp", "E"],
  ["Wikipedia", "W"],
  ["Нгуен", "#"],
  ["…", "#"],
  ["", "#"],
])("%j stands under %s", (title, expected) => {
  expect(initialOf(title)).toBe(expected);
});

test("whatever the title, its heading is one letter", () => {
  fc.assert(
    fc.property(anyText, (title) => {
      expect(initialOf(title)).toMatch(/^[A-ZĂÂĐÊÔƠƯ#]$/);
    }),
  );
});
