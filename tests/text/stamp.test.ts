import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type ParsedStamp,
  parseStamp,
  type StampProblem,
  stampEnd,
  stampInstant,
} from "../../src/text/stamp.ts";
import { howOften } from "../how-often.ts";
import { anyText } from "./any-text.ts";
import { readCases } from "./cases.ts";

const zone = "Asia/Ho_Chi_Minh";

/** The ISO text without the site's own offset, or the problem. */
function read(text: string): string {
  const stamp = parseStamp(text, { zone });
  return "iso" in stamp ? stamp.iso.replace(/(?::00)?\+07:00$/, "") : stamp.problem;
}

test.each(readCases<{ raw: string; expected: string | null }>("date"))("$raw is $expected", (row) => {
  for (const raw of [row.raw, row.raw.normalize("NFC"), row.raw.normalize("NFD")]) {
    const stamp = parseStamp(raw, { zone });
    if (row.expected === null) expect(stamp).toHaveProperty("problem");
    else {
      const moment = row.expected.length === 16 ? `${row.expected}:00` : row.expected;
      const time = row.expected.length > 10;
      expect(stamp).toEqual({ iso: time ? `${moment}+07:00` : moment, time });
    }
  }
});

test.each([
  // As the front matter has it
  ["06/10/2017 10:41", "2017-10-06T10:41"],
  ["06/10/2017 | 10:41", "2017-10-06T10:41"],
  ["6/10/2017", "2017-10-06"],
  // With signs that look alike
  ["06\u221510\u22152017 10:41", "2017-10-06T10:41"],
  ["06\u204410\u20442017 10\u223641", "2017-10-06T10:41"],
  ["06\u201010\u20102017", "2017-10-06"],
  // With what shows nothing
  ["06/10/2017\u200B10:41", "2017-10-06T10:41"],
  ["06\u200B/10/\u200B2017 | 10:\u200B41", "2017-10-06T10:41"],
  ["\u200B10:41\u200B06/10/2017\u200B", "2017-10-06T10:41"],
  ["06/10/20\u206017\u200E 10:41\uFEFF", "2017-10-06T10:41"],
  ["2017-10-06", "2017-10-06"],
  ["2017-10-06 10:41", "2017-10-06T10:41"],
  ["2017-10-06T10:41:00+07:00", "2017-10-06T10:41"],
  // Offsets
  ["2017-10-06T03:41:00Z", "2017-10-06T10:41"],
  ["2017-10-06T10:41:00.123Z", "2017-10-06T17:41"],
  ["2017-10-06T23:30:09-05:00", "2017-10-07T11:30:09"],
  ["2017-10-06T10:41-0500", "2017-10-06T22:41"],
  ["2017-10-06 10:41:00-05", "2017-10-06T22:41"],
  ["2017-10-06T10:41:00.123−05", "2017-10-06T22:41"],
  ["2017-10-06 10:41:00 -5", "2017-10-06T22:41"],
  ["2017-10-06T10:41:00+9", "2017-10-06T08:41"],
  ["2017-10-06 10:41:00 +0700", "2017-10-06T10:41"],
  ["2017-10-06T10:41:00+07:00[Asia/Ho_Chi_Minh]", "2017-10-06T10:41"],
  ["06/10/2017 00:30 (GMT+9)", "2017-10-05T22:30"],
  ["10:41, 06/10/2017 [GMT+9]", "2017-10-06T08:41"],
  ["06/10/2017 10:41 GMT+0700", "2017-10-06T10:41"],
  ["06/10/2017 10:41 (GMT + 7)", "2017-10-06T10:41"],
  ["06/10/2017 10:41 (UTC+07:00)", "2017-10-06T10:41"],
  ["06/10/2017 10:41 UTC", "2017-10-06T17:41"],
  ["Fri, 06 Oct 2017 10:41:00 -0500", "2017-10-06T22:41"],
  ["Fri, 06 Oct 2017 10:41 -0500", "2017-10-06T22:41"],
  ["06/10/2017 (GMT+7)", "2017-10-06"],
  // Signs
  ["06 / 10 / 2017", "2017-10-06"],
  ["６/10/2017", "2017-10-06"],
  ["Ngày đăng\u00A006/10/2017\u00A0|\u00A010:41\u00A0 |\u00A0View count:\u00A0207", "2017-10-06T10:41"],
  ["\uFEFF06/10/2017\u200B 10:41", "2017-10-06T10:41"],
  ["(06/10/2017)", "2017-10-06"],
  ["06/10/2017.", "2017-10-06"],
  ["06–10–2017, 10:41", "2017-10-06T10:41"],
  ["2017/10/06 10:41", "2017-10-06T10:41"],
  ["2017 / 10 / 06 10:41", "2017-10-06T10:41"],
  // Any sign may part day and hour
  ["06/10/2017 ~ 10:41", "2017-10-06T10:41"],
  ["06/10/2017 » 10:41", "2017-10-06T10:41"],
  ["06/10/2017 ● 10:41", "2017-10-06T10:41"],
  ["06/10/2017 ¦ 10:41", "2017-10-06T10:41"],
  ["06/10/2017@10:41", "2017-10-06T10:41"],
  ["06-10-2017T10:41", "2017-10-06T10:41"],
  ["Ngày đăng06/10/2017 10:41", "2017-10-06T10:41"],
  // Hours
  ["8:0'(GMT+7) 06/10/2017", "2017-10-06T08:00"],
  ["10h30 ngày 6/10/2017", "2017-10-06T10:30"],
  ["10h30' ngày 6/10/2017", "2017-10-06T10:30"],
  ["10g30, 6-10-2017", "2017-10-06T10:30"],
  ["Đăng lúc 10h, 06/10/2017", "2017-10-06T10:00"],
  ["8:30h ngày 06/10/2017", "2017-10-06T08:30"],
  ["10:41 phút, 06/10/2017", "2017-10-06T10:41"],
  // A dash between the hour and a day with dashes
  ["10:41 - 06-10-2017", "2017-10-06T10:41"],
  ["10h41-6-10-2017", "2017-10-06T10:41"],
  ["8:0 – 06–10–2017", "2017-10-06T08:00"],
  ["10:41 GMT+7 - 06-10-2017 - 1.082 lượt xem", "2017-10-06T10:41"],
  ["lúc 10 giờ 30, 06/10/2017", "2017-10-06T10:30"],
  ["10 giờ 30 phút, ngày 06 tháng 10 năm 2017", "2017-10-06T10:30"],
  ["Tin tức 24h - 06/10/2017 10:41", "2017-10-06T10:41"],
  ["06/07/2023 9:54 SA", "2023-07-06T09:54"],
  ["06/07/2023 9:54 ch", "2023-07-06T21:54"],
  ["06/07/2023 12:05 SA", "2023-07-06T00:05"],
  ["06/07/2023 12:05 CH", "2023-07-06T12:05"],
  ["06/07/2023 3:05 chiều", "2023-07-06T15:05"],
  ["3 giờ chiều, 06/07/2023", "2023-07-06T15:00"],
  ["Chiều 06/07/2023, 15:05", "2023-07-06T15:05"],
  ["06/07/2023, sáng 9:54", "2023-07-06T09:54"],
  ["Trưa 06/07/2023, 11:05", "2023-07-06T11:05"],
  ["Chiều 06/07/2023", "2023-07-06"],
  ["07/07/2023 9:54 PM", "2023-07-07T21:54"],
  ["15/08/2024 17:23 PM", "2024-08-15T17:23"],
  ["16/10/2017, 10:41 p.m.", "2017-10-16T22:41"],
  ["06/10/2017 23:59:59", "2017-10-06T23:59:59"],
  ["06/10/2017 10:41:00 SA", "2017-10-06T10:41"],
  ["Ngày:06/10/2017 Giờ:10:41", "2017-10-06T10:41"],
  ["6-10-2017-10:41", "2017-10-06T10:41"],
  // Words
  ["thứ 6 ngày 06/10/2017", "2017-10-06"],
  ["Chủ nhật, 08/10/2017, 00:05", "2017-10-08T00:05"],
  ["CN, 08/10/2017", "2017-10-08"],
  ["T6, 06/10/2017 - 10:41", "2017-10-06T10:41"],
  ["06/10/2017 (T.6) 10:41", "2017-10-06T10:41"],
  ["06/10/2017 (Thứ Sáu)", "2017-10-06"],
  ["Hội nghị lần thứ tư ngày 06/10/2017", "2017-10-06"],
  ["1 Tháng Mười, 2017", "2017-10-01"],
  ["Tháng Mười Một 6, 2017", "2017-11-06"],
  ["6 thg 10, 2017", "2017-10-06"],
  ["ngày 6/10 năm 2017", "2017-10-06"],
  ["ngày 3 tháng 2 năm 1930", "1930-02-03"],
  ["Mồng 3 tháng 2 năm 1930", "1930-02-03"],
  ["October 6, 2017 10:41 AM", "2017-10-06T10:41"],
  // Counts and other numbers are nothing
  ["06/10/2017 | 207", "2017-10-06"],
  ["1.082 | 06/10/2017", "2017-10-06"],
  ["Công nghiệp 4.0 - 06/10/2017", "2017-10-06"],
  ["06/10/2017 | 1.082", "2017-10-06"],
  ["06/10/2017 | 5 bình luận", "2017-10-06"],
  ["06/10/2017 | 10:41 | 207", "2017-10-06T10:41"],
  ["Đăng ngày 06/10/2017 bởi Trần Vũ Tú Anh, 12 lượt xem", "2017-10-06"],
  ["10:41 | Lượt xem: 207 | 06/10/2017", "2017-10-06T10:41"],
  ["Số 05-CT/TW, 06/10/2017 10:41", "2017-10-06T10:41"],
  // More than one day
  ["Ngày đăng: 06/10/2017 10:41 | Cập nhật: 07/10/2017 09:00", "2017-10-06T10:41"],
  ["Cập nhật lúc 09:00 07/10/2017 | Ngày đăng: 06/10/2017 10:41", "2017-10-06T10:41"],
  ["06/10/2017 10:41 (cập nhật 07/10/2017 09:00)", "2017-10-06T10:41"],
  ["10:41 06/10/2017 | 09:00 07/10/2017", "2017-10-06T10:41"],
  ["Sơ kết 28/9/2017 - 06/10/2017 10:41", "2017-10-06T10:41"],
  ["06/10/2017, 06/10/2017 10:41", "2017-10-06T10:41"],
])("%j is read as %s", (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  ["31/02/2017", 'Ngày "31/02/2017" không có trong lịch.', "viết ngày/tháng/năm, ví dụ 28/02/2017 10:41"],
  [
    "31/04/2017 08:05",
    'Ngày "31/04/2017" không có trong lịch.',
    "viết ngày/tháng/năm, ví dụ 30/04/2017 08:05",
  ],
  ["29/02/2023", 'Ngày "29/02/2023" không có trong lịch.', "viết ngày/tháng/năm, ví dụ 28/02/2023 10:41"],
  ["29/02/1900", 'Ngày "29/02/1900" không có trong lịch.', "viết ngày/tháng/năm, ví dụ 28/02/1900 10:41"],
  ["2017-02-31", 'Ngày "2017-02-31" không có trong lịch.', "viết ngày/tháng/năm, ví dụ 28/02/2017 10:41"],
  [
    "2017-02-31T20:00:00+07:00",
    'Ngày "2017-02-31" không có trong lịch.',
    "viết ngày/tháng/năm, ví dụ 28/02/2017 20:00",
  ],
  ["32/01/2017", 'Ngày "32/01/2017" không có trong lịch.', "viết ngày/tháng/năm, ví dụ 31/01/2017 10:41"],
  ["0/10/2017", 'Ngày "0/10/2017" không có trong lịch.', "viết ngày/tháng/năm, ví dụ 01/10/2017 10:41"],
  ["13/25/2017", 'Ngày "13/25/2017" không có trong lịch.', "viết ngày/tháng/năm, ví dụ 13/12/2017 10:41"],
  [
    "06/28/2022 08:31 AM",
    'Ngày "06/28/2022" không có trong lịch.',
    "viết ngày/tháng/năm, ví dụ 28/06/2022 08:31",
  ],
  [
    "ngày 31 tháng 02 năm 2017",
    'Ngày "31 tháng 02 năm 2017" không có trong lịch.',
    "viết ngày/tháng/năm, ví dụ 28/02/2017 10:41",
  ],
  [
    "06/10/17",
    'Năm "17" trong ngày "06/10/17" phải viết đủ bốn chữ số.',
    "viết ngày/tháng/năm, ví dụ 06/10/2017 10:41",
  ],
  [
    "31/02/17",
    'Năm "17" trong ngày "31/02/17" phải viết đủ bốn chữ số.',
    "viết ngày/tháng/năm, ví dụ 28/02/2017 10:41",
  ],
  ["06-10-17 - 1082", 'Không đọc được giờ "1082".', "viết ngày/tháng/năm, ví dụ 06/10/2017 10:41"],
  [
    "00/00/0000",
    'Năm "0000" trong ngày "00/00/0000" phải từ 1000 đến 2999.',
    "viết ngày/tháng/năm, ví dụ 01/01/2017 10:41",
  ],
  ["20170928", 'Không đọc được ngày trong "20170928".', "viết ngày/tháng/năm, ví dụ 06/10/2017 10:41"],
  [
    "06/10-2017 10:41",
    'Ngày "06/10-2017" có hai dấu ngăn khác nhau.',
    "viết ngày/tháng/năm, ví dụ 06/10/2017 10:41",
  ],
  [
    "Ngày 6-10/2017",
    'Ngày "6-10/2017" có hai dấu ngăn khác nhau.',
    "viết ngày/tháng/năm, ví dụ 06/10/2017 10:41",
  ],
  ["26/04 19:05", 'Ngày "26/04" thiếu năm.', "viết ngày/tháng/năm, ví dụ 26/04/2017 19:05"],
  [
    "Tháng 10/2017",
    'Ngày "Tháng 10/2017" thiếu ngày trong tháng.',
    "viết ngày/tháng/năm, ví dụ 06/10/2017 10:41",
  ],
  [
    "06/10/2017 25:10",
    'Giờ "25:10" không có trong ngày.',
    "viết giờ từ 00:00 đến 23:59, ví dụ 06/10/2017 10:41",
  ],
  [
    "06/10/2017 24:00",
    'Giờ "24:00" không có trong ngày.',
    "viết giờ từ 00:00 đến 23:59, ví dụ 06/10/2017 10:41",
  ],
  [
    "06/10/2017 10:75",
    'Giờ "10:75" không có trong ngày.',
    "viết giờ từ 00:00 đến 23:59, ví dụ 06/10/2017 10:41",
  ],
  [
    "06/10/2017 10:41:60",
    'Giờ "10:41:60" không có trong ngày.',
    "viết giờ từ 00:00 đến 23:59, ví dụ 06/10/2017 10:41",
  ],
  [
    "06/07/2023 13:05 SA",
    'Giờ "13:05 SA" không có trong ngày.',
    "viết giờ từ 00:00 đến 23:59, ví dụ 06/07/2023 10:41",
  ],
  [
    "06/10/2017 7h rưỡi",
    'Không đọc được giờ "7h rưỡi".',
    "viết giờ từ 00:00 đến 23:59, ví dụ 06/10/2017 10:41",
  ],
  [
    "8 giờ kém 15, ngày 06/10/2017",
    'Không đọc được giờ "8 giờ kém 15".',
    "viết giờ từ 00:00 đến 23:59, ví dụ 06/10/2017 10:41",
  ],
  ["2017-10-06T7", 'Không đọc được giờ "7".', "viết ngày/tháng/năm, ví dụ 06/10/2017 10:41"],
  ["06-10-2017 - 11 - 5", 'Không đọc được giờ "11".', "viết ngày/tháng/năm, ví dụ 06/10/2017 10:41"],
  ["06/10/2017 110:41", 'Không đọc được giờ "110:41".', "viết ngày/tháng/năm, ví dụ 06/10/2017 10:41"],
  ["06/10/2017 1041", 'Không đọc được giờ "1041".', "viết ngày/tháng/năm, ví dụ 06/10/2017 10:41"],
  ["06/10/2017 10.45", 'Không đọc được giờ "10.45".', "viết ngày/tháng/năm, ví dụ 06/10/2017 10:41"],
  ["06/10/2017 10:41 (GMT+25)", 'Múi giờ "GMT+25" không có.', "viết ngày/tháng/năm, ví dụ 06/10/2017 10:41"],
  [
    "Thứ Hai, 06/10/2017",
    '"Thứ Hai" không khớp với ngày "06/10/2017" (Thứ Sáu).',
    "sửa thứ hoặc sửa ngày, ví dụ Thứ Sáu, 06/10/2017",
  ],
  [
    "10:8, Thứ Ba, 3-4-2024",
    '"Thứ Ba" không khớp với ngày "3-4-2024" (Thứ Tư).',
    "sửa thứ hoặc sửa ngày, ví dụ Thứ Tư, 03/04/2024",
  ],
  [
    "Chúa nhật, 06/10/2017",
    '"Chúa nhật" không khớp với ngày "06/10/2017" (Thứ Sáu).',
    "sửa thứ hoặc sửa ngày, ví dụ Thứ Sáu, 06/10/2017",
  ],
  [
    "C.N, 06/10/2017",
    '"C.N" không khớp với ngày "06/10/2017" (Thứ Sáu).',
    "sửa thứ hoặc sửa ngày, ví dụ Thứ Sáu, 06/10/2017",
  ],
  [
    "06/10/2017 (T2)",
    '"T2" không khớp với ngày "06/10/2017" (Thứ Sáu).',
    "sửa thứ hoặc sửa ngày, ví dụ Thứ Sáu, 06/10/2017",
  ],
  [
    "Chiều ngày 06/10/2017, 3:30",
    'Không rõ giờ "3:30" là sáng hay chiều, vì ở trước có chữ "Chiều".',
    "viết ngày/tháng/năm, ví dụ 06/10/2017 15:30",
  ],
  [
    "06/10/2017 CH 9:54",
    'Không rõ giờ "9:54" là sáng hay chiều, vì ở trước có chữ "CH".',
    "viết ngày/tháng/năm, ví dụ 06/10/2017 21:54",
  ],
  [
    "8:00 - 11:30, 06/10/2017",
    'Có nhiều giờ: "8:00", "11:30"; không rõ giờ nào là giờ đăng.',
    "viết ngày/tháng/năm, ví dụ 06/10/2017 08:00",
  ],
  [
    "04/01/1980 - 09/01/1980",
    'Có nhiều ngày: "04/01/1980", "09/01/1980"; không rõ ngày nào là ngày đăng.',
    "viết một ngày, ví dụ 04/01/1980",
  ],
  [
    "Chủ Nhật, 06/10/2017",
    '"Chủ Nhật" không khớp với ngày "06/10/2017" (Thứ Sáu).',
    "sửa thứ hoặc sửa ngày, ví dụ Thứ Sáu, 06/10/2017",
  ],
  ["10.45 | 27.08.2014", 'Không đọc được giờ "10.45".', "viết ngày/tháng/năm, ví dụ 27/08/2014 10:41"],
  ["28/9 - 30/9/2017", 'Có nhiều ngày: "28/9 - 30/9/2017".', "viết một ngày, ví dụ 30/09/2017"],
  [
    "từ ngày 28 tháng 9 đến hết ngày 3 tháng 10 năm 2017",
    'Có nhiều ngày: "ngày 28 tháng 9 đến hết ngày 3 tháng 10 năm 2017".',
    "viết một ngày, ví dụ 03/10/2017",
  ],
  ["từ ngày 04 - 09/01/1980", 'Có nhiều ngày: "ngày 04 - 09/01/1980".', "viết một ngày, ví dụ 09/01/1980"],
  ["", "Thiếu ngày.", "viết ngày/tháng/năm, ví dụ 06/10/2017 10:41"],
  ["hôm qua", 'Không đọc được ngày trong "hôm qua".', "viết ngày/tháng/năm, ví dụ 06/10/2017 10:41"],
  [
    "024.3971.2345",
    'Không đọc được ngày trong "024.3971.2345".',
    "viết ngày/tháng/năm, ví dụ 06/10/2017 10:41",
  ],
])("%j cannot be read: %s", (text, problem, fix) => {
  expect(parseStamp(text, { zone })).toEqual({ problem, fix });
});

