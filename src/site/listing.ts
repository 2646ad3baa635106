import { afresh, type Recall } from "../content/recall.ts";
import { formatDay, formatMonth } from "../text/date-format.ts";
import { fill } from "../text/labels.ts";
import { formatCount } from "../text/number.ts";
import { numberedUrl } from "./address.ts";
import type { Entry } from "./entry.ts";
import { linkFeeds } from "./feed-link.ts";
import { collectionJsonLd, makeHead, menuEntry } from "./head.ts";
import type { Card } from "./media.ts";
import type { ListingPage } from "./page.ts";
import type { Head } from "./page-head.ts";
import type { CountedLink, Link, Pager, Teaser } from "./page-part.ts";
import { deferred, type Planned } from "./planned.ts";
import type { Site } from "./site.ts";

export interface Listing {
  readonly url: string;
  readonly title: string;
  readonly kind: string;
  readonly description: string | null;
  /** Newest first. */
  readonly entries: readonly Entry[];
  readonly breadcrumb: readonly Link[];
  readonly current: string;
  readonly narrower: readonly (readonly CountedLink[])[];
  /** Whether readers can follow it by feeds of its own. */
  readonly hasFeeds: boolean;
  /** Whether its time ends, as a year's does; any other list goes on to this day. */
  readonly ends?: boolean;
  /** The list's own social card, where it has one. */
  readonly card?: Card | null;
}

/** Articles on a numbered page. */
export const pageSize = 20;

interface Sheet {
  /** Counted from the oldest; null on the first page. */
  readonly number: number | null;
  readonly url: string;
  readonly entries: readonly Entry[];
}

/**
 * All pages of a dated list. Numbers count from the oldest, so that a full page never changes; the first page holds
 * what is left: the newest 20 to 39.
 */
export function planListing(listing: Listing, site: Site, recall: Recall = afresh): Planned<ListingPage>[] {
  const { entries, ...rest } = listing;
  const words = JSON.stringify(rest);
  return recall("list", listing.url, [site, words, ...entries], () =>
    planSheets(listing, words, site, recall),
  );
}

/** `words` is the list without its entries. */
function planSheets(listing: Listing, words: string, site: Site, recall: Recall): Planned<ListingPage>[] {
  const sheets = cutSheets(listing.url, listing.entries);
  const openSpan = listing.ends ? site.labels.fromDay : site.labels.sinceDay;
  return sheets.map((sheet, index) => {
    const first = sheet.number === null;
    const parts = {
      ...listing,
      feeds: listing.hasFeeds ? linkFeeds(listing.url, listing.title, site) : [],
      ...sheet,
      // What counts the whole list would change full pages with each new article.
      total: first ? countArticles(site, listing.entries.length) : null,
      narrower: first ? listing.narrower : [],
      pager: pagerOf(sheets, index, openSpan, site),
    };
    // A list is seldom another on more than one of its pages.
    const { total, pager } = parts;
    const around = [pager.newer, pager.older].flatMap((link) => [link?.href, link?.title]);
    const own = [site, words, total, ...around, ...sheet.entries];
    return recall("sheet", sheet.url, own, () => deferSheet(parts, site));
  });
}

/** Stands apart, so that a page that is kept holds on to its parts alone. */
function deferSheet(parts: Parts, site: Site): Planned<ListingPage> {
  return deferred("listing", parts, (own) => makeListingPage(own, site));
}

type Parts = Listing & Sheet & Pick<ListingPage, "total" | "pager"> & Pick<Head, "feeds">;

function makeListingPage(parts: Parts, site: Site): ListingPage {
  const { url, title, kind, entries, breadcrumb, number, total, narrower, pager } = parts;
  const first = number === null;
  const span = first ? null : spanOf(entries);
  const during = span ? `: ${span}` : "";
  const description = parts.description ?? `${kind}: ${title}`;
  return {
    template: "listing",
    url,
    lang: site.language,
    title,
    head: makeHead(site, {
      url,
      title: title + during,
      description: description + during,
      jsonLd: [collectionJsonLd(site, url, title, description)],
      breadcrumb,
      feeds: parts.feeds,
      card: parts.card ?? null,
    }),
    breadcrumb,
    current: menuEntry(site, parts.current, url),
    kind,
    description: first ? parts.description : null,
    total,
    span,
    narrower,
    groups: groupByMonth(entries, site),
    pager,
  };
}

export function countArticles(site: Site, count: number): string {
  return fill(site.labels.articleCount, { count: formatCount(count) });
}

/** `39` → one page; `40` → the newest 20, then page 1 with the oldest 20. */
function cutSheets(url: string, entries: readonly Entry[]): Sheet[] {
  const numbered = Math.max(0, Math.floor(entries.length / pageSize) - 1);
  const sheets: Sheet[] = [
    { number: null, url, entries: entries.slice(0, entries.length - numbered * pageSize) },
  ];
  for (let number = numbered; number >= 1; number--) {
    const start = entries.length - number * pageSize;
    sheets.push({ number, url: numberedUrl(url, number), entries: entries.slice(start, start + pageSize) });
  }
  return sheets;
}

function pagerOf(sheets: readonly Sheet[], index: number, openSpan: string, site: Site): Pager {
  const newer = sheets[index - 1];
  const older = sheets[index + 1];
  return {
    // The first page grows with each article: its end is left open, so that the page before it stays as it is.
    newer: newer
      ? { href: site.base + newer.url, title: newer.number ? spanOf(newer.entries) : since(newer, openSpan) }
      : null,
    older: older ? { href: site.base + older.url, title: spanOf(older.entries) } : null,
  };
}

function since({ entries }: Sheet, openSpan: string): string {
  return fill(openSpan, { day: formatDay(entries.at(-1)?.date.iso ?? "") });
}

/** `01/02/2017 – 06/10/2017`, or one day alone. */
export function spanOf(entries: readonly Entry[]): string {
  const from = formatDay(entries.at(-1)?.date.iso ?? "");
  const to = formatDay(entries[0]?.date.iso ?? "");
  return from === to ? from : `${from} – ${to}`;
}

/** Entries come newest first, so that those of one month stand together: a map would hash each one's month. */
function groupByMonth(entries: readonly Entry[], { labels }: Site): ListingPage["groups"] {
  const groups: { readonly title: string; readonly items: Teaser[] }[] = [];
  let month = "";
  for (const { date, teaser } of entries) {
    if (month !== "" && date.iso.startsWith(month)) groups.at(-1)?.items.push(teaser);
    else {
      month = date.iso.slice(0, 7);
      groups.push({ title: formatMonth(month, labels.month), items: [teaser] });
    }
  }
  return groups;
}
