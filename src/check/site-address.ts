import { closest, distance } from "fastest-levenshtein";
import type { Content } from "../content/load.ts";
import { addresses, pageFolder, reservedNames, sectionUrl, termUrl } from "../site/address.ts";
import type { Site } from "../site/site.ts";
import { slug } from "../text/slug.ts";

/** What answers at the addresses below the site's root. */
interface SiteAddresses {
  /** Ids of a page's headings; null where a page has what cannot be told, undefined where there is no page. */
  readonly headingsOf: (path: string) => readonly string[] | null | undefined;
  /** The article or page whose address is nearest; null where none is near. */
  readonly nearest: (path: string) => string | null;
}

/** Gathers every address that links may lead to. Without a page for it no address of a term or a month counts. */
export function findAddresses(content: Content, site: Site): SiteAddresses {
  const headings = new Map<string, readonly string[]>();
  const files = new Set<string>();
  for (const outline of content.outlines) {
    if (outline.url === null) continue;
    headings.set(outline.url, outline.headings);
    for (const { name } of outline.files) files.add(outline.url + name);
    for (const { name } of outline.aliases) files.add(name.replace(/\/$/, ""));
  }
  const standing = new Set(standingPages(content, site));
  return {
    headingsOf: (path) => {
      const page = asPage(path);
      const own = headings.get(page);
      if (own) return own;
      const known =
        standing.has(page) ||
        files.has(path.replace(/\/$/, "")) ||
        isFileOfSite(path) ||
        isNumbered(page, standing);
      return known ? null : undefined;
    },
    nearest: (path) => {
      const page = asPage(path);
      const near = closest(page, [...headings.keys(), ...standing]);
      return near && distance(page, near) * 4 <= page.length ? near : null;
    },
  };
}

/** `/a`, `/a/index.html` → `/a/` */
function asPage(path: string): string {
  return path.replace(/\/(?:index\.html)?$/, "").concat("/");
}

function standingPages({ articles, outlines }: Content, { sections, documents }: Site): string[] {
  const days = articles.flatMap(({ date }) => date?.iso ?? []);
  const terms = new Set(outlines.flatMap((outline) => outline.terms.map(({ name }) => slug(name))));
  const cited = [...articles.flatMap((article) => article.documents), ...documents.keys()].map(slug);
  const { authors, tags, units } = addresses;
  return [
    ...Object.values(addresses).filter((address) => address.endsWith("/")),
    ...sections.map((section) => sectionUrl(section.slug)),
    ...[authors, tags, units].flatMap((root) => [...terms].map((name) => termUrl(root, name))),
    ...[...terms, ...cited].map((name) => termUrl(addresses.documents, name)),
    ...new Set(days.flatMap(archivesOf)),
  ];
}

function archivesOf(iso: string): string[] {
  const year = `${addresses.archive}${iso.slice(0, 4)}/`;
  return [year, `${year}${iso.slice(5, 7)}/`, `${year}quy-${Math.ceil(Number(iso.slice(5, 7)) / 3)}/`];
}

/** Files that stand at the root or with a section: feeds, icons, what hosts need. */
function isFileOfSite(path: string): boolean {
  const [, first = "", second = ""] = path.split("/");
  if (!/\.\w+$/.test(path)) return ["fonts", "pagefind", "admin"].includes(first);
  return (
    reservedNames.has(first) ||
    /^(?:rss\.xml|feed\.json)$/.test(second) ||
    /^\/(?:favicon\.svg|sitemap-\d+\.xml)$/.test(path)
  );
}

/** `/tin/trang/2/` */
function isNumbered(page: string, standing: ReadonlySet<string>): boolean {
  const [, list, number] = new RegExp(`^(.*/)${pageFolder}/(\\d+)/$`).exec(page) ?? [];
  return list !== undefined && Number(number) > 0 && standing.has(list);
}
