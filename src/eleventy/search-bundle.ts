import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { listFiles } from "../loading/list-files.ts";
import { readJson } from "../loading/whole-file.ts";
import type { SearchRecord } from "../site/search-record.ts";
import { makeIndex } from "./search-engine.ts";

/** In the folder of a bundle: how many files there are beside it. */
const countFile = ".so-tep.json";

/** Null where there is none, or a part, as a removal leaves it that was cut off: readers would find some articles alone. */
export function readBundle(path: string): Map<string, string> | null {
  const count = readJson(join(path, countFile));
  if (count === null) return null;
  const files = filesOf(path);
  return files.size === count ? files : null;
}

export function filesOf(path: string): Map<string, string> {
  return new Map(listFiles(path));
}

/** Where it is made. */
export function unfinishedOf(path: string): string {
  return join(dirname(path), `.${basename(path)}`);
}

/** Appears whole or not at all. */
export async function makeBundle(path: string, records: readonly SearchRecord[]): Promise<void> {
  const files = await makeIndex(records);
  const unfinished = unfinishedOf(path);
  rmSync(unfinished, { recursive: true, force: true });
  for (const file of files) {
    mkdirSync(dirname(join(unfinished, file.path)), { recursive: true });
    writeFileSync(join(unfinished, file.path), file.content);
  }
  writeFileSync(join(unfinished, countFile), String(files.length));
  rmSync(path, { recursive: true, force: true });
  renameSync(unfinished, path);
}
