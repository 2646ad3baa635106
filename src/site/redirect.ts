import type { Outline } from "../content/outline.ts";
import { type Alias, readAlias } from "./alias.ts";
import type { Link } from "./page-part.ts";

/** From an old address to the page that has taken its place. */
export interface Redirect extends Alias {
  /** `href` below the site's root. */
  readonly target: Link;
}

/** What can be moved to: an article, its notice after it expired, or a single page. */
interface Movable extends Pick<Outline, "aliases"> {
  readonly title: string;
  readonly url: string;
}

/**
 * One hop each: an alias may not be an address in use, so no target is ever moved itself. By path; of one path those
 * with a query first, since hosts take the first rule that fits.
 */
export function planRedirects(pages: readonly Movable[]): Redirect[] {
  const redirects = new Map<string, Redirect>();
  for (const { aliases, title, url } of pages) {
    for (const { name } of aliases) {
      const alias = readAlias(name);
      redirects.set(`${alias.path}\n${alias.query ?? ""}`, { ...alias, target: { title, href: url } });
    }
  }
  return [...redirects.values()].sort(byPath);
}

function byPath(a: Redirect, b: Redirect): number {
  return compare(a.path, b.path) || compare(b.query ?? "", a.query ?? "");
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
