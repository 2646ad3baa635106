import { weekdayOf } from "../../text/date-format.ts";
import { matchesOf } from "../../text/matches.ts";
import type { TextRule, Wording } from "../text-rule.ts";

const name = String.raw`(?<name>thứ\s(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\s?nhật)(?![\p{L}\p{M}])`;
const date = String.raw`(?<!\d[./-])(?<day>\d{1,2})(?:\s?[/.-]\s?|\stháng\s)(?<month>\d{1,2})(?:\s?[/.-]\s?|,?\snăm\s)(?<year>[12]\d{3})(?!\d)`;
// A space, a comma, a bracket, a colon or a dash, stars of bold, the border of a cell.
const joint = String.raw`[*_]{0,2}(?:[\s,]{0,2}\(?|\s?[:–—-][*_]{0,2}\s?|\s*\uFDD0{1,40}\s*)[*_]{0,2}(?:(?:ngày|tức)\s)?`;
// Not the fourth session (`kỳ họp thứ tư`) nor the third day of a course (`ngày thứ ba`).
const named = new RegExp(
  String.raw`(?<!(?:lần|khóa|khoá|hạng|bậc|cấp|họp|phiên|kỳ|nghị|hội|ngày|năm|tháng|tuần|buổi|số|tập|điều|bài|người|đợt|vòng|lượt|bước|phần|mục|chương|nhóm|tổ|đội|vị|vụ|ca|kì|bản|giải|trận|việc|luận|lớp|con|đoạn|hàng|câu|tuyến)\s)(?<![\p{L}\p{M}])${name}${joint}${date}`,
  "giu",
);
/** In small letters (mũi vắc-xin thứ 2, con trai thứ ba) it counts, unless it stands at the head or after one of these. */
const introduced =
  /(?:^|[\n,;:(.–—*_\uFDD0-]\s?|(?<![\p{L}\p{M}])(?:sáng|trưa|chiều|tối|đêm|vào|từ|đến|là|hôm)\s)$/iu;
// A name that is followed by a date of its own belongs to that: `thứ Hai, 02/6/2025, thứ Năm, 05/6/2025`.
const followed = new RegExp(
  String.raw`${date}\s?[,(–-]\s?(?:(?:nhằm|vào|là)\s)?(?:ngày\s)?${name}(?!${joint}\d{1,2}(?:\s?[/.-]\s?|\stháng\s)\d)`,
  "giu",
);
const prefilter = /thứ\s|chủ\s?nhật/iu;
const weekdays = ["chủ nhật", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy"];

/** `thứ Sáu, ngày 28/9/2017`, which was a Thursday. */
export const weekday: TextRule = {
  name: "weekday",
  *find({ prose }) {
    if (!prefilter.test(prose)) return;
    for (const pattern of [named, followed]) {
      for (const { 0: typed, index, groups = {} } of matchesOf(prose, pattern)) {
        const { day = "", month = "", year = "", name: said = "" } = groups;
        if (
          pattern === named &&
          mayCount(said) &&
          !introduced.test(prose.slice(Math.max(0, index - 10), index))
        )
          continue;
        const finding = judge(said, day, month, year);
        if (finding) yield { offset: index + typed.indexOf(said), ...finding };
      }
    }
  },
};

function judge(said: string, day: string, month: string, year: string): Wording | null {
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const moment = new Date(`${iso}T00:00:00Z`);
  // A day that never comes is told by its own rule.
  if (moment.getUTCDate() !== Number(day) || indexOf(said) === moment.getUTCDay()) return null;
  const right = weekdayOf(iso);
  return {
    message: `"${said}" không khớp với ngày ${day}/${month}/${year} (${right}).`,
    fix: `viết ${right}, hoặc sửa ngày`,
  };
}

/** `thứ 2`, `thứ ba`; not `thứ Ba`, `Thứ 2`. */
function mayCount(said: string): boolean {
  return said.startsWith("thứ") && said === said.toLowerCase();
}

/** `thứ 6` → 5 */
function indexOf(name: string): number {
  const digit = /[2-7]$/.exec(name)?.[0];
  if (digit) return Number(digit) - 1;
  const spelt = name.toLowerCase().replace(/\s/g, " ").replace("chủnhật", "chủ nhật").replace("bẩy", "bảy");
  return weekdays.indexOf(spelt);
}
