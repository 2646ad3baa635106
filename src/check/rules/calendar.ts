import { matchesOf } from "../../text/matches.ts";
import type { TextRule } from "../text-rule.ts";

// Not the first numbers of a document (`31/4/2017/NĐ-CP`), nor a day of the moon, whose months may all have thirty.
const fullDate =
  /(?<![\p{L}\p{N}./-])(?<!(?:nhằm|tức)\s(?:ngày\s)?)(?<day>\d{1,2})(?:\s?[/.-]\s?|\stháng\s)(?<month>\d{1,2})(?:\s?[/.-]\s?|,?\snăm\s)(?<year>[12]\d{3})(?!\p{N}|\s?[/-]\s?[\p{L}\p{N}]|[^\p{L}\n]{0,3}(?:âm lịch|ÂL))/giu;

/** `ngày 31/11/2026`, which never comes. */
export const calendar: TextRule = {
  name: "calendar",
  *find({ prose }) {
    for (const { index, groups } of matchesOf(prose, fullDate)) {
      const { day, month, year } = groups as Readonly<Record<"day" | "month" | "year", string>>;
      const [d, m] = [Number(day), Number(month)];
      const isMeantAsDay = d >= 1 && d <= 31 && m >= 1 && m <= 12;
      if (!isMeantAsDay || new Date(Date.UTC(Number(year), m - 1, d)).getUTCDate() === d) continue;
      yield {
        offset: index,
        message: `Ngày ${day}/${month}/${year} không có trong lịch.`,
        fix: "sửa lại ngày",
      };
    }
  },
};
