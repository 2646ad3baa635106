import { afresh, isSame, type Recall } from "../content/recall.ts";
import { fold } from "../text/fold.ts";
import { remember } from "../text/memory.ts";
import { wordsOf } from "../text/words-of.ts";
import { sectionUrl } from "./address.ts";
import type { Entry } from "./entry.ts";
import type { Indexes } from "./taxonomy.ts";

/** A kind of things that articles share: documents, tags, two words. */
interface Kind {
  readonly weight: number;
  /** Neighbours looked at on either side in its list: keeps the whole linear in the articles. */
  readonly reach: number;
  /** What so many articles had shared before says nothing. */
  readonly common: number;
}

/** A document says most of what an article is about; a section only fills the list. */
const kinds = {
  document: { weight: 4, reach: 12, common: Number.POSITIVE_INFINITY },
  unit: { weight: 2, reach: 12, common: Number.POSITIVE_INFINITY },
  tag: { weight: 1, reach: 12, common: Number.POSITIVE_INFINITY },
  words: { weight: 0.25, reach: 6, common: 127 },
  section: { weight: 0.01, reach: 12, common: Number.POSITIVE_INFINITY },
} as const satisfies Record<string, Kind>;

const kindNames = ["document", "unit", "tag", "words", "section"] as const satisfies (keyof typeof kinds)[];

/**
 * For each article the others that share most with it; rarer things count more, then nearness in time. A thing counts as
 * rare as it was when the article came: so a newer one may step in among the related of old ones, but never reorders
 * them.
 */
export function relateEntries(
  entries: readonly Entry[],
  indexes: Indexes,
  most: number,
  recall: Recall = afresh,
): ReadonlyMap<Entry, readonly Entry[]> {
  const ties = gatherTies(entries, indexes, recall);
  const instants = entries.map(({ date }) => date.instant);
  const kept = recall("related", "last", [most], (): Kept => ({ last: null }));
  kept.last = relatePlaces(ties, instants, most, kept.last);
  const { places } = kept.last;
  return new Map(
    entries.map((entry, place) => [entry, (places[place] ?? []).flatMap((other) => entries[other] ?? [])]),
  );
}

/** What an article shares with others, by kind; each thing by its number, once. */
type Ties = Readonly<Record<keyof typeof kinds, readonly number[]>>;

function gatherTies(entries: readonly Entry[], indexes: Indexes, recall: Recall): Ties[] {
  const numbers = recall("related", "numbers", [], makeNumbers);
  const names = [indexes.documents.names, indexes.units.names, indexes.tags.names];
  return entries.map(({ article }) => {
    const { file, title, summary, section, documents, units, tags } = article;
    const lists = [documents.length, ...documents, units.length, ...units, ...tags];
    return recall("ties", file, [title, summary, section, ...lists, ...names], () =>
      tiesOf(article, indexes, numbers),
    );
  });
}

/** Gives each thing a number of its own: to look it up by its name takes most of what it takes to relate. */
interface Numbers {
  /** Of a term or a section. */
  readonly ofUrl: (url: string) => number;
  /**
   * Of each two syllables in a row, however they are written: most Vietnamese words are such a pair, and names are known
   * by theirs.
   */
  readonly ofPairs: (text: string) => readonly number[];
}

function makeNumbers(): Numbers {
  let count = 0;
  const next = () => count++;
  const ofFolded = remember(() => ({ number: next(), pairedWith: remember<number, number>(next) }));
  // A language has but a few thousand syllables: to find one as it is written is faster than to fold it again.
  const ofSyllable = remember((written: string) => ofFolded(fold(written)));
  return {
    ofUrl: remember(next),
    ofPairs: (text) => {
      const all = wordsOf(text).map(ofSyllable);
      return all.slice(1).flatMap(({ number }, index) => all[index]?.pairedWith(number) ?? []);
    },
  };
}

/** What places are related to, and all that this was worked out from. */
interface Related {
  readonly ties: readonly Ties[];
  readonly instants: readonly number[];
  readonly holders: Holders;
  /** By place among all articles, newest first: the places of those related to it, best first. */
  readonly places: readonly (readonly number[])[];
}

/** By a thing's number the places of the articles that have it, newest first. */
type Holders = readonly (readonly number[] | undefined)[];

/** Where a preview finds what the last build related. */
interface Kept {
  last: Related | null;
}

