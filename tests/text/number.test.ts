import fc from "fast-check";
import { expect, test } from "vitest";
import { formatBytes, formatCount } from "../../src/text/number.ts";

test.each([
  [0, "0"],
  [207, "207"],
  [1082, "1.082"],
  [1_234_567, "1.234.567"],
])("the count %d is written %s", (count, expected) => {
  expect(formatCount(count)).toBe(expected);
});

test("a count is written as the standard library writes Vietnamese", () => {
  const standard = new Intl.NumberFormat("vi");
  fc.assert(fc.property(fc.maxSafeNat(), (count) => formatCount(count) === standard.format(count)));
});

test.each([
  [0, "0 byte"],
  [1023, "1.023 byte"],
  [1024, "1 KB"],
  [358_400, "350 KB"],
  [1_048_064, "1 MB"],
  [1_258_291, "1,2 MB"],
  [2_097_152, "2 MB"],
  [13_107_200, "12,5 MB"],
  [1_073_700_000, "1 GB"],
  [1_610_612_736, "1,5 GB"],
])("%d bytes are written %s", (bytes, expected) => {
  expect(formatBytes(bytes)).toBe(expected);
});
