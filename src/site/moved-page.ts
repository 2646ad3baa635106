import { outputPath } from "./address.ts";
import { makeHead } from "./head.ts";
import type { MovedPage } from "./page.ts";
import type { Redirect } from "./redirect.ts";
import type { Site } from "./site.ts";

/** What some file systems cannot hold in a name. */
const unwritable = /[<>:"|?*]/;

/**
 * For hosts that know no rules: a page at each old address that leads on. `taken` holds the paths of all other files.
 * An old address has none where a query tells it apart, or where a file would stand in another's way, also where names
 * that differ in case alone are one.
 */
export function planMovedPages(
  redirects: readonly Redirect[],
  site: Site,
  taken: readonly string[],
): MovedPage[] {
  if (redirects.length === 0) return [];
  const files = new Set(taken.map((path) => path.toLowerCase()));
  const folders = new Set([...files].flatMap(foldersOf));
  return redirects.flatMap((redirect) => {
    const url = pageUrl(redirect.path);
    const path = outputPath(url).toLowerCase();
    const above = foldersOf(path);
    const isFree = !files.has(path) && !folders.has(path) && !above.some((folder) => files.has(folder));
    if (redirect.query !== null || !isFree || unwritable.test(path)) return [];
    files.add(path);
    for (const folder of above) folders.add(folder);
    return [planMovedPage(url, redirect, site)];
  });
}

/** Only what is called HTML is served as such: any other old address becomes a folder. */
export function pageUrl(path: string): string {
  return /\/$|\.html?$/i.test(path) ? path : `${path}/`;
}

/** `a/b/c.html` → `a`, `a/b` */
function foldersOf(path: string): string[] {
  return path
    .split("/")
    .slice(0, -1)
    .map((_, index, names) => names.slice(0, index + 1).join("/"));
}

function planMovedPage(url: string, { target }: Redirect, site: Site): MovedPage {
  const { labels, language } = site;
  return {
    template: "moved",
    url,
    lang: language,
    title: labels.moved,
    head: makeHead(site, {
      url: target.href,
      title: target.title,
      description: labels.moved,
      jsonLd: [],
      breadcrumb: [],
      noindex: true,
    }),
    breadcrumb: [],
    current: null,
    target: { title: target.title, href: site.base + target.href },
  };
}
