import { quarterOf } from "../text/date-format.ts";
import { fill } from "../text/labels.ts";
import { formatCount } from "../text/number.ts";
import { writeRoman } from "../text/roman.ts";
import { addresses, quarterUrl, yearUrl } from "./address.ts";
import { describePlot } from "./chart.ts";
import { plotColumns } from "./column-plot.ts";
import type { Entry } from "./entry.ts";
import { countArticles } from "./listing.ts";
import type { Chart, TableCell } from "./plot.ts";
import type { Site } from "./site.ts";

/** Columns that are still wide enough to see on a phone: ten years. */
const mostQuarters = 40;

interface Quarter {
  readonly year: string;
  readonly quarter: number;
  readonly count: number;
}

/** Every quarter from the first article's to the last one's year, empty ones too; oldest first. */
function countQuarters(entries: readonly Entry[]): Quarter[] {
  const counts = new Map<string, number>();
  for (const { date } of entries) {
    const key = `${date.iso.slice(0, 4)} ${quarterOf(date.iso)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [first, last] = [entries.at(-1), entries[0]].map((entry) => Number(entry?.date.iso.slice(0, 4)));
  if (!first || !last) return [];
  return Array.from({ length: 4 * (last - first + 1) }, (_, index) => {
    const year = String(first + Math.floor(index / 4));
    const quarter = 1 + (index % 4);
    return { year, quarter, count: counts.get(`${year} ${quarter}`) ?? 0 };
  });
}

/** How many articles each quarter had. Takes them newest first. */
export function chartQuarters(entries: readonly Entry[], site: Site): Chart {
  const { labels } = site;
  const quarters = countQuarters(entries);
  const used = quarters.slice(
    quarters.findIndex(({ count }) => count > 0),
    quarters.findLastIndex(({ count }) => count > 0) + 1,
  );
  const shown = used.slice(-mostQuarters);
  const columns = shown.map(({ year, quarter, count }) => {
    const hint = `${fill(labels.quarter, { quarter: writeRoman(quarter), year })}: ${countArticles(site, count)}`;
    return { count, text: formatCount(count), label: `${writeRoman(quarter)}/${year}`, group: year, hint };
  });
  const cell = (count: number, url: string): TableCell => ({
    text: formatCount(count),
    href: count === 0 ? null : site.base + url,
  });
  const years = [...Map.groupBy(quarters, ({ year }) => year)].reverse();
  return {
    id: "quy",
    title: labels.perQuarter,
    description: describePlot(columns, site),
    note: used.length > shown.length ? fill(labels.newestQuarters, { count: String(shown.length) }) : null,
    asOf: null,
    plot: plotColumns(columns),
    table: {
      head: [
        labels.yearColumn,
        ...[1, 2, 3, 4].map((quarter) => fill(labels.quarterOfYear, { quarter: writeRoman(quarter) })),
        labels.wholeYear,
      ],
      rows: years.map(([year, own]) => [
        { text: year, href: null },
        ...own.map(({ quarter, count }) => cell(count, quarterUrl(year, quarter))),
        cell(
          own.reduce((sum, { count }) => sum + count, 0),
          yearUrl(year),
        ),
      ]),
    },
    more: { title: fill(labels.showAll, { list: labels.archive }), href: site.base + addresses.archive },
  };
}
