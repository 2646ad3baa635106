import type { Places } from "./place.ts";
import type { Problem } from "./problem.ts";
import { type Offsets, pathKey, type Reading, type Value, type ValueMap } from "./reading.ts";

/** What was read of a block, together with where it stands in its file. */
export interface Block {
  readonly file: string;
  readonly reading: Reading;
  readonly places: Places;
  /** Offset of the block in the file. */
  readonly start: number;
}

/** An empty block holds no keys, a text or a list is none. */
export function asMap(value: Value): ValueMap | null {
  if (value === "") return {};
  return typeof value === "string" || Array.isArray(value) ? null : (value as ValueMap);
}

/** Whether a key stands at the top of the block, whatever it holds. */
export function hasKey({ reading: { value } }: Block, key: string): boolean {
  return value !== null && Object.hasOwn(asMap(value) ?? {}, key);
}

/** What stands at a path; undefined where nothing does. */
export function valueAt({ reading }: Block, path: readonly PropertyKey[]): Value | undefined {
  let at: Value | undefined = reading.value ?? undefined;
  for (const step of path) {
    if (typeof at !== "object" || !Object.hasOwn(at, step)) return undefined;
    at = (at as Readonly<Record<PropertyKey, Value>>)[step];
  }
  return at;
}

/** The text at a path; `""` where none stands, or a list or a map does. */
export function textIn(block: Block, path: readonly PropertyKey[]): string {
  const value = valueAt(block, path);
  return typeof value === "string" ? value : "";
}

/** Offset of a value, or of its key; the file's beginning where neither stands in it. */
export function offsetOf(block: Block, path: readonly PropertyKey[], part: keyof Offsets = "value"): number {
  const offsets = block.reading.offsets.get(pathKey(path));
  return offsets ? block.start + offsets[part] : 0;
}

export function problemAt(
  block: Pick<Block, "file" | "places">,
  offset: number,
  rule: string,
  message: string,
  fix: string,
): Problem {
  return { file: block.file, ...block.places.at(offset), level: "error", rule, message, fix };
}
