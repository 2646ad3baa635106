import { DateTime } from "luxon";
import { defaultZone } from "../text/zone.ts";

/**
 * Now, in milliseconds since 1970. `BUILD_NOW=2026-01-31T08:00:00+07:00` sets the clock; without it the machine's own
 * counts. A moment without an offset is one of Vietnam's clocks. Throws, in Vietnamese, where it is none.
 */
export function readClock(): number {
  const given = process.env.BUILD_NOW;
  if (!given) return Date.now();
  const moment = DateTime.fromISO(given, { zone: defaultZone });
  if (moment.isValid) return moment.toMillis();
  throw new Error(`BUILD_NOW="${given}" không phải thời điểm; viết như 2026-01-31T08:00:00+07:00`);
}
