import type { Article } from "../content/article.ts";
import { decodePercent } from "../text/percent.ts";
import { parseTarget } from "./target.ts";

/** Gives the address of the article that a request is for; null where it is for anything else. */
export type FindArticle = (target: string) => string | null;

/** `base` is the path of the site's `url`, encoded as there. A draft is on no site, so it has no readers. */
export function makeFinder(articles: readonly Article[], base: string): FindArticle {
  const known = new Map<string, string>();
  // Targets are compared as they read, not as a browser sends them.
  const root = decodePercent(base).normalize("NFC");
  const published = articles.filter(({ draft }) => !draft);
  for (const { url, aliases } of published) {
    for (const { name } of aliases) {
      const old = parseTarget(name);
      if (old) known.set(root + old.path + old.query, url);
    }
  }
  for (const { url } of published) known.set(root + url, url);
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
