import { expect, test } from "vitest";
import { formatLunar } from "../../src/text/lunar.ts";

test.each([
  ["2026-11-24", "16 tháng Mười năm Bính Ngọ"],
  ["2026-02-17", "mùng 1 tháng Giêng năm Bính Ngọ"],
  ["2026-02-26", "mùng 10 tháng Giêng năm Bính Ngọ"],
  ["2026-02-27", "11 tháng Giêng năm Bính Ngọ"],
  ["2026-02-16", "29 tháng Chạp năm Ất Tỵ"],
  ["2017-10-06", "17 tháng Tám năm Đinh Dậu"],
  ["2025-07-25", "mùng 1 tháng Sáu nhuận năm Ất Tỵ"],
  ["2026-01-01T08:00:00+07:00", "13 tháng Mười Một năm Ất Tỵ"],
  // Years in which Việt Nam and China began the year on different days.
  ["1968-01-29", "mùng 1 tháng Giêng năm Mậu Thân"],
  ["1985-01-21", "mùng 1 tháng Giêng năm Ất Sửu"],
  ["2007-02-17", "mùng 1 tháng Giêng năm Đinh Hợi"],
  ["2030-02-02", "mùng 1 tháng Giêng năm Canh Tuất"],
  ["2250-01-01", ""],
  ["1700-01-01", ""],
  ["", ""],
])("the lunar day of %j is %j", (iso, expected) => {
  expect(formatLunar(iso)).toBe(expected);
});
