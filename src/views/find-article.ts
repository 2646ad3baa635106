import type { Article } from "../content/article.ts";
import { parseTarget } from "./target.ts";

/** Gives the address of the article that a request is for; null where it is for anything else. */
export type FindArticle = (target: string) => string | null;

/** `base` is the path of the site's `url`. A draft is on no site, so it has no readers. */
export function makeFinder(articles: readonly Article[], base: string): FindArticle {
  const known = new Map<string, string>();
  const published = articles.filter(({ draft }) => !draft);
  for (const { url, aliases } of published) {
    for (const { name } of aliases) {
      const old = parseTarget(name);
      if (old) known.set(base + old.path + old.query, url);
    }
  }
  for (const { url } of published) known.set(base + url, url);
  return (target) => {
    const exact = known.get(target);
    if (exact !== undefined) return exact;
    const parsed = parseTarget(target);
    if (!parsed) return null;
    const { path, query } = parsed;
    // Old portals told their articles apart by the query alone.
    return known.get(path + query) ?? known.get(path) ?? null;
  };
}
