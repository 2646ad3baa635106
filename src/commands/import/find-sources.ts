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

/** What was found for an import. */
export interface FoundSources {
  readonly sources: readonly FoundSource[];
  /** Documents in the folders that cannot be imported as they are. */
  readonly passedOver: readonly string[];
}

const importable = /\.(?:docx?|rtf|[sx]?html?|aspx?|php|jsp|mht|mhtml|eml|msg|txt)$/i;
const otherDocument = /\.(?:pdf|odt|wps|doc[mt]|dot[xm]?|pages)$/i;
// What browsers save beside a page, and Word's own locks.
const noDocument = /^(?:\.|~\$)|_files$|\.files$|^node_modules$/;

/** Files as named; of folders all that look like articles, in the order of their names. */
export function findSources(words: readonly string[]): FoundSources {
  const passedOver: string[] = [];
  const paths = words.map(findTyped).flatMap((word) => {
    if (!statSync(word, { throwIfNoEntry: false })?.isDirectory()) return [word];
    const files = filesIn(word);
    passedOver.push(...files.filter((path) => otherDocument.test(path)));
    return files.filter((path) => !otherDocument.test(path));
  });
  const sources = [...new Set(paths)].map((path) => ({ path, open: () => openSource(path) }));
  return { sources, passedOver: [...new Set(passedOver)] };
}

function filesIn(folder: string): string[] {
  const entries = entriesOf(folder)?.toSorted((a, b) => compareVietnamese(a.name, b.name));
  // Opening it fails, and tells why.
  if (!entries) return [folder];
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (noDocument.test(entry.name)) return [];
    if (entry.isDirectory()) return filesIn(path);
    const isDocument = importable.test(entry.name) || otherDocument.test(entry.name);
    return entry.isFile() && isDocument ? [path] : [];
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
