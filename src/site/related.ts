import type { Entry } from "./entry.ts";
import type { Indexes } from "./taxonomy.ts";

/** What two articles may share. A document says most of what an article is about; a section only fills the list. */
const weights = { document: 4, unit: 2, tag: 1, section: 0.01 } as const;

/** Neighbours looked at on either side in each list of a shared term: keeps the whole linear in the articles. */
const reach = 12;

/**
 * For each article the others that share most with it; rarer terms count more, then nearness in time. A new article
 * reaches only the few around it, so that publishing leaves old pages as they are.
 */
export function relateEntries(
  entries: readonly Entry[],
  indexes: Indexes,
  most: number,
): ReadonlyMap<Entry, readonly Entry[]> {
  const lists = new Map<unknown, Entry[]>();
  const termsOf = new Map<Entry, readonly (readonly [term: unknown, weight: number])[]>();
  for (const entry of entries) {
    const { documents, units, tags, section } = entry.article;
    const terms = [
      ...indexes.documents.find(documents).map((term) => [term, weights.document] as const),
      ...indexes.units.find(units).map((term) => [term, weights.unit] as const),
      ...indexes.tags.find(tags).map((term) => [term, weights.tag] as const),
      [section, weights.section] as const,
    ];
    termsOf.set(entry, terms);
    for (const [term] of terms) {
      const list = lists.get(term);
      if (list) list.push(entry);
      else lists.set(term, [entry]);
    }
  }
  // Entries come newest first, so each walks down its lists from top to bottom.
  const positions = new Map<unknown, number>();
  return new Map(
    entries.map((entry) => {
      const scores = new Map<Entry, number>();
      for (const [term, weight] of termsOf.get(entry) ?? []) {
        const list = lists.get(term) ?? [];
        const position = positions.get(term) ?? 0;
        positions.set(term, position + 1);
        const rarity = weight / Math.log2(2 + list.length);
        const last = Math.min(list.length - 1, position + reach);
        for (let at = Math.max(0, position - reach); at <= last; at++) {
          const other = list[at] as Entry;
          if (other !== entry) scores.set(other, (scores.get(other) ?? 0) + rarity);
        }
      }
      return [entry, best(entry, scores, most)];
    }),
  );
}

function best(entry: Entry, scores: ReadonlyMap<Entry, number>, most: number): Entry[] {
  const distance = (other: Entry) => Math.abs(other.date.instant - entry.date.instant);
  return [...scores]
    .sort(
      ([a, scoreA], [b, scoreB]) =>
        scoreB - scoreA || distance(a) - distance(b) || (a.article.url < b.article.url ? -1 : 1),
    )
    .slice(0, most)
    .map(([other]) => other);
}
