import { documentNumbers } from "../text/document-number.ts";
import { remember } from "../text/memory.ts";
import { sameName } from "../text/same-name.ts";
import { type Block, offsetOf, problemAt } from "./block.ts";
import { type Problem, quote } from "./problem.ts";

type Entry = string | { readonly file: string; readonly title: string };

/** In these lists two spellings of one thing are one entry; in all others every letter counts. */
const identities: Readonly<Record<string, (entry: string) => string>> = {
  tags: remember(sameName),
  units: remember(sameName),
  documents: (entry) => documentNumbers(entry).join() || entry,
};

/** Warns of each entry of a list that stands in it before. */
export function repeatedEntries(
  block: Block,
  lists: Readonly<Record<string, readonly Entry[] | undefined>>,
): Problem[] {
  return Object.entries(lists).flatMap(([key, entries = []]) => {
    if (entries.length < 2) return [];
    const isRepeated = findRepeats(key);
    return entries.flatMap((entry, index): Problem[] => {
      if (!isRepeated(entry)) return [];
      const shown = quote(typeof entry === "string" ? entry : entry.file);
      const offset = offsetOf(block, [key, index]);
      const message = `Mục ${shown} viết hai lần trong "${key}".`;
      return [
        { ...problemAt(block, offset, "repeated-entry", message, "xóa bớt một lần"), level: "warning" },
      ];
    });
  });
}

/** The entries of a list, each once, as it is spelt first. */
export function withoutRepeats<T extends Entry>(key: string, entries: readonly T[]): readonly T[] {
  if (entries.length < 2) return entries;
  const isRepeated = findRepeats(key);
  return entries.filter((entry) => !isRepeated(entry));
}

/** Asked about the entries of one list in their order. */
function findRepeats(key: string): (entry: Entry) => boolean {
  const seen = new Set<string>();
  return (entry) => {
    const before = seen.size;
    return seen.add(identify(key, entry)).size === before;
  };
}

function identify(key: string, entry: Entry): string {
  if (typeof entry !== "string") return JSON.stringify([entry.file, entry.title]);
  return identities[key]?.(entry) ?? entry;
}
