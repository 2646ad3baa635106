import { hash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { listFiles } from "../loading/list-files.ts";
import type { Copy } from "../site/copy.ts";
import type { SearchBundle } from "../site/search.ts";
import { engineFile } from "../site/search-card.ts";
import { makeRecords, type SearchRecord } from "../site/search-record.ts";
import type { Site } from "../site/site.ts";
import { makeIndex } from "./search-engine.ts";

/** As many articles are indexed within a quarter of a second, which an edit may wait for. */
const quickly = 100;

/** Beside the articles an index depends on the engine and on how it is fed. */
const version = hash(
  "sha1",
  ["../text", "../site"]
    .flatMap((folder) => listFiles(join(import.meta.dirname, folder)).map(([, path]) => path))
    .concat(
      join(import.meta.dirname, "search-engine.ts"),
      join(import.meta.dirname, "../../package-lock.json"),
    )
    .map((path) => readFileSync(path, "utf8"))
    .join(),
);

export interface SearchIndexes {
  readonly copies: readonly Copy[];
  /** Path of the engine's code, which is not published as it is; null where nothing is indexed. */
  readonly code: string | null;
}

/**
 * The files of the search indexes. An index is kept by the content of its articles, so that a publish makes one bundle
 * anew. In a preview a large bundle stays as it was until its index has been made beside the work: search is then one
 * edit behind.
 */
export async function indexSearch(
  bundles: readonly SearchBundle[],
  site: Site,
  folder: string,
  isPreview: boolean,
): Promise<SearchIndexes> {
  mkdirSync(folder, { recursive: true });
  const before = readdirSync(folder).filter((name) => !name.startsWith("."));
  const abbreviations = [...site.abbreviations];
  const kept = new Set<string>();
  const copies: Copy[] = [];
  let code: string | null = null;
  for (const { url, key, count, sources } of bundles) {
    const name = `${basename(url)}.${hash("sha1", JSON.stringify([version, abbreviations, key]))}`;
    const path = join(folder, name);
    const make = () => makeBundle(path, makeRecords(sources(), site));
    const mayWait = isPreview && count > quickly;
    const older = mayWait && !before.includes(name) ? findNewest(before, folder, `${basename(url)}.`) : null;
    if (older) makeBeside(path, make);
    else if (!before.includes(name)) await make();
    kept.add(name).add(older ?? name);
    const files = new Map(listFiles(join(folder, older ?? name)));
    // Each index comes with the same.
    code ??= files.get(engineFile) ?? null;
    files.delete(engineFile);
    for (const [path, from] of files) copies.push({ url: url + path, from });
  }
  for (const name of before) if (!kept.has(name)) rmSync(join(folder, name), { recursive: true });
  return { copies, code };
}

/** Shared by all that a preview loads of this module: it is loaded anew when a source file is saved. */
const shared = globalThis as { bulletinInTheMaking?: Set<string> };
shared.bulletinInTheMaking ??= new Set();
const inTheMaking = shared.bulletinInTheMaking;

/** Beside the work of a preview, where another edit may ask for the same bundle meanwhile. */
function makeBeside(path: string, make: () => Promise<void>): void {
  if (inTheMaking.has(path)) return;
  inTheMaking.add(path);
  make()
    .catch(({ message }: Error) => console.error(message))
    .finally(() => inTheMaking.delete(path));
}

/** Appears whole or not at all. */
async function makeBundle(path: string, records: readonly SearchRecord[]): Promise<void> {
  const files = await makeIndex(records);
  const unfinished = join(dirname(path), `.${basename(path)}`);
  rmSync(unfinished, { recursive: true, force: true });
  for (const file of files) {
    mkdirSync(dirname(join(unfinished, file.path)), { recursive: true });
    writeFileSync(join(unfinished, file.path), file.content);
  }
  renameSync(unfinished, path);
}

function findNewest(names: readonly string[], folder: string, prefix: string): string | null {
  const times = names
    .filter((name) => name.startsWith(prefix))
    .map((name) => [name, statSync(join(folder, name)).mtimeMs] as const)
    .sort(([, a], [, b]) => a - b);
  return times.at(-1)?.[0] ?? null;
}
