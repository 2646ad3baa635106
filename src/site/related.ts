import { afresh, isSame, type Recall } from "../content/recall.ts";
import { fold } from "../text/fold.ts";
import { remember } from "../text/memory.ts";
import { wordsOf } from "../text/words-of.ts";
import { sectionUrl } from "./address.ts";
import type { Entry } from "./entry.ts";
import type { Indexes } from "./taxonomy.ts";

/** Something that articles share: a document, a tag, two words. */
interface Shared {
  readonly thing: number;
  readonly kind: Kind;
  /** Places among all articles, newest first. */
  readonly articles: number[];
  /** How many of these have had their turn. */
  done: number;
}

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

/** What an article shares with others, by kind; each thing by its number. */
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
  /** By place among all articles, newest first: the places of those related to it, best first. */
  readonly places: readonly (readonly number[])[];
}

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
  const isComparable = last !== null && isSame(instants, last.instants);
  if (isComparable && isSame(ties, last.ties)) return last;
  const moved = isComparable ? thingsMoved(ties, last.ties) : null;
  const scores = new Float64Array(ties.length);
  const places = gatherShared(ties).map((own, place) => {
    const before = last?.places[place];
    const isAsBefore = ties[place] === last?.ties[place] && !own.some(({ thing }) => moved?.has(thing));
    if (before && moved && isAsBefore) {
      for (const shared of own) shared.done++;
      return before;
    }
    const found: number[] = [];
    for (const shared of own) addScores(shared, scores, found);
    const related = best(place, found, scores, instants, most);
    for (const other of found) scores[other] = 0;
    return related;
  });
  return { ties, instants, places };
}

/** Things that an article has and the one at its place had not, or the other way round. */
function thingsMoved(ties: readonly Ties[], before: readonly Ties[]): ReadonlySet<number> {
  const moved = new Set<number>();
  const thingsOf = (tie: Ties | undefined) => new Set(tie && kindNames.flatMap((kind) => tie[kind]));
  for (const [place, tie] of ties.entries()) {
    if (tie === before[place]) continue;
    for (const thing of thingsOf(tie).symmetricDifference(thingsOf(before[place]))) moved.add(thing);
  }
  return moved;
}

function gatherShared(ties: readonly Ties[]): Shared[][] {
  const all: (Shared | undefined)[] = [];
  return ties.map((tie, place) => {
    const own: Shared[] = [];
    const share = (thing: number, kind: Kind) => {
      const shared = all[thing] ?? { thing, kind, articles: [], done: 0 };
      all[thing] = shared;
      if (shared.articles.at(-1) === place) return;
      shared.articles.push(place);
      own.push(shared);
    };
    for (const kind of kindNames) for (const thing of tie[kind]) share(thing, kinds[kind]);
    return own;
  });
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
    words: [...ofPairs(title), ...ofPairs(summary ?? "")],
    section: [ofUrl(sectionUrl(section))],
  };
}

/** Entries come newest first, so each walks down its lists from top to bottom. */
function addScores(shared: Shared, scores: Float64Array, found: number[]): void {
  const { articles, kind } = shared;
  const own = shared.done++;
  const usedBefore = articles.length - own;
  if (usedBefore > kind.common) return;
  const score = kind.weight / stepsOf(usedBefore);
  const last = Math.min(articles.length - 1, own + kind.reach);
  for (let at = Math.max(0, own - kind.reach); at <= last; at++) {
    if (at === own) continue;
    const other = articles[at] ?? 0;
    if (scores[other] === 0) found.push(other);
    scores[other] = (scores[other] ?? 0) + score;
  }
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
