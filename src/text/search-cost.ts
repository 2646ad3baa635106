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

/** A phrase may take this part of an index that holds more than 1,000 articles: these have as many places. */
const largestPart = 1 / 15;

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
  /** What is looked for of phrases that would cost too much; nothing where all of them are. */
  readonly runs: readonly string[];
}

/**
 * What of a query is worth its loading. Of a long one, such as a headline that was pasted, that is the rarest words:
 * they find the same articles, since the common ones stand in nearly all. Of a long phrase in quotes it is a run of it,
 * of several phrases the first ones.
 */
export function affordable(query: SearchQuery, indexes: readonly WordPlaces[]): Affordable {
  const places = indexes.map(({ common, rest }) => ({
    common: new Map(common),
    rest,
    mostOfPhrases: Math.max(mostPlaces, (rest + sumOf(common.map(([, count]) => count))) * largestPart),
  }));
  const phrases = query.required.filter(isPhrase);
  const asked = new Map<string, string>();
  for (const phrase of phrases) {
    const run = longestRun(phrase, keysOf(asked.values()), places);
    if (run) asked.set(phrase, run);
  }
  const isWhole = phrases.every((phrase) => asked.get(phrase) === phrase);
  const runs = isWhole ? [] : [...asked.values()];
  const rarity = new Map(query.required.map((term) => [term, placesOf(term, places)]));
  for (const [term] of [...rarity].sort(([, a], [, b]) => a - b)) {
    const isMore = costOf(keysOf([...asked.values(), term]), places, () => mostPlaces) > 1;
    if (!isPhrase(term) && (asked.size === 0 || !isMore)) asked.set(term, term);
  }
  const required = query.required.flatMap((term) => asked.get(term) ?? []);
  return { ...query, words: required.join(" "), required, runs };
}

/** The longest run of a phrase that may be loaded beside other words, of several the rarest; two words where nothing else is. */
function longestRun(phrase: string, others: readonly string[], indexes: readonly Index[]): string | null {
  const words = phrase.split(" ");
  const keys = words.map(keyOf);
  const costAt = (start: number, length: number) =>
    costOf([...others, ...keys.slice(start, start + length)], indexes, ({ mostOfPhrases }) => mostOfPhrases);
  for (let length = words.length; length > 1; length--) {
    const start = cheapest(words.length - length + 1, (at) => costAt(at, length));
    const isLast = length === 2 && others.length === 0;
    if (isLast || costAt(start, length) <= 1) return words.slice(start, start + length).join(" ");
  }
  return null;
}

/** Which of so many places costs least; the first of equals. */
function cheapest(count: number, costAt: (place: number) => number): number {
  const costs = Array.from({ length: count }, (_, place) => costAt(place));
  return costs.indexOf(Math.min(...costs));
}

interface Index {
  readonly common: ReadonlyMap<string, number>;
  readonly rest: number;
  /** Places that phrases may take. */
  readonly mostOfPhrases: number;
}

/**
 * What words take of what they may take, 1 where that is all of it. Each index keeps its own parts: what counts is the
 * one where it is most. Rare words load no more than all parts.
 */
function costOf(
  words: readonly string[],
  indexes: readonly Index[],
  mostOf: (index: Index) => number,
): number {
  const keys = [...new Set(words)];
  return Math.max(
    0,
    ...indexes.map((index) => {
      const { common, rest } = index;
      const told = keys.filter((key) => common.has(key));
      const parts = Math.min(rest, (keys.length - told.length) * placesAPart);
      return (parts + sumOf(told.map((key) => Math.max(placesAPart, common.get(key) ?? 0)))) / mostOf(index);
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
