import { weekdayOf } from "./date-format.ts";
import { touches } from "./stamp-choice.ts";
import type { DateToken, StampTokens, TimeToken } from "./stamp-tokens.ts";
import { howToWrite, isoDay, lastDay, type StampProblem, writeDate, writeTime } from "./stamp-write.ts";

/** What is wrong with the day of a stamp, or null. */
export function judgeDate(date: DateToken, time: TimeToken | null, tokens: StampTokens): StampProblem | null {
  const { typed, day, month, year } = date;
  const clock = (time && writeTime(time)) ?? undefined;
  const wrong = (problem: string) => ({ problem, fix: howToWrite(writeDate(date), clock) });
  if (/^\d{4}$/.test(year) && !/^[12]/.test(year)) {
    return wrong(`Năm "${year}" trong ngày "${typed}" phải từ 1000 đến 2999.`);
  }
  if (year.length !== 4) return wrong(`Năm "${year}" trong ngày "${typed}" phải viết đủ bốn chữ số.`);
  if (day < 1 || day > lastDay(year, month)) return wrong(`Ngày "${typed}" không có trong lịch.`);
  return judgeRange(date, tokens) ?? judgeOrder(date, time, clock) ?? judgeWeekday(date, tokens);
}

const daysBefore =
  /(?:^|ngày|từ)\s*\d{1,2}(?:(?:\s?[/.-]\s?|\stháng\s)(?:0?[1-9]|1[0-2]))?(?:\s?[-–—,]\s?|\s(?:và|đến)\s)(?:hết\s)?(?:ngày\s)?$/iu;

/** `28-29/9/2017`, `28/9 - 30/9/2017` */
function judgeRange(date: DateToken, { rest }: StampTokens): StampProblem | null {
  const before = daysBefore.exec(rest.slice(0, date.start));
  if (!before) return null;
  return {
    problem: `Có nhiều ngày: "${before[0].trim()} ${date.typed}".`,
    fix: `viết một ngày, ví dụ ${writeDate(date)}`,
  };
}

/** English AM and PM may stand on a month-first stamp. */
function judgeOrder(date: DateToken, time: TimeToken | null, clock?: string): StampProblem | null {
  const { typed, day, month, numeric } = date;
  if (!time || !/^[ap]m$/.test(time.half) || !numeric || day > 12 || day === month) return null;
  return {
    problem: `Không rõ "${typed}" là ngày ${day} tháng ${month} hay ngày ${month} tháng ${day}, vì giờ ghi kiểu Anh (${time.half.toUpperCase()}).`,
    fix: `viết ngày/tháng/năm và giờ theo 24 giờ, ví dụ ${writeDate(date)} ${clock ?? "10:41"}`,
    ambiguous: true,
  };
}

function judgeWeekday(date: DateToken, tokens: StampTokens): StampProblem | null {
  const iso = isoDay(date);
  const weekday = new Date(`${iso}T00:00:00Z`).getUTCDay();
  const named = tokens.dayNames.find((name) => name.weekday !== weekday && belongs(name, date, tokens));
  if (!named) return null;
  return {
    problem: `"${named.typed}" không khớp với ngày "${date.typed}" (${weekdayOf(iso)}).`,
    fix: `sửa thứ hoặc sửa ngày, ví dụ ${weekdayOf(iso)}, ${writeDate(date)}`,
  };
}

/** A day's name is that of the date after it, or else of the date before it. */
function belongs(name: { start: number; end: number }, date: DateToken, tokens: StampTokens): boolean {
  const after = tokens.dates.find(({ start }) => start >= name.end);
  if (after && touches(name, after, tokens)) return after === date;
  return tokens.dates.findLast(({ end }) => end <= name.start) === date && touches(name, date, tokens);
}

const dayAndMonth = /(?<!\d)(\d{1,2})(?:\s?[/.-]\s?|\stháng\s)(\d{1,2})(?!\d)/iu;
const monthAndYear = /(?:tháng\s)?(?<!\d)\d{1,2}(?:\s?[/.-]\s?|\snăm\s)\d{4}(?!\d)/iu;

/** `06/10-2017` */
export const twoSigns = /(?<![\d/.-])(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?(?!\2)[/.-]\s?(\d{4})(?!\d)/;

/** Why no date was found in a line. */
export function explainNoDate(line: string, { times, rest }: StampTokens): StampProblem {
  const clock = (times[0] && writeTime(times[0])) ?? undefined;
  if (line === "") return { problem: "Thiếu ngày.", fix: howToWrite(undefined, clock) };
  const mixed = twoSigns.exec(rest);
  if (mixed) {
    const [typed, day, , monthNumber, year = ""] = mixed;
    const date = { day: Number(day), month: Number(monthNumber), year };
    return {
      problem: `Ngày "${typed}" có hai dấu ngăn khác nhau.`,
      fix: howToWrite(writeDate(date), clock),
    };
  }
  const [month] = monthAndYear.exec(rest) ?? [];
  if (month) return { problem: `Ngày "${month}" thiếu ngày trong tháng.`, fix: howToWrite(undefined, clock) };
  const [typed, day, monthNumber] = dayAndMonth.exec(rest) ?? [];
  if (typed) {
    const date = { day: Number(day), month: Number(monthNumber), year: "2017" };
    return { problem: `Ngày "${typed}" thiếu năm.`, fix: howToWrite(writeDate(date), clock) };
  }
  const shown = line.length > 60 ? `${line.slice(0, 60)}…` : line;
  return { problem: `Không đọc được ngày trong "${shown}".`, fix: howToWrite(undefined, clock) };
}

const letterForDigit = /(?<!\p{L})[lIO](?=\d)|(?<=\d)[lIO](?=\d|[\s:/.|]|$)/u;

/** Which digit a letter stands for would be a guess: `l6/10/2017`, `1O:41`. */
export function judgeLetters(line: string): StampProblem | null {
  const letter = letterForDigit.exec(line)?.[0];
  return letter
    ? { problem: `Giữa các chữ số của ngày giờ có chữ cái "${letter}".`, fix: howToWrite() }
    : null;
}
