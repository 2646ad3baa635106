import fc from "fast-check";
import { expect, test } from "vitest";
import { readRoman, writeRoman } from "../../src/text/roman.ts";

test.each([
  [1, "I"],
  [4, "IV"],
  [9, "IX"],
  [14, "XIV"],
  [39, "XXXIX"],
  [1945, "MCMXLV"],
  [3999, "MMMCMXCIX"],
])("%d in Roman figures is %s", (number, written) => {
  expect(writeRoman(number)).toBe(written);
});

test.each([0, -1, 4000])("%d stays in Arabic figures", (number) => {
  expect(writeRoman(number)).toBe(String(number));
});

test("what is written is read, in small letters too", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3999 }), (number) => {
      expect(readRoman(writeRoman(number))).toBe(number);
      expect(readRoman(writeRoman(number).toLowerCase())).toBe(number);
    }),
  );
});
