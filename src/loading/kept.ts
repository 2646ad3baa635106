import { readFileSync } from "node:fs";
import { join } from "node:path";
import { project } from "./code-hash.ts";
import { writeWhole } from "./fingerprints.ts";

/** Beside what modules are compiled to, see `src/compiled.mjs`: what is made of the project's own files goes with its libraries. */
const folder = join(project, "node_modules/.cache/hoat-dong-dang");

/** Null where nothing is kept; a file that a crash left empty is as good as none. */
export function readKept(name: string): string | null {
  try {
    return readFileSync(join(folder, name), "utf8") || null;
  } catch {
    return null;
  }
}

/** Gives the text back; where nothing can be kept it is made each time. */
export function keep(name: string, text: string): string {
  try {
    writeWhole(join(folder, name), text);
  } catch {}
  return text;
}
