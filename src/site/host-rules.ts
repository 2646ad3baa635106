import { decodePercent, encodeName, encodePath } from "../text/percent.ts";
import { addresses, jsonFeedUrl, rssUrl, sectionUrl, termUrl } from "./address.ts";
import type { Page } from "./page.ts";
import type { Redirect } from "./redirect.ts";
import { caching, type Header, policyHeader, securityHeaders } from "./security.ts";
import type { Site } from "./site.ts";

/**
 * `_headers`, as Netlify and Cloudflare Pages read it. Hosts differ in what they do where two rules give one header (one
 * joins the values, which for a policy means that both hold), so no address gets a header twice.
 */
export function writeHeaders(site: Site, pages: readonly Pick<Page, "url">[]): string {
  const roots = new Set(pages.map(({ url }) => ruleFor(url)));
  const rule = (path: string, headers: readonly Header[]) =>
    [site.base + path, ...headers.map(([name, value]) => `  ${name}: ${value}`), ""].join("\n");
  const cache = (value: string): Header => ["Cache-Control", value];
  return [
    rule("/*", securityHeaders(site)),
    ...[...roots].sort().map((path) => rule(path, [policyHeader(path), cache(caching.page)])),
    rule(`${addresses.assets}*`, [cache(caching.fingerprinted)]),
    rule(`${addresses.fonts}*`, [cache(caching.font)]),
    ...feedTypes(site).map(([path, type]) => rule(path, [["Content-Type", `${type}; charset=utf-8`]])),
  ].join("\n");
}

/** `/luu-tru/2017/` → `/luu-tru/*` */
function ruleFor(url: string): string {
  const [, folder] = /^(\/[^/]+\/)/.exec(url) ?? [];
  return folder ? `${folder}*` : url;
}

/**
 * A host would serve feeds as plain XML and JSON. A placeholder stands for every author and organisation: Cloudflare
 * reads a hundred rules.
 */
function feedTypes({ sections }: Site): [path: string, type: string][] {
  const terms = [addresses.authors, addresses.units].map((root) => termUrl(root, ":name"));
  return ["/", ...sections.map(({ slug }) => sectionUrl(slug)), ...terms].flatMap((list) => [
    [rssUrl(list), "application/rss+xml"],
    [jsonFeedUrl(list), "application/feed+json"],
  ]);
}

/**
 * `_redirects`, as Netlify, Cloudflare Pages and GitLab Pages read it. `isShadowed` tells whether a page leads on from
 * there too: Netlify serves that page unless a rule is forced (`301!`), a form that the others skip.
 */
export function writeRedirects(
  { base }: Site,
  redirects: readonly Redirect[],
  isShadowed: (redirect: Redirect) => boolean,
): string {
  return redirects
    .flatMap((redirect) => {
      const conditions = readConditions(redirect);
      if (conditions === null) return [];
      const from = [base + encodePath(redirect.path), ...conditions].join(" ");
      const rule = `${from} ${base}${redirect.target.href} 301`;
      if (redirect.query !== null) return [`${rule}!`];
      return isShadowed(redirect) ? [`${rule}!`, rule] : [rule];
    })
    .map((line) => `${line}\n`)
    .join("");
}

/**
 * Netlify's own form, which the others skip: `?id=5&trang=2` → `id=5`, `trang=2`. Null for a query that has no such form:
 * without its condition a rule would take every address of that path.
 */
function readConditions({ query }: Redirect): string[] | null {
  if (query === null) return [];
  const pairs = query.split("&").map((pair) => pair.split("="));
  if (pairs.some(([name, ...value]) => !name || value.length !== 1)) return null;
  return pairs.map((pair) => pair.map((part) => encodeName(decodePercent(part))).join("="));
}
