import { fill } from "./labels.ts";
import { writeRoman } from "./roman.ts";
import { findZone, isoAt } from "./zone.ts";

// Every function here but `toZone` reads an ISO text as `parseStamp` gives it, in the site's zone already: a plain day
// (`2017-10-06`) or a moment with its offset (`2017-10-06T10:41:00+07:00`). Slices of that text are all that is needed, a
// hundred times cheaper than a date library.

const weekdays = ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"] as const;

/**
 * The same moment on the clocks of a zone; a plain day stays the day it is.
 *
 * `2017-10-06T17:30:00Z` in `Asia/Ho_Chi_Minh` → `2017-10-07T00:30:00+07:00`
 */
export function toZone(iso: string, zone: string): string {
  const found = iso.length > 10 ? findZone(zone) : null;
  const instant = found ? Date.parse(iso) : Number.NaN;
  return found && !Number.isNaN(instant) ? isoAt(instant, found) : iso;
}

/** `2017-10-06T10:41:00+07:00` → `06/10/2017` */
export function formatDay(iso: string): string {
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
}

/** `2017-10-06T10:41:00+07:00` → `06/10/2017 | 10:41`, `2017-10-06` → `06/10/2017` */
export function formatStamp(iso: string): string {
  return iso.length > 10 ? `${formatDay(iso)} | ${iso.slice(11, 16)}` : formatDay(iso);
}

/** `2017-10-06` → `Thứ Sáu` */
export function weekdayOf(iso: string): string {
  return weekdays[new Date(`${iso.slice(0, 10)}T00:00:00Z`).getUTCDay()] ?? "";
}

/** `2017-10-06` → `Thứ Sáu, 06/10/2017` */
export function formatWeekday(iso: string): string {
  return `${weekdayOf(iso)}, ${formatDay(iso)}`;
}

/** `2017-10-06T10:41:00+07:00` → `Thứ Sáu, 06/10/2017, 10:41 (GMT+7)` */
export function formatFullStamp(iso: string): string {
  const day = formatWeekday(iso);
  return iso.length > 10 ? `${day}, ${iso.slice(11, 16)} (${formatOffset(iso)})` : day;
}

/** `…+07:00` → `GMT+7`, `…+05:30` → `GMT+5:30`, `…Z` → `GMT` */
function formatOffset(iso: string): string {
  const [, sign, hours, minutes] = /([+-])(\d\d):?(\d\d)$/.exec(iso) ?? [];
  if (!sign || (hours === "00" && minutes === "00")) return "GMT";
  return `GMT${sign}${Number(hours)}${minutes === "00" ? "" : `:${minutes}`}`;
}

/**
 * The day as official texts write it: a zero before days under 10 and before months 1 and 2 alone
 * (Decree 30/2020/NĐ-CP).
 *
 * `2023-02-01` → `ngày 01 tháng 02 năm 2023`, `2023-07-05` → `ngày 05 tháng 7 năm 2023`
 */
export function formatOfficial(iso: string): string {
  const month = Number(iso.slice(5, 7));
  return `ngày ${iso.slice(8, 10)} tháng ${month < 3 ? `0${month}` : month} năm ${iso.slice(0, 4)}`;
}

/** `2017-10-06` → 4 */
export function quarterOf(iso: string): number {
  return Math.ceil(Number(iso.slice(5, 7)) / 3);
}

/** `2017-10-06` → `quý IV năm 2017` */
export function formatQuarter(iso: string): string {
  return `quý ${writeRoman(quarterOf(iso))} năm ${iso.slice(0, 4)}`;
}

/** `2017-03-06` by the label `Tháng {month}/{year}` → `Tháng 3/2017` */
export function formatMonth(iso: string, label: string): string {
  return fill(label, { month: String(Number(iso.slice(5, 7))), year: iso.slice(0, 4) });
}
