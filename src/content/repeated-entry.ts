import { type Block, offsetOf, problemAt } from "./block.ts";
import { type Problem, quote } from "./problem.ts";

type Entry = string | { readonly file: string; readonly title: string };

/** Warns of each entry of a list that stands in it before. */
export function repeatedEntries(
  block: Block,
  lists: Readonly<Record<string, readonly Entry[] | undefined>>,
): Problem[] {
  return Object.entries(lists).flatMap(([key, entries = []]) => {
    if (entries.length < 2) return [];
    const seen = new Set<string>();
    return entries.flatMap((entry, index): Problem[] => {
      const before = seen.size;
      seen.add(identify(entry));
      if (seen.size > before) return [];
      const shown = quote(typeof entry === "string" ? entry : entry.file);
      const offset = offsetOf(block, [key, index]);
      const message = `Mục ${shown} viết hai lần trong "${key}".`;
      return [
        { ...problemAt(block, offset, "repeated-entry", message, "xóa bớt một lần"), level: "warning" },
      ];
    });
  });
}

/** The entries of a list, each once. */
export function withoutRepeats<T extends Entry>(entries: readonly T[]): readonly T[] {
  return entries.length < 2
    ? entries
    : [...new Map(entries.map((entry) => [identify(entry), entry])).values()];
}

function identify(entry: Entry): string {
  return typeof entry === "string" ? entry : JSON.stringify([entry.file, entry.title]);
}
