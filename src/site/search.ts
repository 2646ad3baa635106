import { compareVietnamese } from "../text/collate.ts";
import { collapseSpace } from "../text/normalise.ts";
import { encodeSearchText } from "../text/search-text.ts";
import { normaliseTone } from "../text/tone.ts";
import { addresses } from "./address.ts";
import type { Entry } from "./entry.ts";
import type { Link, SearchPage } from "./page.ts";
import { plainText } from "./plain-text.ts";
import { makeCard, type SearchCard } from "./search-card.ts";
import { contentOptions, type Site } from "./site.ts";
import { standingPage } from "./standing-page.ts";
import type { Index, Term } from "./taxonomy.ts";

/** Articles that are indexed together and load as one. */
export interface SearchBundle {
  /** Folder of the index, named by its first year: `/tim-kiem/2016/`. */
  readonly url: string;
  readonly records: readonly SearchRecord[];
}

/** An article as the search engine takes it. Words are in the letters of the index; see `encodeSearchText`. */
export interface SearchRecord {
  readonly url: string;
  /** The headline comes first, so that it is found and ranked like the text. */
  readonly content: string;
  /** Found, but not shown in an excerpt. */
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly card: SearchCard;
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
  trail: readonly Link[],
): SearchPage {
  const years = [...new Set(entries.map(yearOf))].sort().reverse();
  return {
    template: "search",
    ...standingPage(site, addresses.search, site.labels.search, trail),
    base: site.base,
    bundles: bundles.map(({ url }) => site.base + url),
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

/**
 * Whole years, as many together as fill a bundle. They are counted from the oldest, so that a new article changes the
 * last bundle alone.
 */
export function bundleSearch(entries: readonly Entry[], units: Index, site: Site): SearchBundle[] {
  const years = [...Map.groupBy(entries.toReversed(), yearOf)].sort(([a], [b]) => (a < b ? -1 : 1));
  const groups: { year: string; entries: Entry[] }[] = [];
  for (const [year, own] of years) {
    const last = groups.at(-1);
    if (last && last.entries.length + own.length <= fullBundle) last.entries.push(...own);
    else groups.push({ year, entries: own });
  }
  const synonymsOf = findSynonyms(site);
  return groups.map((group) => ({
    url: `${addresses.search}${group.year}/`,
    records: group.entries.map((entry) => makeRecord(entry, units, synonymsOf)),
  }));
}

function makeRecord(
  { article, date, author }: Entry,
  units: Index,
  synonymsOf: (text: string) => readonly string[],
): SearchRecord {
  const { url, title, summary, section } = article;
  const text = collapseSpace(`${title} ${summary ?? ""} ${plainText(article.html)}`);
  const more = { author, documents: article.documents.join(" "), synonyms: synonymsOf(text).join(" ") };
  return {
    url,
    content: encodeSearchText(text),
    meta: Object.fromEntries(
      Object.entries({ title, ...more }).map(([name, value]) => [name, encodeSearchText(value)]),
    ),
    filters: {
      section: [section],
      year: [date.iso.slice(0, 4)],
      unit: units.find(article.units).map(nameOf),
    },
    card: makeCard(date.iso.slice(0, 16), section, title, url.split("/").at(-2) ?? ""),
  };
}

/** Who looks for an abbreviation means its long form too, and the other way round. */
function findSynonyms(site: Site): (text: string) => readonly string[] {
  const { abbreviations, abbreviationPattern: pattern } = contentOptions(site);
  if (!pattern) return () => [];
  const longForms = [...abbreviations].map(([short, long]) => [short, sameSpelling(long)] as const);
  return (text) => {
    const spelling = sameSpelling(text);
    const meant = new Set(longForms.flatMap(([short, long]) => (spelling.includes(long) ? [short] : [])));
    for (const [short] of text.matchAll(pattern)) meant.add(abbreviations.get(short) ?? "");
    return [...meant];
  };
}

function sameSpelling(text: string): string {
  return normaliseTone(text).toLowerCase();
}

function yearOf({ date }: Entry): string {
  return date.iso.slice(0, 4);
}

/** `/don-vi/chi-bo-mau/` → `chi-bo-mau` */
function nameOf({ url }: Term): string {
  return url.split("/").at(-2) ?? "";
}