/** Of what was related `last` all stays that shares nothing which came to an article or left one. */
function relatePlaces(
  ties: readonly Ties[],
  instants: readonly number[],
  most: number,
  last: Related | null,
): Related {
  const before = last && isSame(instants, last.instants) ? last : null;
  if (before && isSame(ties, before.ties)) return before;
  const { holders, touched } = before ? moveHolders(before, ties) : gatherHolders(ties);
  const scores = new Float64Array(ties.length);
  const places = ties.map((tie, place) => {
    const known = touched?.has(place) ? undefined : before?.places[place];
    if (known) return known;
    const found: number[] = [];
    for (const kind of kindNames) {
      for (const thing of tie[kind]) addScores(place, holders[thing] ?? [], kinds[kind], scores, found);
    }
    const related = best(place, found, scores, instants, most);
    for (const other of found) scores[other] = 0;
    return related;
  });
  return { ties, instants, holders, places };
}

interface Held {
  readonly holders: Holders;
  /** Places of articles that may be related otherwise than before; null where nothing is known of before. */
  readonly touched: ReadonlySet<number> | null;
}

function gatherHolders(ties: readonly Ties[]): Held {
  const holders: number[][] = [];
  for (const [place, tie] of ties.entries()) {
    for (const kind of kindNames) {
      for (const thing of tie[kind]) {
        const own = holders[thing];
        if (own) own.push(place);
        else holders[thing] = [place];
      }
    }
  }
  return { holders, touched: null };
}

/** The same as of all anew, where no article has come, gone or moved: an edit in a preview changes few things of one. */
function moveHolders(before: Related, ties: readonly Ties[]): Held {
  const holders = [...before.holders];
  const touched = new Set<number>();
  for (const [place, tie] of ties.entries()) {
    const known = before.ties[place];
    if (!known || tie === known) continue;
    touched.add(place);
    const [now, then] = [thingsOf(tie), thingsOf(known)];
    for (const thing of now.symmetricDifference(then)) {
      const others = (holders[thing] ?? []).filter((other) => other !== place);
      for (const other of others) touched.add(other);
      holders[thing] = now.has(thing) ? [...others, place].sort((a, b) => a - b) : others;
    }
  }
  return { holders, touched };
}

function thingsOf(tie: Ties): ReadonlySet<number> {
  return new Set(kindNames.flatMap((kind) => tie[kind]));
}

function tiesOf(
  { title, summary, documents, units, tags, section }: Entry["article"],
  indexes: Indexes,
  { ofUrl, ofPairs }: Numbers,
): Ties {
  return {
    document: indexes.documents.find(documents).map(({ url }) => ofUrl(url)),
    unit: indexes.units.find(units).map(({ url }) => ofUrl(url)),
    tag: indexes.tags.find(tags).map(({ url }) => ofUrl(url)),
    words: [...new Set([...ofPairs(title), ...ofPairs(summary ?? "")])],
    section: [ofUrl(sectionUrl(section))],
  };
}

/** What an article shares by one thing, which the `articles` have. */
function addScores(
  place: number,
  articles: readonly number[],
  kind: Kind,
  scores: Float64Array,
  found: number[],
): void {
  // Those from here on came when it was not yet common.
  const first = Math.max(0, articles.length - kind.common);
  if (place < (articles[first] ?? 0)) return;
  const own = indexOf(articles, place, first);
  const score = kind.weight / stepsOf(articles.length - own);
  const last = Math.min(articles.length - 1, own + kind.reach);
  for (let at = Math.max(0, own - kind.reach); at <= last; at++) {
    if (at === own) continue;
    const other = articles[at] ?? 0;
    if (scores[other] === 0) found.push(other);
    scores[other] = (scores[other] ?? 0) + score;
  }
}

/** Where a place stands in a list that holds it, in order, at `first` or later. By halves: a section holds thousands. */
function indexOf(places: readonly number[], place: number, first: number): number {
  let low = first;
  let high = places.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A thing fades in steps of powers of two, so that an article put in between moves little. `9` → 4 */
function stepsOf(count: number): number {
  return 32 - Math.clz32(count);
}

/** A pass that keeps the best so far: sorting all that share anything would cost more than the rest together. */
function best(
  place: number,
  found: readonly number[],
  scores: Float64Array,
  instants: readonly number[],
  most: number,
): number[] {
  const score = (at: number) => scores[at] ?? 0;
  const instant = (at: number) => instants[at] ?? 0;
  const distance = (at: number) => Math.abs(instant(at) - instant(place));
  const isBetter = (a: number, b: number) => (score(a) - score(b) || distance(b) - distance(a) || b - a) > 0;
  const top: number[] = [];
  for (const other of found) {
    let rank = top.length;
    while (rank > 0 && isBetter(other, top[rank - 1] ?? 0)) rank--;
    if (rank === most) continue;
    top.splice(rank, 0, other);
    if (top.length > most) top.pop();
  }
  return top;
}
