import { readFileSync } from "node:fs";
import { join } from "node:path";
import { keptFolder } from "./code-hash.ts";
import { writeWhole } from "./whole-file.ts";

/** Null where nothing is kept; a file that a crash left empty is as good as none. */
export function readKept(name: string): string | null {
  try {
    return readFileSync(join(keptFolder, name), "utf8") || null;
  } catch {
    return null;
  }
}

/** Gives the text back; where nothing can be kept it is made each time. */
export function keep(name: string, text: string): string {
  try {
    writeWhole(join(keptFolder, name), text);
  } catch {}
  return text;
}
