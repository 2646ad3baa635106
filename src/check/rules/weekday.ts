import { weekdayOf } from "../../text/date-format.ts";
import type { TextRule } from "../text-rule.ts";

const name = String.raw`(?<name>thứ\s(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\s?nhật)(?![\p{L}\p{M}])`;
const date = String.raw`(?<!\d[./-])(?<day>\d{1,2})(?:\s?[/.-]\s?|\stháng\s)(?<month>\d{1,2})(?:\s?[/.-]\s?|,?\snăm\s)(?<year>[12]\d{3})(?!\d)`;
const joint = String.raw`[\s,]{0,2}\(?(?:(?:ngày|tức)\s)?`;
// Not the fourth session (`kỳ họp thứ tư`) nor the third day of a course (`ngày thứ ba`).
const named = new RegExp(
  String.raw`(?<!(?:lần|khóa|khoá|hạng|bậc|cấp|họp|phiên|kỳ|nghị|hội|ngày|năm|tháng|tuần|buổi|số|tập|điều|bài|người|đợt|vòng|lượt|bước|phần|mục|chương|nhóm|tổ|đội|vị|vụ|ca|kì|bản|giải|trận|việc|luận|lớp|con|đoạn|hàng|câu|tuyến)\s)(?<![\p{L}\p{M}])${name}${joint}${date}`,
  "giu",
);
const followed = new RegExp(String.raw`${date}\s?[,(–-]\s?(?:(?:nhằm|vào|là)\s)?(?:ngày\s)?${name}`, "giu");
const prefilter = /thứ\s|chủ\s?nhật/iu;
const weekdays = ["chủ nhật", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy"];

/** `thứ Sáu, ngày 28/9/2017`, which was a Thursday. */
export const weekday: TextRule = {
  name: "weekday",
  *find({ prose }) {
    if (!prefilter.test(prose)) return;
    for (const pattern of [named, followed]) {
      for (const { 0: typed, index, groups = {} } of prose.matchAll(pattern)) {
        const { day = "", month = "", year = "", name: said = "" } = groups;
        const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
        const moment = new Date(`${iso}T00:00:00Z`);
        if (Number.isNaN(moment.getTime()) || moment.getUTCDate() !== Number(day)) continue;
        if (indexOf(said) === moment.getUTCDay()) continue;
        const right = weekdayOf(iso);
        yield {
          offset: index + typed.indexOf(said),
          message: `"${said}" không khớp với ngày ${day}/${month}/${year} (${right}).`,
          fix: `viết ${right}, hoặc sửa ngày`,
        };
      }
    }
  },
};

/** `thứ 6` → 5 */
function indexOf(name: string): number {
  const digit = /[2-7]$/.exec(name)?.[0];
  if (digit) return Number(digit) - 1;
  const spelt = name.toLowerCase().replace(/\s/g, " ").replace("chủnhật", "chủ nhật").replace("bẩy", "bảy");
  return weekdays.indexOf(spelt);
}
