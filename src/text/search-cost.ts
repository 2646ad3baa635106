import { fold } from "./fold.ts";
import type { SearchQuery } from "./search-query.ts";

/** In how many places of an index's texts its words stand. */
export interface WordPlaces {
  /** The words that stand in most, folded. */
  readonly common: readonly (readonly [word: string, places: number])[];
  /** Of all others together. */
  readonly rest: number;
}

/**
 * Places of words that make a part of an index. A reader loads the parts of the words that he looks for: a common word
 * is a part of its own, rare ones share one.
 */
export const placesAPart = 3000;

/**
 * Places that a search may load of one index. A place takes 1.7 bytes at most, 1.2 where there are very many: of 1,000
 * articles that makes less than 200 KB, together with what every search loads.
 */
const mostPlaces = 40_000;

/** So many words of a thousand articles, some hundred, are told by name. */
const commonPlaces = placesAPart / 3;

const noWord = /[^\p{L}\p{M}\p{N}]+/gu;

/** Takes texts in the letters of the index; see `encodeSearchText`. */
export function countWords(texts: readonly string[]): WordPlaces {
  const places = new Map<string, number>();
  for (const text of texts) {
    for (const word of text.split(/\s+/)) places.set(word, (places.get(word) ?? 0) + 1);
  }
  const folded = new Map<string, number>();
  for (const [word, count] of places) folded.set(keyOf(word), (folded.get(keyOf(word)) ?? 0) + count);
  folded.delete("");
  const common = [...folded].filter(([, count]) => count > commonPlaces);
  return { common, rest: sumOf(folded.values()) - sumOf(common.map(([, count]) => count)) };
}

/**
 * What of a query is worth its loading. Of a long one, such as a headline that was pasted, that is the rarest words:
 * they find the same articles, since the common ones stand in nearly all. Phrases in quotes stay whatever they cost.
 */
export function affordable(query: SearchQuery, indexes: readonly WordPlaces[]): SearchQuery {
  const places = indexes.map(({ common, rest }) => ({ common: new Map(common), rest }));
  const rarity = new Map(query.required.map((term) => [term, placesOf(term, places)]));
  const chosen = new Set<string>(query.required.filter(isPhrase));
  for (const [term] of [...rarity].sort(([, a], [, b]) => a - b)) {
    if (chosen.size > 0 && costOf([...chosen, term], places) > mostPlaces) continue;
    chosen.add(term);
  }
  const required = query.required.filter((term) => chosen.has(term));
  return { ...query, words: required.join(" "), required };
}

interface Index {
  readonly common: ReadonlyMap<string, number>;
  readonly rest: number;
}

/** Each index keeps its own parts: what counts is the one that loads most. Rare words load no more than all parts. */
function costOf(terms: readonly string[], indexes: readonly Index[]): number {
  const keys = keysOf(terms);
  return Math.max(
    0,
    ...indexes.map(({ common, rest }) => {
      const told = keys.filter((key) => common.has(key));
      const parts = Math.min(rest, (keys.length - told.length) * placesAPart);
      return parts + sumOf(told.map((key) => Math.max(placesAPart, common.get(key) ?? 0)));
    }),
  );
}

function placesOf(term: string, indexes: readonly Index[]): number {
  return Math.max(
    0,
    ...indexes.map(({ common }) => sumOf(keysOf([term]).map((key) => common.get(key) ?? 0))),
  );
}

function keysOf(terms: readonly string[]): string[] {
  return [...new Set(terms.flatMap((term) => term.split(" ").map(keyOf)))];
}

function sumOf(counts: Iterable<number>): number {
  return [...counts].reduce((sum, count) => sum + count, 0);
}

function isPhrase(term: string): boolean {
  return term.includes(" ");
}

function keyOf(word: string): string {
  return fold(word.replace(noWord, ""));
}