test.each(["06/07/2023 9:54 AM", "06/07/2023 09:54:10 pm", "9:54 AM, 06/07/2023", "06/07/2023 17:23 PM"])(
  "the order of %j cannot be told",
  (text) => {
    expect(parseStamp(text, { zone })).toMatchObject({
      problem: expect.stringContaining("ngày 6 tháng 7 hay ngày 7 tháng 6"),
      ambiguous: true,
    });
  },
);

test.each([
  "2023-07-06 9:54 AM",
  "ngày 06 tháng 07 năm 2023, 9:54 AM",
  "06/07/2023 9:54 SA",
  "28/06/2022 08:31 AM",
])("the order of %j is plain", (text) => {
  expect(parseStamp(text, { zone })).toMatchObject({ time: true });
});

test("an hour that the site's clocks skip is a problem", () => {
  expect(parseStamp("31/03/2024 02:30", { zone: "Europe/Paris" })).toHaveProperty("problem");
});

test.each([undefined, {}, null])(
  "with %j for options the zone is that of a site that names none",
  (options) => {
    const stamp = parseStamp("06/10/2017 10:41", options as undefined);
    expect(stamp).toEqual({ iso: "2017-10-06T10:41:00+07:00", time: true });
  },
);

test("a zone that is none is a problem, but a day needs no zone", () => {
  expect(parseStamp("06/10/2017 10:41", { zone: "Mars" })).toHaveProperty("problem");
  expect(parseStamp("06/10/2017", { zone: "Mars" })).toEqual({ iso: "2017-10-06", time: false });
});

