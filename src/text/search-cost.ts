import { fold } from "./fold.ts";
import type { SearchQuery } from "./search-query.ts";

/** Words that make more than a part of an index, folded, and the places in its texts where each stands. */
export type CommonWords = readonly (readonly [word: string, places: number])[];

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

const noWord = /[^\p{L}\p{M}\p{N}]+/gu;

/** Takes texts in the letters of the index; see `encodeSearchText`. */
export function countCommonWords(texts: readonly string[]): CommonWords {
  const places = new Map<string, number>();
  for (const text of texts) {
    for (const word of text.split(/\s+/)) places.set(word, (places.get(word) ?? 0) + 1);
  }
  const folded = new Map<string, number>();
  for (const [word, count] of places) folded.set(keyOf(word), (folded.get(keyOf(word)) ?? 0) + count);
  return [...folded].filter(([word, count]) => word && count > placesAPart);
}

/**
 * What of a query is worth its loading. Of a long one, such as a headline that was pasted, that is the rarest words:
 * they find the same articles, since the common ones stand in nearly all. Phrases in quotes stay whatever they cost.
 */
export function affordable({ required }: SearchQuery, common: readonly CommonWords[]): SearchQuery {
  const indexes = common.map((words) => new Map(words));
  const costs = new Map(required.map((term) => [term, costOf(term, indexes)]));
  const chosen = new Set<string>(required.filter(isPhrase));
  let spent = [...chosen].reduce((sum, term) => sum + (costs.get(term) ?? 0), 0);
  for (const [term, cost] of [...costs].sort(([, a], [, b]) => a - b)) {
    if (chosen.has(term)) continue;
    if (chosen.size > 0 && spent + cost > mostPlaces) break;
    chosen.add(term);
    spent += cost;
  }
  const kept = required.filter((term) => chosen.has(term));
  return { words: kept.join(" "), required: kept };
}

/** Each index keeps its own parts: what counts is the one that loads most. */
function costOf(term: string, indexes: readonly ReadonlyMap<string, number>[]): number {
  const keys = term.split(" ").map(keyOf);
  const costs = indexes.map((places) => keys.reduce((sum, key) => sum + (places.get(key) ?? placesAPart), 0));
  return Math.max(0, ...costs);
}

function isPhrase(term: string): boolean {
  return term.includes(" ");
}

function keyOf(word: string): string {
  return fold(word.replace(noWord, ""));
}
