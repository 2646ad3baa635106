import { hash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { addresses } from "../src/site/address.ts";
import { sections } from "./generate.ts";

/** What there is of something. */
export interface Amount {
  readonly files: number;
  readonly bytes: number;
}

const kinds: ReadonlyMap<string, string> = new Map([
  [addresses.archive, "archive"],
  [addresses.authors, "authors"],
  [addresses.tags, "tags"],
  [addresses.units, "organisations"],
  [addresses.documents, "documents"],
]);

/** `tin-mau/mot-bai/index.html` → `article`. Understands the peers' addresses too. */
export function kindOf(path: string): string {
  if (/(^|\/)sitemap[^/]*\.xml$|^news-sitemap\.xml$/.test(path)) return "sitemaps";
  if (/(^|\/)(rss\.xml|feed\.json)$/.test(path)) return "feeds";
  if (!path.endsWith(".html")) return "other files";
  // Hugo's, from the first page of a list to the list.
  if (path.endsWith("/page/1/index.html")) return "redirects";
  const [root = "", ...rest] = path.split("/");
  if (sections.includes(root)) return rest.length === 2 ? "article" : "section";
  return kinds.get(`/${root}/`) ?? "standing pages";
}

/** All files below a folder. */
export function listOutput(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/** How much there is of each kind of page and file, most first. */
export function survey(folder: string): ReadonlyMap<string, Amount> {
  const amounts = new Map<string, Amount>();
  for (const path of listOutput(folder)) {
    const before = amounts.get(kindOf(path)) ?? none;
    amounts.set(kindOf(path), add(before, statSync(join(folder, path)).size));
  }
  return new Map([...amounts].sort(([, a], [, b]) => b.bytes - a.bytes));
}

export const none: Amount = { files: 0, bytes: 0 };

export function total(amounts: Iterable<Amount>): Amount {
  let { files, bytes } = none;
  for (const amount of amounts) {
    files += amount.files;
    bytes += amount.bytes;
  }
  return { files, bytes };
}

/** Every file with a fingerprint of its bytes. */
export type Fingerprints = ReadonlyMap<string, string>;

export function takeFingerprints(folder: string): Fingerprints {
  return new Map(listOutput(folder).map((path) => [path, hash("sha1", readFileSync(join(folder, path)))]));
}

/** What a host has to take in after a build: files that are new or that changed. */
export function changedSince(before: Fingerprints, folder: string): Amount {
  let changed = none;
  for (const [path, fingerprint] of takeFingerprints(folder)) {
    if (before.get(path) !== fingerprint) changed = add(changed, statSync(join(folder, path)).size);
  }
  return changed;
}

function add({ files, bytes }: Amount, size: number): Amount {
  return { files: files + 1, bytes: bytes + size };
}
