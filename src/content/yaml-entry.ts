/** One key with all that belongs to it, as a run of the text. */
interface Entry {
  readonly start: number;
  readonly text: string;
}

// Lists may stand as far left as their key, brackets may close there; blank lines and comments belong to any entry.
const belongsToBefore = /^(?:[\s#\]}]|-(?:\s|$)|$)/;

const keyBehindTab = /^\t[\p{L}"']/u;

/** Cuts a block at the lines that begin without a space, so that each key can be read by itself. */
export function* cutEntries(text: string): Generator<Entry> {
  // Where the first key stands behind a tab so may the others, which are none of its group.
  const mayHaveTab = keyBehindTab.test(text);
  let start = 0;
  for (let at = text.indexOf("\n"); at !== -1 && at + 1 < text.length; at = text.indexOf("\n", at + 1)) {
    const head = text.slice(at + 1, at + 3);
    if (belongsToBefore.test(head) && !(mayHaveTab && keyBehindTab.test(head))) continue;
    yield { start, text: text.slice(start, at + 1) };
    start = at + 1;
  }
  yield { start, text: text.slice(start) };
}

/** The key of an entry that could not be read; null where there seems to be none. `title: "a` → `title` */
export function keyOfEntry(entry: string): string | null {
  return /^\s*["']?([\p{L}\p{N}_-]+)["']?\s*[:：]/u.exec(entry)?.[1] ?? null;
}