test("old days are days, whatever the zone's offset was", () => {
  expect(read("03/02/1930")).toBe("1930-02-03");
  expect(parseStamp("30/01/1968 10:00", { zone })).toEqual({ iso: "1968-01-30T10:00:00+08:00", time: true });
});

test.each([
  ["2017-10-06T10:41:00+07:00", zone, Date.UTC(2017, 9, 6, 3, 41)],
  ["2017-10-06", zone, Date.UTC(2017, 9, 5, 17)],
  ["2017-10-06", "UTC", Date.UTC(2017, 9, 6)],
  // Clocks went from midnight to one o'clock.
  ["2018-11-04", "America/Sao_Paulo", Date.UTC(2018, 10, 4, 3)],
])("%s in %s begins at %d", (iso, zone, expected) => {
  expect(stampInstant(iso, zone)).toBe(expected);
});

test.each([
  ["a day", "2017-10-06", zone, "2017-10-07T00:00:00+07:00"],
  ["a moment", "2017-10-06T10:41:00+07:00", zone, "2017-10-06T10:41:00+07:00"],
  ["a day of 23 hours", "2026-03-29", "Europe/Paris", "2026-03-30T00:00:00+02:00"],
  ["a day of 25 hours", "2026-10-25", "Europe/Paris", "2026-10-26T00:00:00+01:00"],
  ["the last day that can be written", "9999-12-31", zone, "+010000-01-01T00:00:00+07:00"],
])("%s ends", (_name, iso, own, expected) => {
  expect(stampEnd(iso, own)).toBe(Date.parse(expected));
});

