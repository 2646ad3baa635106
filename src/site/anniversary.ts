import { formatDay, weekdayOf } from "../text/date-format.ts";
import { fill } from "../text/labels.ts";
import type { Anniversary } from "./page.ts";
import type { Site } from "./site.ts";

const dayLength = 86_400_000;
/** Two leap years are never further apart: 29/02 comes too. */
const yearsAhead = 8;

/** The next time that each anniversary of the site comes, today's first. `today` is `2026-12-01`. */
export function nextAnniversaries(site: Site, today: string, most: number): Anniversary[] {
  return site.anniversaries
    .map(({ date: { day, month }, title }) => ({ title, iso: nextTime(day, month, today) }))
    .toSorted((a, b) => (a.iso < b.iso ? -1 : 1))
    .slice(0, most)
    .map(({ title, iso }) => {
      const days = (Date.parse(iso) - Date.parse(today)) / dayLength;
      return {
        title,
        iso,
        day: formatDay(iso).slice(0, 5),
        left: tellDays(days, iso, site),
        isToday: days === 0,
      };
    });
}

function nextTime(day: number, month: number, today: string): string {
  const year = Number(today.slice(0, 4));
  const times = Array.from(
    { length: yearsAhead + 1 },
    (_, ahead) => new Date(Date.UTC(year + ahead, month - 1, day)),
  )
    .filter((date) => date.getUTCDate() === day)
    .map((date) => date.toISOString().slice(0, 10));
  return times.find((iso) => iso >= today) ?? today;
}

/** `Hôm nay`, `Ngày mai`, `Thứ Ba, còn 21 ngày` */
function tellDays(days: number, iso: string, { labels }: Site): string {
  if (days === 0) return labels.today;
  if (days === 1) return labels.tomorrow;
  return fill(labels.daysLeft, { weekday: weekdayOf(iso), count: String(days) });
}
