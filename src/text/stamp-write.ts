import type { DateToken, TimeToken } from "./stamp-tokens.ts";

/** Why a stamp cannot be read, and how to write it; `ambiguous` where the editor only has to say which day. */
export interface StampProblem {
  readonly problem: string;
  readonly fix: string;
  readonly ambiguous?: true;
}

/** `3-4-2024` → `2024-04-03` */
export function isoDay({ year, month, day }: DateToken): string {
  return `${year}-${pair(month)}-${pair(day)}`;
}

type Day = Pick<DateToken, "year" | "month" | "day">;

/** The days of a month; none of a month that no year has. */
export function lastDay(year: string, month: number): number {
  return month >= 1 && month <= 12 ? new Date(Date.UTC(Number(year), month, 0)).getUTCDate() : 0;
}

/** As an editor should write it: `3-4-2024` → `03/04/2024`. Of a day that does not exist, the one nearest to it. */
export function writeDate(date: Day): string {
  const { year, month, day } = nearestDay(date);
  return `${pair(day)}/${pair(month)}/${year}`;
}

/** The day that may have been meant: day and month the other way round, or the month's last one. */
function nearestDay({ day, month, year: typed }: Day): Day {
  const year = nearestYear(typed);
  if (month > 12 && day >= 1 && day <= 12 && month <= lastDay(year, day)) {
    return { day: month, month: day, year };
  }
  const near = Math.min(Math.max(month, 1), 12);
  return { day: Math.min(Math.max(day, 1), lastDay(year, near)), month: near, year };
}

function nearestYear(typed: string): string {
  if (/^[12]\d{3}$/.test(typed)) return typed;
  return typed.length === 2 ? `20${typed}` : "2017";
}

/** `9:54 CH` → `21:54`; null for a time that no clock shows, or that may be either of two. */
export function writeTime({ hour, minute, second, half }: TimeToken): string | null {
  if (hour > 23 || !(minute <= 59) || second > 59) return null;
  const hours = hourOf(hour, half);
  return hours === null ? null : `${pair(hours)}:${pair(minute)}`;
}

function hourOf(hour: number, half: string): number | null {
  switch (half) {
    case "":
      return hour;
    case "sa":
    case "am":
    case "sáng":
      return hour > 12 ? null : hour % 12;
    case "trưa":
      return hour < 4 ? hour + 12 : hour;
    case "tối":
    case "đêm":
      // Midnight may be either end of the day.
      if (hour === 12) return null;
      return hour > 5 && hour < 12 ? hour + 12 : hour;
    default:
      // Some portals write `17:23 PM`.
      if (hour === 0) return null;
      return hour < 12 ? hour + 12 : hour;
  }
}

function pair(number: number): string {
  return String(number).padStart(2, "0");
}

/** How an editor writes a stamp, with an example near to what was typed. */
export function howToWrite(day = "06/10/2017", clock = "10:41"): string {
  return `viết ngày/tháng/năm, ví dụ ${day} ${clock}`;
}