const anything = fc.oneof(
  anyText,
  fc.string({
    unit: fc.constantFrom(..."0123456789/:-.| hgTZ+()SACHPM", "ngày ", "tháng ", "năm ", "Thứ Hai"),
  }),
);

test("whatever the text, it is a stamp or a problem with its mend", () => {
  fc.assert(
    fc.property(anything, (text) => {
      const stamp = parseStamp(text, { zone });
      if ("iso" in stamp) {
        expect(stamp.iso).toMatch(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d\+\d\d:\d\d)?$/);
        expect(stamp.time).toBe(stamp.iso.length > 10);
        expect(parseStamp(stamp.iso, { zone })).toEqual(stamp);
      } else {
        expect(stamp.problem).not.toBe("");
        expect(stamp.fix).not.toBe("");
      }
    }),
    { numRuns: howOften("SOAK_RUNS", 2000) },
  );
});

test("what a mend gives as an example can be read", () => {
  const part = fc.constantFrom("0", "1", "05", "13", "29", "31", "40");
  const year = fc.constantFrom("0000", "5", "17", "217", "1900", "2017", "9999", "20177");
  const clock = fc.constantFrom("", " 8:00", " | 24:61", " 9:54 PM", " 5", " 8:00-11:30", " 8:00 GMT+25");
  const before = fc.constantFrom("", "28-", "28/9 - ", "Thứ Hai, ", "31/02/2017, ");
  fc.assert(
    fc.property(before, part, part, year, clock, (before, day, month, year, clock) => {
      const stamp = parseStamp(`${before}${day}/${month}/${year}${clock}`, { zone });
      if ("iso" in stamp) return;
      expect(parseStamp(stamp.fix.replace(/^.*ví dụ /, ""), { zone })).toHaveProperty("iso");
    }),
    { numRuns: howOften("SOAK_RUNS", 2000) },
  );
});

