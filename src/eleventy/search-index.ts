import { hash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { sourceHash } from "../loading/code-hash.ts";
import type { Copy } from "../site/copy.ts";
import type { SearchBundle } from "../site/search.ts";
import { engineFile } from "../site/search-card.ts";
import { makeRecords } from "../site/search-record.ts";
import type { Site } from "../site/site.ts";
import { type Known, nothingKnown } from "./inputs.ts";
import { filesOf, makeSearchBundle, readSearchBundle, unfinishedOf } from "./search-bundle.ts";

/** As many articles are indexed within a quarter of a second, which an edit may wait for. */
const quickly = 100;

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
  known: Pick<Known, "fingerprints"> = nothingKnown(),
): Promise<SearchIndexes> {
  mkdirSync(folder, { recursive: true });
  const lying = readdirSync(folder);
  const abbreviations = [...site.abbreviations];
  const kept = new Set<string>();
  const copies: Copy[] = [];
  let code: string | null = null;
  for (const { url, key, count, sources } of bundles) {
    // Beside the articles an index depends on the code that reads them, on the engine and on how it is fed.
    const name = `${basename(url)}.${hash("sha1", JSON.stringify([sourceHash, abbreviations, key]))}`;
    const path = join(folder, name);
    const make = () => makeSearchBundle(path, makeRecords(sources(), site));
    let files = readSearchBundle(path, known);
    const older =
      !files && isPreview && count > quickly ? findNewest(lying, folder, `${basename(url)}.`) : null;
    const olderFiles = older && readSearchBundle(join(folder, older), known);
    kept.add(name);
    if (olderFiles) {
      makeBeside(path, make);
      kept.add(older);
      files = olderFiles;
    } else if (!files) {
      await make();
      files = filesOf(path);
    }
    // Each index comes with the same.
    code ??= files.get(engineFile) ?? null;
    files.delete(engineFile);
    for (const [path, from] of files) copies.push({ url: url + path, from });
  }
  for (const path of lying.filter((name) => !kept.has(name)).map((name) => join(folder, name))) {
    if (!isInTheMaking(path)) rmSync(path, { recursive: true, force: true });
  }
  return { copies, code };
}

/** Shared by all that a preview loads of this module: it is loaded anew when a source file is saved. */
const shared = globalThis as { bulletinInTheMaking?: Set<string> };
shared.bulletinInTheMaking ??= new Set();
const inTheMaking = shared.bulletinInTheMaking;

function isInTheMaking(path: string): boolean {
  return [...inTheMaking].some((made) => unfinishedOf(made) === path);
}

/** Beside the work of a preview, where another edit may ask for the same bundle meanwhile. */
function makeBeside(path: string, make: () => Promise<void>): void {
  if (inTheMaking.has(path)) return;
  inTheMaking.add(path);
  make()
    .catch(({ message }: Error) => console.error(message))
    .finally(() => inTheMaking.delete(path));
}

function findNewest(names: readonly string[], folder: string, prefix: string): string | null {
  const times = names
    .filter((name) => name.startsWith(prefix))
    .map((name) => [name, statSync(join(folder, name)).mtimeMs] as const)
    .sort(([, a], [, b]) => a - b);
  return times.at(-1)?.[0] ?? null;
}
