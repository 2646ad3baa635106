import { readFileSync } from "node:fs";
import { join } from "node:path";
import { keptFolder } from "./code-hash.ts";
import { fingerprintOf } from "./fingerprints.ts";
import { writeWhole } from "./whole-file.ts";

/** Null where nothing is kept; a file that a crash or a copy cut off is as good as none. */
export function readKept(name: string): string | null {
  try {
    const [fingerprint = "", ...lines] = readFileSync(join(keptFolder, name), "utf8").split("\n");
    const text = lines.join("\n");
    return fingerprintOf(text) === fingerprint ? text : null;
  } catch {
    return null;
  }
}

/** Gives the text back; where nothing can be kept it is made each time. */
export function keep(name: string, text: string): string {
  try {
    writeWhole(join(keptFolder, name), `${fingerprintOf(text)}\n${text}`);
  } catch {}
  return text;
}