test.each([null, undefined, 5, {}, new Date(0)])("%j is no text, and a problem", (value) => {
  expect(parseStamp(value as unknown as string, { zone })).toHaveProperty("problem");
});

test("every day and minute comes back in each form that editors write", () => {
  const moment = fc.date({
    min: new Date("1976-01-01T00:00:00Z"),
    max: new Date("2099-12-31T00:00:00Z"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(moment, (date) => {
      const [day = "", clock = ""] = date.toISOString().split("T");
      const [year, month, dayOfMonth] = day.split("-").map(Number);
      const time = clock.slice(0, 5);
      const forms = [
        `${dayOfMonth}/${month}/${year} ${time}`,
        `${time}, ${dayOfMonth}-${month}-${year}`,
        `${dayOfMonth}.${month}.${year} - ${time}`,
        `${day}T${time}`,
        `Ngày phát hành ${time} | ${dayOfMonth}/${month}/${year}`,
        `ngày ${dayOfMonth} tháng ${month} năm ${year}, ${time}`,
      ];
      const expected: ParsedStamp | StampProblem = { iso: `${day}T${time}:00+07:00`, time: true };
      for (const form of forms) expect(parseStamp(form, { zone })).toEqual(expected);
    }),
  );
});

test.each([
  "l6/10/2017",
  "I6/10/2017",
  "06/10/2017 10:4l",
  "06/10/2017 1O:41",
  "06/10/2017 l0:41",
  "06/1O/2017",
])("%s has a letter for a digit, and which one is meant is not guessed", (text) => {
  expect(read(text)).toMatch(/^Giữa các chữ số của ngày giờ có chữ cái "[lIO]"\.$/);
});

test("a stamp as front matter has it is read like any other, whatever its numbers", () => {
  const pair = (most: number) =>
    fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(2, "0"));
  const year = fc.integer({ min: 1, max: 9999 }).map((number) => String(number).padStart(4, "0"));
  fc.assert(
    fc.property(pair(40), pair(20), year, pair(30), pair(70), (day, month, year, hour, minute) => {
      const date = `${day}/${month}/${year}`;
      expect(parseStamp(`${date} ${hour}:${minute}`, { zone })).toEqual(
        parseStamp(`${date}, ${hour}:${minute}`, { zone }),
      );
      expect(parseStamp(date, { zone })).toEqual(parseStamp(`${date},`, { zone }));
    }),
    { numRuns: howOften("SOAK_RUNS", 2000) },
  );
});

test.each(["06/10/2017 10:41 ", "06/10/2017 chiều 3:30 "])(
  "a text of forty thousand %j is judged at once",
  (part) => {
    const before = performance.now();
    parseStamp(part.repeat(40_000), { zone });
    // What grows with the square of the length takes a minute.
    expect(performance.now() - before).toBeLessThan(5000);
  },
);
