import { collapseSpace } from "./normalise.ts";
import { chooseDate, chooseTime } from "./stamp-choice.ts";
import { explainNoDate, judgeDate, judgeLetters } from "./stamp-judge.ts";
import { plainSigns } from "./stamp-signs.ts";
import { type DateToken, findTokens, type StampTokens, type TimeToken } from "./stamp-tokens.ts";
import { howToWrite, isoDay, type StampProblem, writeDate, writeTime } from "./stamp-write.ts";
import { defaultZone, findZone, instantOf, isoAt } from "./zone.ts";

export type { StampProblem } from "./stamp-write.ts";

/** A stamp that was read: a plain day (`2017-10-06`), or a moment with the site's offset. */
export interface ParsedStamp {
  readonly iso: string;
  readonly time: boolean;
}

/**
 * Reads the date of an article from an editor's stamp or a line that holds one; the day comes before the
 * month. It never guesses and never throws.
 *
 * `Ngày đăng 06/10/2017 | 10:41  | View count: 207` → `{ iso: "2017-10-06T10:41:00+07:00", time: true }`
 */
export function parseStamp(text: string, options?: { readonly zone?: string }): ParsedStamp | StampProblem {
  // Another program may leave the zone out, as a site may.
  const zone = options?.zone ?? defaultZone;
  if (typeof text !== "string") return { problem: "Ngày không phải là chữ.", fix: howToWrite() };
  const line = collapseSpace(plainSigns(text));
  const mistyped = judgeLetters(line);
  if (mistyped) return mistyped;
  const tokens = findTokens(line);
  const date = chooseDate(tokens);
  if (!date) return explainNoDate(line, tokens);
  if ("problem" in date) return date;
  const time = chooseTime(date, tokens);
  if (time && "problem" in time) return time;
  return judgeDate(date, time, tokens) ?? toStamp(date, time, tokens, zone);
}

function toStamp(
  date: DateToken,
  time: TimeToken | null,
  tokens: StampTokens,
  zone: string,
): ParsedStamp | StampProblem {
  const day = isoDay(date);
  if (!time) return { iso: day, time: false };
  const clock = writeTime(time);
  if (!clock) {
    // Half past and a quarter to are hours of the day, but which one is not for us to reckon.
    const isWorded = Number.isNaN(time.minute);
    return {
      problem: isWorded ? `Không đọc được giờ "${time.typed}".` : `Giờ "${time.typed}" không có trong ngày.`,
      fix: `viết giờ từ 00:00 đến 23:59, ví dụ ${writeDate(date)} 10:41`,
    };
  }
  const site = findZone(zone);
  if (!site) {
    return { problem: `Múi giờ "${zone}" không có.`, fix: "viết tên múi giờ, ví dụ Asia/Ho_Chi_Minh" };
  }
  const wall = Date.parse(`${day}T${clock}:00Z`) + time.second * 1000;
  const offset = tokens.offsets.find(({ start }) => start >= time.end) ?? tokens.offsets[0];
  if (offset && Number.isNaN(offset.minutes)) {
    return { problem: `Múi giờ "${offset.typed}" không có.`, fix: howToWrite(writeDate(date), clock) };
  }
  const instant = offset ? wall - offset.minutes * 60_000 : instantOf(wall, site);
  if (instant === null) {
    return {
      problem: `Giờ "${time.typed}" không có trong ngày "${date.typed}", vì đồng hồ được vặn nhanh lên.`,
      fix: "viết giờ khác trong ngày ấy",
    };
  }
  return { iso: isoAt(instant, site), time: true };
}

/**
 * The epoch milliseconds of a stamp; a plain day begins at its midnight in the zone.
 *
 * `2017-10-06` in `Asia/Ho_Chi_Minh` → `1507222800000`
 */
export function stampInstant(iso: string, zone: string): number {
  return iso.length > 10 ? Date.parse(iso) : midnightIn(zone, Date.parse(iso));
}

/**
 * When what a stamp says is over: a moment when it has come, a day when it has ended, which is 23 or 25 hours after it
 * began where clocks were put on or back.
 *
 * `2017-10-06` in `Asia/Ho_Chi_Minh` → `1507309200000`
 */
export function stampEnd(iso: string, zone: string): number {
  return iso.length > 10 ? Date.parse(iso) : midnightIn(zone, Date.parse(iso) + 86_400_000);
}

/** `midnight` as if in UTC. */
function midnightIn(zone: string, midnight: number): number {
  const found = findZone(zone);
  if (!found) return midnight;
  // Where clocks are put forward at midnight the day begins an hour later.
  return instantOf(midnight, found) ?? instantOf(midnight + 3_600_000, found) ?? midnight;
}
