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

/** Of a phrase in quotes so many words stay together, whatever they cost: of 1,000 articles that is no more than that. */
const leastRun = 5;

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

/** What of a query is looked for. */
export interface Affordable extends SearchQuery {
  /** What is looked for instead of longer phrases. */
  readonly runs: readonly string[];
}

/**
 * What of a query is worth its loading. Of a long one, such as a headline that was pasted, that is the rarest words:
 * they find the same articles, since the common ones stand in nearly all. Of a long phrase in quotes it is a run of it.
 */
export function affordable(query: SearchQuery, indexes: readonly WordPlaces[]): Affordable {
  const places = indexes.map(({ common, rest }) => ({ common: new Map(common), rest }));
  const asked = new Map<string, string>();
  for (const phrase of query.required.filter(isPhrase)) {
    asked.set(phrase, longestRun(phrase, keysOf(asked.values()), places));
  }
  const runs = [...asked].flatMap(([phrase, run]) => (run === phrase ? [] : run));
  const rarity = new Map(query.required.map((term) => [term, placesOf(term, places)]));
  for (const [term] of [...rarity].sort(([, a], [, b]) => a - b)) {
    if (asked.size > 0 && costOf(keysOf([...asked.values(), term]), places) > mostPlaces) continue;
    if (!asked.has(term)) asked.set(term, term);
  }
  const required = query.required.flatMap((term) => asked.get(term) ?? []);
  return { ...query, words: required.join(" "), required, runs };
}

/** The longest run of a phrase that may be loaded beside other words; of several the one that is rarest. */
function longestRun(phrase: string, others: readonly string[], indexes: readonly Index[]): string {
  const words = phrase.split(" ");
  const keys = words.map(keyOf);
  const costAt = (start: number, length: number) =>
    costOf([...others, ...keys.slice(start, start + length)], indexes);
  for (let length = words.length; length > leastRun; length--) {
    const start = cheapest(words.length - length + 1, (at) => costAt(at, length));
    if (costAt(start, length) <= mostPlaces) return words.slice(start, start + length).join(" ");
  }
  const length = Math.min(words.length, leastRun);
  const start = cheapest(words.length - length + 1, (at) => costAt(at, length));
  return words.slice(start, start + length).join(" ");
}

/** Which of so many places costs least; the first of equals. */
function cheapest(count: number, costAt: (place: number) => number): number {
  const costs = Array.from({ length: count }, (_, place) => costAt(place));
  return costs.indexOf(Math.min(...costs));
}

interface Index {
  readonly common: ReadonlyMap<string, number>;
  readonly rest: number;
}

/** Each index keeps its own parts: what counts is the one that loads most. Rare words load no more than all parts. */
function costOf(words: readonly string[], indexes: readonly Index[]): number {
  const keys = [...new Set(words)];
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

function keysOf(terms: Iterable<string>): string[] {
  return [...new Set([...terms].flatMap((term) => term.split(" ").map(keyOf)))];
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
