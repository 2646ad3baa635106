import type { Recall } from "../content/recall.ts";
import { formatMonth } from "../text/date-format.ts";
import { fill } from "../text/labels.ts";
import { writeRoman } from "../text/roman.ts";
import { addresses, monthUrl, quarterUrl, yearUrl } from "./address.ts";
import { breadcrumbOf } from "./breadcrumb.ts";
import type { Entry } from "./entry.ts";
import { planListing } from "./listing.ts";
import type { ArchivePage, ArchiveYear, ListingPage } from "./page.ts";
import type { CountedLink } from "./page-part.ts";
import { type Planned, ready } from "./planned.ts";
import type { Site } from "./site.ts";
import { standingPage } from "./standing-page.ts";

const monthNumbers = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0"));
const quarterNumbers = [1, 2, 3, 4];

/** The archive: its index, and a list for each year, quarter and month that has articles. */
export function planArchive(
  entries: readonly Entry[],
  site: Site,
  recall: Recall,
): Planned<ArchivePage | ListingPage>[] {
  const years = [...Map.groupBy(entries, ({ date }) => date.iso.slice(0, 4))].sort(([a], [b]) =>
    a < b ? 1 : -1,
  );
  return [
    ready(planIndex(years, site)),
    ...years.flatMap(([year, items]) => planYear(year, items, site, recall)),
  ];
}

function planYear(
  year: string,
  entries: readonly Entry[],
  site: Site,
  recall: Recall,
): Planned<ListingPage>[] {
  const inArchive = breadcrumbOf(site, { title: site.labels.archive, href: site.base + addresses.archive });
  const title = fill(site.labels.year, { year });
  const inYear = [...inArchive, { title, href: site.base + yearUrl(year) }];
  const common = {
    kind: site.labels.archive,
    description: null,
    current: addresses.archive,
    hasFeeds: false,
    ends: true,
  };
  const byMonth = Map.groupBy(entries, ({ date }) => date.iso.slice(5, 7));
  const rows = [quartersOf(year, byMonth, site), monthsOf(year, byMonth, site)].map((parts) =>
    parts.filter((part) => part.entries.length > 0),
  );
  const narrower = rows.map((parts) =>
    parts.map(({ short, url, entries: own }) => counted(short, url, own.length, site)),
  );
  return [
    ...planListing(
      { ...common, url: yearUrl(year), title, entries, breadcrumb: inArchive, narrower },
      site,
      recall,
    ),
    ...rows
      .flat()
      .flatMap((part) => planListing({ ...common, ...part, breadcrumb: inYear, narrower: [] }, site, recall)),
  ];
}

/** A quarter or a month: what its list is called, by itself and below its year, and holds. */
interface YearPart {
  readonly url: string;
  readonly title: string;
  readonly short: string;
  readonly entries: readonly Entry[];
}

type ByMonth = ReadonlyMap<string, readonly Entry[]>;

function quartersOf(year: string, byMonth: ByMonth, { labels }: Site): YearPart[] {
  return quarterNumbers.map((number) => {
    const quarter = writeRoman(number);
    return {
      url: quarterUrl(year, number),
      title: fill(labels.quarter, { quarter, year }),
      short: fill(labels.quarterOfYear, { quarter }),
      // Newest first, as all lists.
      entries: monthsIn(number)
        .reverse()
        .flatMap((month) => byMonth.get(month) ?? []),
    };
  });
}

function monthsOf(year: string, byMonth: ByMonth, { labels }: Site): YearPart[] {
  return monthNumbers.map((number) => {
    return {
      url: monthUrl(year, number),
      title: formatMonth(`${year}-${number}`, labels.month),
      short: fill(labels.monthOfYear, { month: sayMonth(number) }),
      entries: byMonth.get(number) ?? [],
    };
  });
}

/** `4` → `["10", "11", "12"]` */
function monthsIn(quarter: number): string[] {
  return monthNumbers.slice(3 * quarter - 3, 3 * quarter);
}

/** A month as it is said, not as it stands in addresses. `03` → `3` */
function sayMonth(month: string): string {
  return String(Number(month));
}

function counted(title: string, url: string, count: number, site: Site): CountedLink {
  return { title, href: count === 0 ? "" : site.base + url, count, note: null };
}

function planIndex(years: readonly (readonly [string, readonly Entry[]])[], site: Site): ArchivePage {
  const perMonth = years.map(([, entries]) => {
    const byMonth = Map.groupBy(entries, ({ date }) => date.iso.slice(5, 7));
    return monthNumbers.map((month) => byMonth.get(month)?.length ?? 0);
  });
  const busiest = Math.max(1, ...perMonth.flat());
  return {
    template: "archive",
    ...standingPage(site, addresses.archive, site.labels.archive),
    years: years.map(([year, entries], index): ArchiveYear => {
      const counts = perMonth[index] ?? [];
      return {
        ...counted(year, yearUrl(year), entries.length, site),
        quarters: quarterNumbers.map((quarter) =>
          counted(
            fill(site.labels.quarterOfYear, { quarter: writeRoman(quarter) }),
            quarterUrl(year, quarter),
            counts.slice(3 * quarter - 3, 3 * quarter).reduce((sum, count) => sum + count, 0),
            site,
          ),
        ),
        months: monthNumbers.map((month, at) => ({
          ...counted(
            fill(site.labels.monthOfYear, { month: sayMonth(month) }),
            monthUrl(year, month),
            counts[at] ?? 0,
            site,
          ),
          share: Math.round((100 * (counts[at] ?? 0)) / busiest),
        })),
      };
    }),
  };
}
