import { renameSync, rmSync, writeFileSync } from "node:fs";

/** Puts a new text in a file's place at once: whatever happens, the file is the old one or the new one, and whole. */
export function replaceFile(path: string, text: string): void {
  const staged = `${path}.${process.pid}.new`;
  try {
    writeFileSync(staged, text, { flush: true });
    renameSync(staged, path);
  } catch (error) {
    rmSync(staged, { force: true });
    throw error;
  }
}
