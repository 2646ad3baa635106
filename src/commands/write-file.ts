import { mkdirSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { putInPlace } from "../loading/whole-file.ts";

/** Gives a file of the content a new text, with the rights that it had; of a link what it leads to gets it. */
export function replaceFile(path: string, text: string): void {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  putInPlace(mode === undefined ? path : realpathSync(path), [text], { mode, flush: true });
}

/** Writes a file where there is none; false, and nothing touched, where there is one. */
export function createFile(path: string, data: string | Uint8Array): boolean {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, data, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    rmSync(path, { force: true });
    throw error;
  }
}
