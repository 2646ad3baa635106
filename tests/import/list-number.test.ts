import { expect, test } from "vitest";
import { writeListNumber } from "../../src/import/list-number.ts";

test.each([
  [1, "lowerLetter", "a"],
  [26, "upperLetter", "Z"],
  [27, "lowerLetter", "aa"],
  [53, "lowerLetter", "aaa"],
  [1_000_000_000, "lowerLetter", "1000000000"],
  [4, "upperRoman", "IV"],
  [1949, "lowerRoman", "mcmxlix"],
  [0, "upperRoman", "0"],
  [1_000_000_000, "upperRoman", "1000000000"],
  [7, "decimalZero", "07"],
  [12, "decimalZero", "12"],
  [7, "none", ""],
  [7, "cardinalText", "7"],
])("%d as %s is %s", (number, format, expected) => {
  expect(writeListNumber(number, format)).toBe(expected);
});
