import { closest, distance } from "fastest-levenshtein";
import type { Content } from "../content/content.ts";
import type { Outline } from "../content/outline.ts";
import { addresses, sectionUrl } from "../site/address.ts";
import { addressKey, aliasKey } from "../site/alias.ts";
import { publishedSpan } from "../site/entry.ts";
import { reservedNames } from "../site/reserved-names.ts";
import type { Site } from "../site/site.ts";
import { gatherLists, type SiteLists } from "./site-lists.ts";

/** What answers at an address. */
export interface Target {
  /** Ids of a page's headings; null where that cannot be told. */
  readonly headings: readonly string[] | null;
  /** The file that it comes from; null for a list, and for what every site has. */
  readonly file: string | null;
  /** From when on it answers, in milliseconds since 1970; infinite for what only drafts give. */
  readonly from: number;
}

/** What answers at the addresses below the site's root. */
interface SiteAddresses {
  readonly find: (path: string, query?: string) => Target | null;
  /** The article or page whose address is nearest; null where none is near. */
  readonly nearest: (path: string) => string | null;
}

const always = Number.NEGATIVE_INFINITY;

/** Gathers every address that links may lead to. */
export function findAddresses(content: Content, { sections, search }: Site): SiteAddresses {
  const pages = new Map<string, Target>();
  const files = new Map<string, Target>();
  const old = new Map<string, Target>();
  for (const outline of content.outlines) {
    const { url, file, headings, files: beside, aliases } = outline;
    if (url === null) continue;
    const page = { headings, file, from: momentOf(outline) };
    const other = { ...page, headings: null };
    pages.set(url, page);
    // Of a picture that is only shown, sizes of it are published, not the file.
    for (const { name, use } of beside) if (use === "download") files.set(url + name, other);
    for (const { name } of aliases) old.set(addressKey(name), other);
  }
  const sectionUrls = sections.map(({ slug }) => sectionUrl(slug));
  const standing = [
    ...Object.values(addresses).filter(
      (address) => address.endsWith("/") && (search || address !== addresses.search),
    ),
    ...sectionUrls,
  ];
  // Few links lead to a list.
  let gathered: SiteLists | null = null;
  const lists = () => {
    gathered ??= gatherLists(content);
    return gathered;
  };
  return {
    find: (path, query = "") => {
      const own =
        pages.get(asPage(path)) ??
        files.get(path.replace(/\/$/, "")) ??
        old.get(aliasKey({ path, query: query || null })) ??
        old.get(aliasKey({ path, query: null }));
      if (own) return own;
      const page = listOfFeed(path, sectionUrls) ?? asPage(path);
      if (standing.includes(page) || isFileOfSite(path)) return { headings: null, file: null, from: always };
      const from = lists().momentOf(page);
      return from === null ? null : { headings: null, file: null, from };
    },
    nearest: (path) => {
      const page = asPage(path);
      const near = closest(page, [...pages.keys(), ...standing, ...lists().urls]);
      return near && distance(page, near) * 4 <= page.length ? near : null;
    },
  };
}

/** A page is always there, and so is for its links what lacks its date: that is told of it. */
function momentOf(outline: Outline): number {
  return outline.draft || outline.date ? publishedSpan(outline).from : always;
}

/** `/a`, `/a/index.html` → `/a/` */
function asPage(path: string): string {
  return path.replace(/\/(?:index\.html)?$/, "").concat("/");
}

/** The list that a feed is of: the front page, a section, an author or an organisation. */
function listOfFeed(path: string, sectionUrls: readonly string[]): string | null {
  const list = /^(?<list>.*\/)(?:rss\.xml|feed\.json)$/.exec(path)?.groups?.list;
  if (list === undefined) return null;
  const isOfTerm = [addresses.authors, addresses.units].some(
    (root) => list.startsWith(root) && list !== root,
  );
  return isOfTerm || list === addresses.home || sectionUrls.includes(list) ? list : null;
}

/** Files that stand at the root, icons and what hosts need, and folders of what pages are made with. */
function isFileOfSite(path: string): boolean {
  const [, first = "", ...rest] = path.split("/");
  if ([addresses.assets, addresses.fonts].some((folder) => folder === `/${first}/`)) return true;
  return (
    rest.length === 0 &&
    /\.\w+$/.test(first) &&
    (reservedNames.has(first) || /^sitemap-\d+\.xml$/.test(first))
  );
}
