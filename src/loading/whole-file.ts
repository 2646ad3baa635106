import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** What a file of the cache holds; null where there is none, or a damaged one: both are as good as never written. */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

/** Writes a file of the cache, and its folder. A reader finds the old file or the new one, never half of one. */
export function writeWhole(path: string, ...parts: readonly (string | Uint8Array)[]): void {
  mkdirSync(dirname(path), { recursive: true });
  // Two commands may keep the same at once.
  const staged = `${path}.${process.pid}.new`;
  const file = openSync(staged, "w");
  try {
    for (const part of parts) writeFileSync(file, part);
  } finally {
    closeSync(file);
  }
  renameSync(staged, path);
}
