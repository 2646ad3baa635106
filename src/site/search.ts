import { compareVietnamese } from "../text/collate.ts";
import { addresses } from "./address.ts";
import type { Entry } from "./entry.ts";
import type { SearchPage } from "./page.ts";
import { type AnyPage, type Planned, ready } from "./planned.ts";
import { metaEnding, programFile } from "./search-card.ts";
import type { SearchSource } from "./search-record.ts";
import type { Site } from "./site.ts";
import { standingPage } from "./standing-page.ts";
import type { Index, Term } from "./taxonomy.ts";

/** Articles that are indexed together and load as one. */
export interface SearchBundle {
  /** Folder of the index, named by its first year: `/tim-kiem/2016/`. */
  readonly url: string;
  /** Differs wherever anything does that is indexed. */
  readonly key: string;
  /** How many articles. */
  readonly count: number;
  /** Oldest first: the same articles in another order would give another index. Made where the index is not there. */
  readonly sources: () => readonly SearchSource[];
}

/**
 * A bundle costs a reader a few requests and each word of a query its own part of the index; one of more articles costs
 * the editor's machine its indexing anew with each of them.
 */
const fullBundle = 1000;

export function planSearch(
  entries: readonly Entry[],
  bundles: readonly SearchBundle[],
  units: Index,
  site: Site,
): SearchPage {
  const years = [...new Set(entries.map(yearOf))].sort().reverse();
  const oldest = bundles[0] ? site.base + bundles[0].url : null;
  return {
    template: "search",
    ...standingPage(site, addresses.search, site.labels.search),
    base: site.base,
    bundles: bundles.map(({ url }) => site.base + url),
    metas: [],
    engine: null,
    program: oldest && oldest + programFile,
    sections: site.sections.map(({ slug, title }) => ({ value: slug, title })),
    years: years.map((year) => ({ value: year, title: year })),
    units: units.terms
      .toSorted((a, b) => compareVietnamese(a.title, b.title))
      .map((term) => ({ value: nameOf(term), title: term.title })),
    ways: [
      { title: site.labels.archive, href: site.base + addresses.archive },
      { title: site.labels.siteMap, href: site.base + addresses.siteMap },
    ],
  };
}

/** Pages of a plan, of which that of the search names the engine, and the metas among the files of the indexes. */
export function nameSearchFiles<P extends AnyPage>(
  pages: readonly Planned<P | SearchPage>[],
  files: readonly { readonly url: string }[],
  engine: string | null,
): readonly Planned<P | SearchPage>[] {
  const metas = files.filter(({ url }) => url.endsWith(metaEnding));
  return pages.map((page) => (page.template === "search" ? ready(withFiles(page.make())) : page));

  function withFiles(page: P | SearchPage): P | SearchPage {
    if (!("metas" in page)) return page;
    return { ...page, metas: metas.map(({ url }) => page.base + url), engine: engine && page.base + engine };
  }
}

/**
 * Whole years, as many together as fill a bundle. They are counted from the oldest, so that a new article changes the
 * last bundle alone. Takes articles newest first.
 */
export function bundleSearch(entries: readonly Entry[], units: Index): SearchBundle[] {
  const years = Map.groupBy(entries.toReversed(), yearOf);
  const bundles: { year: string; entries: Entry[] }[] = [];
  for (const [year, own] of years) {
    const last = bundles.at(-1);
    if (last && last.entries.length + own.length <= fullBundle) last.entries.push(...own);
    else bundles.push({ year, entries: own });
  }
  return bundles.map(({ year, entries: own }) => {
    const parts = own.map((entry) => ({ entry, units: units.find(entry.article.units).map(nameOf) }));
    return {
      url: `${addresses.search}${year}/`,
      key: JSON.stringify(parts.map(({ entry, units: names }) => keyOf(entry, names))),
      count: own.length,
      sources: () => parts.map(({ entry, units: names }) => sourceOf(entry, names)),
    };
  });
}

/** Neither counts nor pictures are indexed. An author may be the site's own, and a day be told in its zone. */
function keyOf({ article: { fingerprint, url }, author, date }: Entry, names: readonly string[]) {
  return [fingerprint, url, author, date.iso, names];
}

function sourceOf({ article, date, author }: Entry, names: readonly string[]): SearchSource {
  const { url, section, title, summary, html, documents, tags, units, cover, attachments } = article;
  const others = [
    ...tags,
    ...units,
    ...[cover?.caption ?? [], cover?.credit ?? []].flat(),
    ...attachments.map((file) => file.title),
  ];
  return { url, section, date: date.iso, author, title, summary, html, documents, others, units: names };
}

function yearOf({ date }: Entry): string {
  return date.iso.slice(0, 4);
}

/** `/don-vi/chi-bo-mau/` → `chi-bo-mau` */
function nameOf({ url }: Term): string {
  return url.split("/").at(-2) ?? "";
}
