import { existsSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { afresh, type Recall } from "../content/recall.ts";
import { isSettled } from "./settled.ts";

/** Path below the folder that was listed, and path on disk. */
export type Listed = readonly (readonly [path: string, onDisk: string])[];

/**
 * All files below a folder, sorted: composed (NFC) path and path on disk. Links, hidden files and `node_modules` are left
 * out. A folder whose name cannot be read stands for what lies in it, with a slash. Throws where there is no such folder.
 */
export function listFiles(root: string, recall: Recall = afresh): Listed {
  const parts: Listed[] = [];
  const visit = (folder: string, prefix: string) => {
    const { files, folders } = recall("folder", folder, [stateOf(folder)], () => listFolder(folder, prefix));
    parts.push(files);
    for (const [name, path] of folders) visit(path, `${name}/`);
  };
  visit(root, "");
  return recall("files", root, parts, () => parts.flat().sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What links below a folder lead to: files, and those of folders. Of a link within what is linked nothing is known. */
export function listLinked(root: string): Listed {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isSymbolicLink())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
    .flatMap((path): Listed => {
      const name = relative(root, path);
      if (!existsSync(path)) return [];
      if (!statSync(path).isDirectory()) return [[name, path]];
      return listFiles(path).map(([below, onDisk]) => [`${name}/${below}`, onDisk]);
    });
}

function listFolder(folder: string, prefix: string): { readonly files: Listed; readonly folders: Listed } {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(
    ({ name }) => !name.startsWith(".") && name !== "node_modules",
  );
  const listed = (own: typeof entries): Listed =>
    own.map(({ name }) => [prefix + name.normalize("NFC"), join(folder, name)]);
  const folders = listed(entries.filter((entry) => entry.isDirectory()));
  const closed = folders.filter(([name, path]) => isGarbled(name, path));
  return {
    files: [
      ...listed(entries.filter((entry) => entry.isFile())),
      ...closed.map(([name, path]) => [`${name}/`, path] as const),
    ],
    folders: folders.filter((entry) => !closed.includes(entry)),
  };
}

/** Another one wherever a file of the folder came or went; where that may still happen unseen, like no other. */
function stateOf(folder: string): unknown {
  const { ino, mtimeMs, ctimeMs } = statSync(folder);
  return isSettled(ctimeMs, Date.now()) ? `${ino} ${mtimeMs} ${ctimeMs}` : Symbol(folder);
}

/** A name in another encoding than UTF-8 is read with signs that stand for what was lost: no such file is there. */
export function isGarbled(path: string, onDisk: string): boolean {
  return path.includes("\ufffd") && !existsSync(onDisk);
}
