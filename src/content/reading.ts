import type { Fault } from "./problem.ts";

/** A value as written: texts, lists and maps. Numbers and dates are texts too, so that nothing is guessed. */
export type Value = string | readonly Value[] | ValueMap;
export interface ValueMap {
  readonly [key: string]: Value;
}

/** Where a value and its key begin, as code-unit offsets in the parsed text. */
export interface Offsets {
  readonly key: number;
  readonly value: number;
}

/** What was read of a text, whatever is wrong with it. */
export interface Reading {
  /** Null where nothing could be read. */
  readonly value: Value | null;
  /** By path, see `pathKey`; the whole is the empty path. */
  readonly offsets: ReadonlyMap<string, Offsets>;
  readonly faults: readonly Fault[];
}

/** `["attachments", 0, "file"]` as the key of a map; NUL stands in no text. */
export function pathKey(path: readonly PropertyKey[]): string {
  return path.length === 1 ? String(path[0]) : path.map(String).join("\0");
}

/** `pathKey` step by step. */
export function joinPath(path: string, key: string): string {
  return path === "" ? key : `${path}\0${key}`;
}
