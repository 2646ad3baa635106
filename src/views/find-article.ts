import type { Article } from "../content/article.ts";
import { aliasKey, readAlias, sentQuery } from "../site/alias.ts";
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
      const { path, query } = readAlias(name);
      known.set(root + aliasKey({ path: path.normalize("NFC"), query: query && sentQuery(query) }), url);
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
    for (const run of runsOf(sentQuery(query))) {
      const old = known.get(`${path}?${run}`);
      if (old !== undefined) return old;
    }
    return known.get(path) ?? null;
  };
}

/** A longer query holds no old address: each of its runs would be looked up. */
const mostParts = 16;

/** Runs of a query's parts, the longest first: when a link is shared, networks add parts of their own. */
function runsOf(query: string): string[] {
  const parts = query === "" ? [] : query.split("&", mostParts);
  const lengths = parts.map((_, index) => parts.length - index);
  return lengths.flatMap((length) =>
    parts.slice(length - 1).map((_, start) => parts.slice(start, start + length).join("&")),
  );
}
