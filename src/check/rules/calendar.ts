import { quote } from "../../content/problem.ts";
import { matchesOf } from "../../text/matches.ts";
import type { TextRule } from "../text-rule.ts";

// Not the first numbers of a document (`31/4/2017/NĐ-CP`), nor a day of the moon, whose months may all have thirty.
const fullDate =
  /(?<![\p{L}\p{N}./-])(?<!(?:nhằm|tức)\s(?:ngày\s)?)(?<from>\d{1,2}[/.]\d{1,2}\s?-\s?)?(?<day>\d{1,2})(?:\s?[/.-]\s?|\stháng\s)(?<month>\d{1,2})(?:\s?[/.-]\s?|,?\snăm\s)(?<year>[12]\d{3})(?!\p{N}|\s?[/-]\s?[\p{L}\p{N}]|[^\p{L}\n]{0,3}(?:âm lịch|ÂL))/giu;

/** The day that its month lacks, of any year; a year with a name is one of the moon. */
const shortDate =
  /(?<![\p{L}\p{N}./-])(?<!(?:[Nn]hằm|[Tt]ức)\s(?:ngày\s)?)(?:30(?:[/-]|\stháng\s)0?2|31(?:[/-]|\stháng\s)(?:0?[2469]|11))(?!\p{N}|\s?[/.-]\s?\d{4}|\s?\/|,?\snăm\s[\d\p{Lu}]|[^\p{L}\n]{0,3}(?:[Ââ]m lịch|ÂL))/gu;

/** Before numbers that without it may count something else: `tờ 45/13/2025`. */
const named = /(?<![\p{L}\p{M}])(?:ngày|sáng|trưa|chiều|tối|đêm)\s$/iu;
/** What a clock or a year does not have. */
const impossible: readonly { readonly pattern: RegExp; readonly reason: string; readonly fix: string }[] = [
  {
    // An hour may be a number of hours: `30 giờ 15 phút`.
    pattern:
      /(?<![\p{L}\p{N}.,/-])\d{1,2}(?:\s?h[6-9]\d['’′]?|\s?giờ\s[6-9]\d\sphút)(?![\p{L}\p{N}]|[.,/-][\p{L}\p{N}])/giu,
    reason: "một giờ có 60 phút",
    fix: "sửa lại giờ",
  },
  {
    pattern: /(?<=(?<![\p{L}\p{M}])(?:lúc|hồi)\s)\d{1,2}:[6-9]\d(?!\p{N})/giu,
    reason: "một giờ có 60 phút",
    fix: "sửa lại giờ",
  },
  {
    pattern: /(?<=(?<![\p{L}\p{M}])(?:lúc|hồi)\s)(?:2[5-9]|[3-9]\d)\s?(?:h\d{0,2}|giờ|:[0-5]\d)(?!\p{N})/giu,
    reason: "một ngày có 24 giờ",
    fix: "sửa lại giờ",
  },
  {
    // `trong ngày 12/15 chi bộ`, of which each counts.
    pattern:
      /(?<=(?<![\p{L}\p{M}])(?:vào|từ|đến|hết|tới|sáng|chiều|tối|trước|sau)\sngày\s)(?:(?:3[2-9]|[4-9]\d)\/(?:0?[1-9]|1[0-2])|\d{1,2}\/(?:1[3-9]|[2-9]\d))(?!\p{N}|\s?[/.-]\s?\p{N})/giu,
    reason: "một tháng nhiều nhất 31 ngày, một năm có 12 tháng",
    fix: "sửa lại ngày",
  },
  {
    // `02 tháng 13 năm 1941` is a date.
    pattern:
      /(?<![\p{L}\p{M}]|\d\s)tháng\s(?:0{1,2}|1[3-9]|[2-9]\d)(?:\s?[/-]\s?|,?\snăm\s)[12]\d{3}(?!\p{N})/giu,
    reason: "một năm có 12 tháng",
    fix: "sửa lại tháng",
  },
  {
    pattern: /(?<![\p{L}\p{M}])[Qq]uý\s(?:VI{0,3}|I?X|0?[05-9])(?:\s?[/-]\s?|,?\snăm\s)[12]\d{3}(?!\p{N})/gu,
    reason: "một năm có 4 quý",
    fix: "sửa lại quý",
  },
];

const dayOf = (which: string) =>
  String.raw`(?<day${which}>\d{1,2})\/(?<month${which}>\d{1,2})(?:\/(?<year${which}>[12]\d{3}))?`;
/** `từ ngày 20/6/2020 đến hết ngày 15/6/2020` */
const span = new RegExp(
  String.raw`(?<=(?<![\p{L}\p{M}])từ\s(?:ngày\s)?)${dayOf("From")}\s?(?:[-–]|đến|tới)\s?(?:hết\s)?(?:ngày\s)?${dayOf("To")}(?!\p{N}|\/)`,
  "giu",
);

/** `ngày 31/11/2026`, `ngày 14/16/2025`, `sáng 31/9`, `7h75`, `tháng 13/2026`, `quý V/2026`, which never come. */
export const calendar: TextRule = {
  name: "calendar",
  *find({ prose }) {
    for (const { 0: typed, index, groups } of matchesOf(prose, fullDate)) {
      const { from, day, month, year } = groups as unknown as DateParts;
      const [d, m] = [Number(day), Number(month)];
      const isMeantAsDay =
        (d >= 1 && d <= 31 && m >= 1 && m <= 12) || /tháng/i.test(typed) || isNamed(prose, index);
      if (!isMeantAsDay || (m <= 12 && new Date(Date.UTC(Number(year), m - 1, d)).getUTCDate() === d))
        continue;
      yield {
        offset: index + (from?.length ?? 0),
        message: `Ngày ${day}/${month}/${year} không có trong lịch.`,
        fix: "sửa lại ngày",
      };
    }
    for (const { 0: typed, index } of matchesOf(prose, shortDate)) {
      if (!isNamed(prose, index)) continue;
      yield { offset: index, message: `Ngày ${typed} không có trong lịch.`, fix: "sửa lại ngày" };
    }
    for (const { 0: typed, index, groups } of matchesOf(prose, span)) {
      if (!goesBack(groups as unknown as SpanParts)) continue;
      yield {
        offset: index,
        message: `Trong ${quote(typed, 50)}, ngày đầu đứng sau ngày cuối.`,
        fix: "sửa lại ngày đầu hoặc ngày cuối",
      };
    }
    for (const { pattern, reason, fix } of impossible) {
      for (const { 0: typed, index } of matchesOf(prose, pattern)) {
        yield { offset: index, message: `Không có ${quote(typed, 30)}: ${reason}.`, fix };
      }
    }
  },
};

interface DateParts {
  /** `28/2-` before the end of a span. */
  readonly from?: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

interface SpanParts {
  readonly dayFrom: string;
  readonly monthFrom: string;
  readonly yearFrom?: string;
  readonly dayTo: string;
  readonly monthTo: string;
  readonly yearTo?: string;
}

/** Without years, from one month to another one a new year may lie between. */
function goesBack({ dayFrom, monthFrom, yearFrom, dayTo, monthTo, yearTo }: SpanParts): boolean {
  const years = Number(yearTo ?? 0) - Number(yearFrom ?? 0);
  const months = Number(monthTo) - Number(monthFrom);
  const days = Number(dayTo) - Number(dayFrom);
  const areBoth = yearFrom !== undefined && yearTo !== undefined;
  return areBoth ? (years || months || days) < 0 : months === 0 && days < 0;
}

function isNamed(text: string, place: number): boolean {
  return named.test(text.slice(Math.max(0, place - 6), place));
}
