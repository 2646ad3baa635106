import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { formatProblem } from "../../content/problem.ts";
import { ImportError } from "../../import/convert.ts";
import { KnownArticles } from "../../import/known.ts";
import type { ImportPlace, PlannedImport } from "../../import/plan-import.ts";
import type { Folders } from "../../loading/folders.ts";
import { judgeContent } from "../../loading/read.ts";
import { readOccasion } from "../read-content.ts";
import { createFile } from "../write-file.ts";

export interface ContentFolder extends ImportPlace {
  /** Absolute. */
  readonly root: string;
}

/** Reads what a content folder holds; `fail` ends the command with a message. Faults of its articles do not matter here. */
export async function readContentFolder(
  folders: Folders,
  fail: (message: string) => never,
): Promise<ContentFolder> {
  const { read, problems } = await judgeContent(folders, readOccasion(fail), "errors");
  const siteFile = `${folders.contentName}/site.yaml`;
  const errors = problems.filter(({ file, level }) => level === "error" && (!read || file === siteFile));
  if (!read || errors.length > 0) return fail(errors.map(formatProblem).join("\n"));
  return {
    root: folders.content,
    site: read.site,
    contentName: folders.contentName,
    known: new KnownArticles(read.content),
    isTaken: (path) => existsSync(join(folders.content, path)),
  };
}

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
