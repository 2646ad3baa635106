import { Info, type Zone } from "luxon";

const minute = 60_000;
const hour = 60 * minute;
// No zone changes its clocks twice within so short a while, even where Ramadan suspends summer time.
const span = 24 * 24 * hour;

/** A time zone that knows its offsets; asking costs microseconds, and every article asks. */
export class SiteZone {
  readonly #zone: Zone;
  readonly #spans = new Map<number, number | null>();

  constructor(zone: Zone) {
    this.#zone = zone;
  }

  /** Minutes east of Greenwich at an instant; whole ones, though local mean times had seconds. */
  offsetAt(instant: number): number {
    const number = Math.floor(instant / span);
    let steady = this.#spans.get(number);
    if (steady === undefined) {
      const first = this.#zone.offset(number * span);
      steady = first === this.#zone.offset((number + 1) * span) ? Math.trunc(first) : null;
      this.#spans.set(number, steady);
    }
    return steady ?? Math.trunc(this.#zone.offset(instant));
  }
}

/** Of a site that names none, and of a clock that is set without an offset. */
export const defaultZone = "Asia/Ho_Chi_Minh";

const zones = new Map<string, SiteZone>();

/** Looks a zone up by its IANA name (or `UTC+7`); null for a name that no zone has. */
export function findZone(name: string): SiteZone | null {
  const known = zones.get(name);
  if (known) return known;
  // The machine's own zone is no zone of a site.
  if (typeof name !== "string" || /^(?:default|local|system)$/i.test(name)) return null;
  const zone = Info.normalizeZone(name);
  if (!zone.isValid) return null;
  const found = new SiteZone(zone);
  zones.set(name, found);
  return found;
}

/**
 * Epoch milliseconds of a wall clock's reading, which is given as if it were UTC; null for an hour that the
 * zone skips (clocks put forward). Of an hour that comes twice the first is taken.
 */
export function instantOf(wall: number, zone: SiteZone): number | null {
  const before = zone.offsetAt(wall - 24 * hour);
  const after = zone.offsetAt(wall + 24 * hour);
  for (const offset of before === after ? [before] : [before, after]) {
    const instant = wall - offset * minute;
    if (zone.offsetAt(instant) === offset) return instant;
  }
  return null;
}

/**
 * An instant as a wall clock in the zone shows it, with the offset.
 *
 * `1507261260000` in `Asia/Ho_Chi_Minh` → `2017-10-06T10:41:00+07:00`
 */
export function isoAt(instant: number, zone: SiteZone): string {
  const offset = zone.offsetAt(instant);
  return `${new Date(instant + offset * minute).toISOString().slice(0, 19)}${formatOffset(offset)}`;
}

function formatOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const pair = (number: number) => String(number).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${pair(Math.floor(size / 60))}:${pair(size % 60)}`;
}
