import { expect, test } from "vitest";
import * as format from "../../src/text/date-format.ts";
import { labels } from "../../src/text/labels.ts";
import { readCases } from "./cases.ts";

const styles: Record<string, (iso: string) => string> = {
  "dd/MM/yyyy | HH:mm": format.formatStamp,
  "cccc, dd/MM/yyyy, HH:mm (GMT+7)": format.formatFullStamp,
  "cccc, dd/MM/yyyy": format.formatWeekday,
  "dd/MM/yyyy": format.formatDay,
  NĐ30: format.formatOfficial,
  quarter: format.formatQuarter,
  "month archive": (iso) => format.formatMonth(iso, labels.month),
};

test.each(readCases<{ iso: string; style: string; out: string }>("date-format"))(
  "$iso as $style is $out",
  ({ iso, style, out }) => {
    expect(styles[style]?.(format.toZone(iso, "Asia/Ho_Chi_Minh"))).toBe(out);
  },
);

test.each([
  ["2017-10-06", "06/10/2017"],
  ["2017-10-06T10:41:09+07:00", "06/10/2017 | 10:41"],
  ["2017-10-06T00:00:00+07:00", "06/10/2017 | 00:00"],
])("formatStamp(%j) is %j", (iso, expected) => {
  expect(format.formatStamp(iso)).toBe(expected);
});

test.each([
  ["2017-10-06", "Thứ Sáu, 06/10/2017"],
  ["1968-01-30T10:00:00+08:00", "Thứ Ba, 30/01/1968, 10:00 (GMT+8)"],
  ["2017-10-06T10:41:00+05:30", "Thứ Sáu, 06/10/2017, 10:41 (GMT+5:30)"],
  ["2017-10-06T10:41:00-03:00", "Thứ Sáu, 06/10/2017, 10:41 (GMT-3)"],
  ["2017-10-06T10:41:00Z", "Thứ Sáu, 06/10/2017, 10:41 (GMT)"],
])("formatFullStamp(%j) is %j", (iso, expected) => {
  expect(format.formatFullStamp(iso)).toBe(expected);
});

test.each([
  ["2017-10-02", "Thứ Hai"],
  ["2017-10-03", "Thứ Ba"],
  ["2017-10-04", "Thứ Tư"],
  ["2017-10-05", "Thứ Năm"],
  ["2017-10-06", "Thứ Sáu"],
  ["2017-10-07", "Thứ Bảy"],
  ["2017-10-08", "Chủ Nhật"],
  ["1930-02-03", "Thứ Hai"],
])("%s was a %s", (iso, expected) => {
  expect(format.weekdayOf(iso)).toBe(expected);
});

test.each([
  ["2017-01-01", "quý I năm 2017"],
  ["2017-03-31", "quý I năm 2017"],
  ["2017-04-01", "quý II năm 2017"],
  ["2017-12-31", "quý IV năm 2017"],
])("the quarter of %s is %s", (iso, expected) => {
  expect(format.formatQuarter(iso)).toBe(expected);
});

test.each([
  ["2023-12-31", "ngày 31 tháng 12 năm 2023"],
  ["2023-01-09", "ngày 09 tháng 01 năm 2023"],
  ["2023-03-10", "ngày 10 tháng 3 năm 2023"],
])("the official form of %s is %s", (iso, expected) => {
  expect(format.formatOfficial(iso)).toBe(expected);
});

test.each([
  ["2017-10-06T17:30:00Z", "Asia/Ho_Chi_Minh", "2017-10-07T00:30:00+07:00"],
  ["2017-10-06T10:41:00+07:00", "Asia/Ho_Chi_Minh", "2017-10-06T10:41:00+07:00"],
  ["2017-10-06T10:41:00+07:00", "UTC", "2017-10-06T03:41:00+00:00"],
  ["2017-07-06T10:41:00+07:00", "Europe/Paris", "2017-07-06T05:41:00+02:00"],
  ["2017-12-06T10:41:00+07:00", "Europe/Paris", "2017-12-06T04:41:00+01:00"],
  ["1968-01-01T00:00:00Z", "Asia/Ho_Chi_Minh", "1968-01-01T08:00:00+08:00"],
  ["2017-10-06", "Asia/Ho_Chi_Minh", "2017-10-06"],
  ["2017-10-06T17:30:00Z", "Mars/Olympus", "2017-10-06T17:30:00Z"],
])("%s in %s is %s", (iso, zone, expected) => {
  expect(format.toZone(iso, zone)).toBe(expected);
});

test.each([
  ["2017-03-31", "Tháng 3/2017"],
  ["2017-12-31T10:41:00+07:00", "Tháng 12/2017"],
])("the month of %s is %s", (iso, expected) => {
  expect(format.formatMonth(iso, labels.month)).toBe(expected);
});
