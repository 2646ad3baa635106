import type { Article } from "../content/article.ts";
import type { SinglePageSource } from "../content/single-page.ts";
import { decodePercent } from "../text/percent.ts";
import { portalSlug, titlesIn } from "../text/portal-slug.ts";

export type Successor = Article | SinglePageSource;

/** Below this a name that begins another is more likely a shorter title than a cut one. */
const shortestCut = 100;

/** Which part of the syllables of two titles has to be in both for them to count as one. */
const leastShared = 0.75;

/**
 * Finds which article an old address was of: by its slug, by what the old portal made of its title, else by the title
 * that shares most syllables.
 */
export function findSuccessor(pages: readonly Successor[]): (address: string) => Successor | null {
  const byName = new Map<string, Successor>();
  for (const page of pages) byName.set(portalSlug(page.title), page);
  for (const page of pages) byName.set(page.slug, page);
  const names = [...byName.keys()];
  const nearest = indexNames(names);
  return (address) => {
    const titles = titlesIn(decodePercent(address));
    const isCut = (name: string) =>
      titles.some((title) => title.length >= shortestCut && name.startsWith(title));
    const name = titles.find((title) => byName.has(title)) ?? names.find(isCut) ?? nearest(titles);
    return byName.get(name ?? "") ?? null;
  };
}

/** Finds the name that shares most syllables with any of some titles; null where none is near. */
function indexNames(names: readonly string[]): (titles: readonly string[]) => string | null {
  const sizes = names.map((name) => syllables(name).size);
  const holders = new Map<string, number[]>();
  names.forEach((name, index) => {
    for (const syllable of syllables(name)) {
      const list = holders.get(syllable);
      if (list) list.push(index);
      else holders.set(syllable, [index]);
    }
  });
  return (titles) => {
    let nearest: string | null = null;
    let most = leastShared;
    for (const title of titles) {
      const own = syllables(title);
      const shared = new Uint16Array(names.length);
      for (const syllable of own) {
        for (const index of holders.get(syllable) ?? []) shared[index] = (shared[index] ?? 0) + 1;
      }
      shared.forEach((count, index) => {
        const part = (2 * count) / (own.size + (sizes[index] ?? 0));
        if (count < 2 || part < most || (part === most && nearest !== null)) return;
        most = part;
        nearest = names[index] ?? null;
      });
    }
    return nearest;
  };
}

function syllables(name: string): Set<string> {
  return new Set(name.split("-"));
}
