import { fold } from "../text/fold.ts";
import type { WordPlaces } from "../text/search-cost.ts";

/** Files of each index beside those that the engine itself names. */
export const engineFile = "pagefind.js";
export const entryFile = "pagefind-entry.json";
export const programFile = "wasm.unknown.pagefind";
export const metaEnding = ".pf_meta";
export const cardsFile = "cards.json";

/**
 * What a result shows before its excerpt is there. Short, since a query that finds everything needs them all: the slug
 * stands only where it is not what `slugOf` makes of the title, which saves a third.
 */
export type SearchCard = readonly [date: string, section: string, title: string, slug?: string];

/** What a browser loads of an index at once, beside the engine's own files. */
export interface SearchCards {
  /** By the names that the engine gives its results. */
  readonly cards: Readonly<Record<string, SearchCard>>;
  readonly places: WordPlaces;
}

export function makeCard(date: string, section: string, title: string, slug: string): SearchCard {
  return slug === slugOf([date, section, title]) ? [date, section, title] : [date, section, title, slug];
}

export function slugOf([, , title, slug]: SearchCard): string {
  return (
    slug ??
    fold(title)
      .match(/[a-z0-9]+/g)
      ?.join("-") ??
    ""
  );
}
