import { afresh, type Recall } from "../content/recall.ts";
import { compareVietnamese, initialOf } from "../text/collate.ts";
import { fill } from "../text/labels.ts";
import { remember } from "../text/memory.ts";
import { sameName } from "../text/same-name.ts";
import { slug } from "../text/slug.ts";
import { termUrl } from "./address.ts";
import { breadcrumbOf } from "./breadcrumb.ts";
import type { Entry } from "./entry.ts";
import { planListing } from "./listing.ts";
import type { ListingPage, TaxonomyPage } from "./page.ts";
import type { CountedLink, Link } from "./page-part.ts";
import { type Planned, ready } from "./planned.ts";
import type { Site } from "./site.ts";
import { standingPage } from "./standing-page.ts";

/** Authors, tags, organisations or documents: how articles name their terms, and where these stand. */
export interface Taxonomy {
  readonly url: string;
  readonly title: string;
  readonly termsOf: (entry: Entry) => readonly string[];
  /** Terms with one key are one term; the default tells names apart by their letters and tones. */
  readonly keyOf?: (term: string) => string;
  /** Explains a term that is a number or code. */
  readonly noteOf?: (term: string) => string | null;
  /** Other spellings of terms that an article has: pairs of term and spelling. */
  readonly spellingsOf?: (entry: Entry) => readonly (readonly [term: string, spelling: string])[];
  /** Where terms stand in the index, other than under their first letters. */
  readonly grouping?: Grouping;
  /** Whether each term has feeds of its own. */
  readonly hasFeeds: boolean;
}

/** How an index is divided. */
export interface Grouping {
  /** Says so, for who hears the ways into its groups. */
  readonly label: string;
  /** Groups of a lower rank come first, those of one rank in the order of their terms. */
  readonly groupOf: (term: string) => { readonly rank: number; readonly title: string };
}

export interface Term {
  /** The spelling used first. */
  readonly title: string;
  readonly url: string;
  readonly note: string | null;
  /** Other ways in which articles write it, in Vietnamese order. */
  readonly spellings: readonly string[];
  /** Newest first. */
  readonly entries: readonly Entry[];
}

/** A taxonomy with its terms worked out. */
export interface Index {
  readonly taxonomy: Taxonomy;
  readonly terms: readonly Term[];
  /** Another one wherever a term has another title, address or note. */
  readonly names: unknown;
  /** The terms that an article means by its texts, each once. */
  readonly find: (texts: readonly string[]) => readonly Term[];
}

/** All taxonomies of a site. */
export interface Indexes {
  readonly authors: Index;
  readonly tags: Index;
  readonly units: Index;
  readonly documents: Index;
}

/**
 * Gathers the terms. Terms that differ only by what an address drops (`Hà`, `Hạ`) get addresses of their own; the one
 * used first keeps the plain one, so that a new article never moves an old term.
 */
export function indexTaxonomy(taxonomy: Taxonomy, entries: readonly Entry[], recall: Recall = afresh): Index {
  const keyOf = remember(taxonomy.keyOf ?? sameName);
  const byKey = new Map<string, { title: string; entries: Entry[] }>();
  for (const entry of entries.toReversed()) {
    for (const title of taxonomy.termsOf(entry)) {
      const key = keyOf(title);
      const term = byKey.get(key);
      if (!term) byKey.set(key, { title, entries: [entry] });
      else if (term.entries.at(-1) !== entry) term.entries.push(entry);
    }
  }
  const spellings = gatherSpellings(taxonomy, entries, keyOf);
  const taken = new Set<string>();
  const terms = new Map<string, Term>();
  for (const [key, { title, entries: oldestFirst }] of byKey) {
    const url = termUrl(taxonomy.url, freeName(slug(title), taken));
    const note = taxonomy.noteOf?.(title) ?? null;
    const own = [...(spellings.get(key) ?? [])].sort(compareVietnamese);
    terms.set(key, { title, url, note, spellings: own, entries: oldestFirst.reverse() });
  }
  const names = [...terms.values()].flatMap(({ title, url, note }) => [title, url, note]);
  return {
    taxonomy,
    terms: [...terms.values()],
    names: recall("names", taxonomy.url, names, () => ({})),
    find: (texts) => findTerms(texts, (text) => terms.get(keyOf(text))),
  };
}

/** Plain loops: an article asks for its terms several times, and its lists are short. */
function findTerms(texts: readonly string[], termOf: (text: string) => Term | undefined): Term[] {
  const found: Term[] = [];
  for (const text of texts) {
    const term = termOf(text);
    if (term && !found.includes(term)) found.push(term);
  }
  return found;
}

function gatherSpellings(
  { spellingsOf }: Taxonomy,
  entries: readonly Entry[],
  keyOf: (term: string) => string,
): Map<string, Set<string>> {
  const gathered = new Map<string, Set<string>>();
  if (!spellingsOf) return gathered;
  for (const entry of entries) {
    for (const [term, spelling] of spellingsOf(entry)) {
      const key = keyOf(term);
      gathered.set(key, (gathered.get(key) ?? new Set<string>()).add(spelling));
    }
  }
  return gathered;
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name}-${number}`;
  taken.add(free);
  return free;
}

export function mostUsed(terms: readonly Term[], most: number): Term[] {
  return terms.toSorted((a, b) => b.entries.length - a.entries.length).slice(0, most);
}

export function linkTo({ title, url }: Term, site: Site): Link {
  return { title, href: site.base + url };
}

export function countedLinkTo(term: Term, site: Site): CountedLink {
  return { ...linkTo(term, site), count: term.entries.length, note: term.note };
}

/** The index page and a list for each term. */
export function planTaxonomy(
  { taxonomy, terms }: Index,
  site: Site,
  recall: Recall,
): Planned<TaxonomyPage | ListingPage>[] {
  const inIndex = breadcrumbOf(site, { title: taxonomy.title, href: site.base + taxonomy.url });
  const lists = terms.flatMap((term) =>
    planListing(
      {
        url: term.url,
        title: term.title,
        kind: taxonomy.title,
        description: describeTerm(term, site),
        entries: term.entries,
        breadcrumb: inIndex,
        current: taxonomy.url,
        narrower: [],
        hasFeeds: taxonomy.hasFeeds,
      },
      site,
      recall,
    ),
  );
  return [ready(planIndexPage(taxonomy, terms, site)), ...lists];
}

/** What the term is about, and how else it is written. */
function describeTerm({ note, spellings }: Term, { labels }: Site): string | null {
  const others = spellings.length > 0 ? fill(labels.otherSpellings, { list: spellings.join(", ") }) : null;
  return note && others ? `${note}. ${others}` : (note ?? others);
}

function planIndexPage(taxonomy: Taxonomy, terms: readonly Term[], site: Site): TaxonomyPage {
  const { label, groupOf } = taxonomy.grouping ?? byLetter(site);
  const placed = terms.map((term) => ({ term, ...groupOf(term.title) }));
  const sorted = placed.sort((a, b) => a.rank - b.rank || compareVietnamese(a.term.title, b.term.title));
  const groups = Map.groupBy(sorted, ({ title }) => title);
  return {
    template: "taxonomy",
    ...standingPage(site, taxonomy.url, taxonomy.title),
    description: null,
    ways: label,
    isLettered: !taxonomy.grouping,
    groups: [...groups].map(([title, items]) => ({
      title,
      items: items.map(({ term }) => countedLinkTo(term, site)),
    })),
  };
}

function byLetter({ labels }: Site): Grouping {
  return { label: labels.letters, groupOf: (term) => ({ rank: 0, title: initialOf(term) }) };
}
