const pattern = /^(\d\d)\/([A-Z][a-z]{2})\/(\d{4}):(\d\d):\d\d:\d\d ([+-])(\d\d)(\d\d)$/;

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A moment has to fit into 32 bits, see `Visits`. */
const latest = 2 ** 32 - 3600;

/** The hour that was read last: thousands of lines in a row share it. */
let known = { day: "-", offset: "-", start: 0 };

/**
 * Seconds since 1970 of a log's stamp, each with its own offset; null for what no clock and no calendar shows.
 *
 * `06/Oct/2017:10:41:00 +0700` → `1507261260`
 */
export function parseLogTime(text: string): number | null {
  const minute = pairAt(text, 15);
  const second = pairAt(text, 18);
  // A leap second is the second after it.
  if (!(minute <= 59 && second <= 60) || text[14] !== ":" || text[17] !== ":") return null;
  const day = text.slice(0, 14);
  const offset = text.slice(20);
  if (day !== known.day || offset !== known.offset) {
    const start = parseHour(text);
    if (start === null) return null;
    known = { day, offset, start };
  }
  return known.start + minute * 60 + second;
}

/** Two digits as a number, else NaN. */
function pairAt(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

function parseHour(text: string): number | null {
  const [, day, month = "", year, hour, sign, offsetHours, offsetMinutes] = pattern.exec(text) ?? [];
  const monthIndex = months.indexOf(month);
  if (monthIndex === -1 || Number(hour) > 23 || Number(offsetHours) > 14 || Number(offsetMinutes) > 59) {
    return null;
  }
  const midnight = Date.UTC(Number(year), monthIndex, Number(day));
  if (new Date(midnight).getUTCDate() !== Number(day)) return null;
  const east = (Number(offsetHours) * 60 + Number(offsetMinutes)) * (sign === "-" ? -1 : 1);
  const start = midnight / 1000 + Number(hour) * 3600 - east * 60;
  return start >= 0 && start <= latest ? start : null;
}
