import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fingerprintOf } from "../loading/fingerprints.ts";
import { listFiles } from "../loading/list-files.ts";
import { readJson } from "../loading/whole-file.ts";
import type { SearchRecord } from "../site/search-record.ts";
import type { Known } from "./inputs.ts";
import { makeIndex } from "./search-engine.ts";

/** In the folder of a bundle: the content hash of each file beside it. */
const listFile = ".cac-tep.json";

/**
 * Null where there is none, or not as it was made: a part, as a removal leaves it that was cut off, lets readers find some
 * articles alone, and of a file that was cut off the engine can make nothing.
 */
export function readSearchBundle(
  path: string,
  { fingerprints }: Pick<Known, "fingerprints">,
): Map<string, string> | null {
  const made = readJson(join(path, listFile)) as Record<string, string> | null;
  if (made === null) return null;
  const files = filesOf(path);
  const isAsMade = (name: string, file: string) =>
    (fingerprints.peek(file) ?? fingerprintOf(readFileSync(file))) === made[name];
  const isWhole = [...files].every(([name, file]) => isAsMade(name, file));
  return isWhole && files.size === Object.keys(made).length ? files : null;
}

export function filesOf(path: string): Map<string, string> {
  return new Map(listFiles(path));
}

/** Where it is made. */
export function unfinishedOf(path: string): string {
  return join(dirname(path), `.${basename(path)}`);
}

/** Appears whole or not at all. */
export async function makeSearchBundle(path: string, records: readonly SearchRecord[]): Promise<void> {
  const files = await makeIndex(records);
  const unfinished = unfinishedOf(path);
  rmSync(unfinished, { recursive: true, force: true });
  for (const file of files) {
    mkdirSync(dirname(join(unfinished, file.path)), { recursive: true });
    writeFileSync(join(unfinished, file.path), file.content);
  }
  const made = files.map(({ path: name, content }) => [name, fingerprintOf(content)]);
  writeFileSync(join(unfinished, listFile), JSON.stringify(Object.fromEntries(made)));
  rmSync(path, { recursive: true, force: true });
  renameSync(unfinished, path);
}
