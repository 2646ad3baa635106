import { distance } from "fastest-levenshtein";
import type { Article } from "../content/article.ts";
import type { SinglePageSource } from "../content/single-page.ts";
import { decodePercent } from "../text/percent.ts";
import { portalSlug, titlesIn } from "../text/portal-slug.ts";

export type Successor = Article | SinglePageSource;
type Name = readonly [name: string, page: Successor];

/** Below this a name that begins another is more likely a shorter title than a cut one. */
const shortestCut = 100;

/** How many of a hundred letters may differ before a title counts as another. */
const mostDifferent = 25;

/**
 * Finds which article an old address was of: by its slug, by what the old portal made of its title, else by the slug
 * that differs least.
 */
export function findSuccessor(pages: readonly Successor[]): (address: string) => Successor | null {
  const byName = new Map<string, Successor>();
  for (const page of pages) byName.set(portalSlug(page.title), page);
  for (const page of pages) byName.set(page.slug, page);
  const names: readonly Name[] = [...byName];
  return (address) => {
    const titles = titlesIn(decodePercent(address));
    const isCut = ([whole]: Name) =>
      titles.some((title) => title.length >= shortestCut && whole.startsWith(title));
    const known = titles.find((title) => byName.has(title));
    if (known !== undefined) return byName.get(known) ?? null;
    return names.find(isCut)?.[1] ?? findNearest(titles, names);
  };
}

function findNearest(titles: readonly string[], names: readonly Name[]): Successor | null {
  let nearest: Successor | null = null;
  let least = mostDifferent / 100;
  for (const title of titles) {
    for (const [name, page] of names) {
      // What differs in length alone is told without comparing.
      if (Math.abs(name.length - title.length) > least * title.length) continue;
      const different = distance(title, name) / title.length;
      if (different >= least) continue;
      least = different;
      nearest = page;
    }
  }
  return nearest;
}
