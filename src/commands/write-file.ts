import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Puts a new text in a file's place at once: whatever happens, the file is the old one or the new one, and whole. */
export function replaceFile(path: string, text: string): void {
  const staged = `${path}.${process.pid}.new`;
  try {
    const mode = statSync(path, { throwIfNoEntry: false })?.mode;
    writeFileSync(staged, text, { flush: true, ...(mode === undefined ? {} : { mode }) });
    renameSync(staged, path);
  } catch (error) {
    rmSync(staged, { force: true });
    throw error;
  }
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
