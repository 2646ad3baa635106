import { decodePercent } from "../text/percent.ts";
import type { Site } from "./site.ts";

/** An old address, read as a host reads it. A `#…` never reaches a host. */
export interface Alias {
  /** Decoded, below the site's root: `/tin-cu/hội nghị.html`. */
  readonly path: string;
  /** As it was typed: `id=5`; null where the path alone counts. */
  readonly query: string | null;
}

/** `/tin-cu/h%E1%BB%99i.aspx?id=5#dau` → `{ path: "/tin-cu/hội.aspx", query: "id=5" }` */
export function readAlias(text: string): Alias {
  const [, path = "", query = ""] = /^([^?#]*)(?:\?([^#]*))?/.exec(text) ?? [];
  return { path: decodePercent(path).replace(/\/{2,}/g, "/"), query: query || null };
}

/** `/a`, `/a/` and `/a/index.html` are one address; what follows a `?` belongs to it, as old portals wrote `?id=5`. */
export function aliasKey({ path, query }: Alias): string {
  const folder = path.replace(/\/index\.html$/, "/");
  return (/\/$|\.[a-z0-9]+$/i.test(folder) ? folder : `${folder}/`) + (query === null ? "" : `?${query}`);
}

/** An address in whichever way it is typed: `/a/index.html#b` → `/a/` */
export function addressKey(text: string): string {
  return aliasKey(readAlias(text));
}

/** A query as a browser sends it. */
export function sentQuery(query: string): string {
  return query.replace(/[^\x21-\x7e]+|["<>]+/g, (run) => encodeURIComponent(run));
}

/**
 * Whether an address holds the folder in which the site lies, which is put before every address; a section may have its
 * name. On `https://mau.example/quan/`: `/quan/tin/cu.html`, not `/tin/cu.html`
 */
export function holdsFolder({ path }: Alias, { base, sections }: Pick<Site, "base" | "sections">): boolean {
  const folder = decodePercent(base);
  if (folder === "" || !path.startsWith(`${folder}/`)) return false;
  return sections.every(({ slug }) => folder !== `/${slug}`);
}
