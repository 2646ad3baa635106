/** Files of each bundle beside those that the engine itself names. */
export const engineFile = "pagefind.js";
export const cardsFile = "cards.json";

/** What a result shows before its excerpt is there. Short: a query that finds everything loads them all. */
export type SearchCard = readonly [date: string, section: string, slug: string, title: string];
