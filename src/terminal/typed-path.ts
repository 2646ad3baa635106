import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/**
 * A path that a person typed, as the file system spells it: a name from a Mac, its marks apart from their letters, looks
 * like the one that a keyboard types. As typed where no such file is there.
 */
export function findTyped(path: string): string {
  if (existsSync(path)) return path;
  const [parent, name] = [dirname(path), basename(path)];
  if (parent === path) return path;
  const folder = findTyped(parent);
  const found = namesIn(folder).find((known) => known.normalize("NFC") === name.normalize("NFC"));
  return found === undefined ? path : join(folder, found);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
