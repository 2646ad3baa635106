import { type Dirent, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { SourceFile } from "../../import/imported.ts";
import { findTyped } from "../../terminal/typed-path.ts";
import { compareVietnamese } from "../../text/collate.ts";

/** A file that a person named, or that lies in a folder that they named. */
export interface FoundSource {
  /** As typed, in the letters of the file system. */
  readonly path: string;
  /** Throws where the file cannot be read. */
  readonly open: () => SourceFile;
}

const importable = /\.(?:docx?|rtf|html?|aspx|mht|mhtml|txt)$/i;
// What browsers save beside a page, and Word's own locks.
const passedOver = /^(?:\.|~\$)|_files$|\.files$|^node_modules$/;

/** Files as named; of folders all that look like articles, in the order of their names. */
export function findSources(words: readonly string[]): FoundSource[] {
  const paths = words
    .map(findTyped)
    .flatMap((word) => (statSync(word, { throwIfNoEntry: false })?.isDirectory() ? filesIn(word) : [word]));
  return [...new Set(paths)].map((path) => ({ path, open: () => openSource(path) }));
}

function filesIn(folder: string): string[] {
  const entries = entriesOf(folder)?.toSorted((a, b) => compareVietnamese(a.name, b.name));
  // Opening it fails, and tells why.
  if (!entries) return [folder];
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (passedOver.test(entry.name)) return [];
    if (entry.isDirectory()) return filesIn(path);
    return entry.isFile() && importable.test(entry.name) ? [path] : [];
  });
}

function entriesOf(folder: string): Dirent[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return null;
  }
}

function openSource(path: string): SourceFile {
  const folder = dirname(path);
  return {
    name: basename(path),
    bytes: readFileSync(path),
    read: (beside) => {
      const file = [beside, beside.normalize("NFD")].map((name) => join(folder, name)).find(isFile);
      return file === undefined ? null : readFileSync(file);
    },
  };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
