import { matchesOf } from "../../text/matches.ts";
import type { TextRule } from "../text-rule.ts";

// Not the first numbers of a document (`31/4/2017/NĐ-CP`), nor a day of the moon, whose months may all have thirty.
const fullDate =
  /(?<![\p{L}\p{N}./-])(?<!(?:nhằm|tức)\s(?:ngày\s)?)(?<day>\d{1,2})(?:\s?[/.-]\s?|\stháng\s)(?<month>\d{1,2})(?:\s?[/.-]\s?|,?\snăm\s)(?<year>[12]\d{3})(?!\p{N}|\s?[/-]\s?[\p{L}\p{N}]|[^\p{L}\n]{0,3}(?:âm lịch|ÂL))/giu;

/** The day that its month lacks, of any year; a year with a name is one of the moon. */
const shortDate =
  /(?<![\p{L}\p{N}./-])(?<!(?:[Nn]hằm|[Tt]ức)\s(?:ngày\s)?)(?:30(?:[/-]|\stháng\s)0?2|31(?:[/-]|\stháng\s)(?:0?[2469]|11))(?!\p{N}|\s?[/.-]\s?\d{4}|\s?\/|,?\snăm\s[\d\p{Lu}]|[^\p{L}\n]{0,3}(?:[Ââ]m lịch|ÂL))/gu;

/** Before numbers that without it may count something else: `tờ 45/13/2025`. */
const named = /(?<![\p{L}\p{M}])(?:ngày|sáng|trưa|chiều|tối|đêm)\s$/iu;
// An hour may be a number of hours: `30 giờ 15 phút`.
const lateMinute =
  /(?<![\p{L}\p{N}.,/-])\d{1,2}(?:\s?h[6-9]\d['’′]?|\s?giờ\s[6-9]\d\sphút)(?![\p{L}\p{N}]|[.,/-][\p{L}\p{N}])/giu;

/** `ngày 31/11/2026`, `ngày 14/16/2025`, `sáng 31/9`, `7h75`, which never come. */
export const calendar: TextRule = {
  name: "calendar",
  *find({ prose }) {
    for (const { 0: typed, index, groups } of matchesOf(prose, fullDate)) {
      const { day, month, year } = groups as Readonly<Record<"day" | "month" | "year", string>>;
      const [d, m] = [Number(day), Number(month)];
      const isMeantAsDay =
        (d >= 1 && d <= 31 && m >= 1 && m <= 12) || /tháng/i.test(typed) || isNamed(prose, index);
      if (!isMeantAsDay || (m <= 12 && new Date(Date.UTC(Number(year), m - 1, d)).getUTCDate() === d))
        continue;
      yield {
        offset: index,
        message: `Ngày ${day}/${month}/${year} không có trong lịch.`,
        fix: "sửa lại ngày",
      };
    }
    for (const { 0: typed, index } of matchesOf(prose, shortDate)) {
      if (!isNamed(prose, index)) continue;
      yield { offset: index, message: `Ngày ${typed} không có trong lịch.`, fix: "sửa lại ngày" };
    }
    for (const { 0: typed, index } of matchesOf(prose, lateMinute)) {
      yield { offset: index, message: `Không có lúc "${typed}": một giờ có 60 phút.`, fix: "sửa lại giờ" };
    }
  },
};

function isNamed(text: string, place: number): boolean {
  return named.test(text.slice(Math.max(0, place - 6), place));
}
