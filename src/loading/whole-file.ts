import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";

/** What a file of the cache holds; null where there is none, or a damaged one: both are as good as never written. */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

/** Writes a file of the cache, and its folder. */
export function writeWhole(path: string, ...parts: readonly (string | Uint8Array)[]): void {
  mkdirSync(dirname(path), { recursive: true });
  putInPlace(path, parts);
}

/**
 * Puts a new file in the place of another at once: whatever happens, a reader finds the old one or the new one, and whole.
 * With `flush` it is on the disk before it takes the place; `mode` are its rights.
 */
export function putInPlace(
  path: string,
  parts: readonly (string | Uint8Array)[],
  { mode, flush = false }: { readonly mode?: number | undefined; readonly flush?: boolean } = {},
): void {
  // Two commands may keep the same at once.
  const staged = `${path}.${process.pid}.new`;
  try {
    const file = openSync(staged, "w", mode);
    try {
      for (const part of parts) writeFileSync(file, part);
      if (flush) fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(staged, path);
  } catch (error) {
    rmSync(staged, { force: true });
    throw error;
  }
}
