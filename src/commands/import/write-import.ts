import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ImportError } from "../../import/convert.ts";
import type { PlannedImport } from "../../import/plan-import.ts";
import { createFile } from "../write-file.ts";

/** Whether an import that was ended by force left a file behind, whole. */
function isLeftOver(file: string, data: string | Uint8Array): boolean {
  return typeof data !== "string" && existsSync(file) && readFileSync(file).equals(data);
}

/** Writes an article and its files, all or nothing, and over nothing that exists. */
export function writeImport(root: string, { path, folder, composed }: PlannedImport): void {
  const written: string[] = [];
  const write = (name: string, data: string | Uint8Array) => {
    const file = join(root, name);
    if (isLeftOver(file, data)) return;
    if (!createFile(file, data)) throw new ImportError(`ở nơi ghi đã có tệp "${name}"; không ghi đè.`);
    written.push(file);
  };
  try {
    for (const [name, { bytes }] of composed.files) write(`${folder}/${name}`, bytes);
    write(path, composed.text);
  } catch (error) {
    for (const file of written) rmSync(file);
    throw error;
  }
}
