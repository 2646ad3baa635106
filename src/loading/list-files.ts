import { existsSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { afresh, type Recall } from "../content/recall.ts";
import { isSettled } from "./settled.ts";

/** Path below the folder that was listed, and path on disk. */
export type Listed = readonly (readonly [path: string, onDisk: string])[];

/** What lies below a folder. A link may lead anywhere: nothing is read through it. */
export interface Entries {
  readonly files: Listed;
  readonly links: Listed;
}

/** All files below a folder, as `listEntries` gives them. */
export function listFiles(root: string, recall: Recall = afresh): Listed {
  return listEntries(root, recall).files;
}

/**
 * All files and links below a folder, each sorted: composed (NFC) path and path on disk. Hidden files, but for those that
 * hosts read, and `node_modules` are left out. A folder whose name cannot be read stands for what lies in it, with a
 * slash. Throws where there is no such folder.
 */
export function listEntries(root: string, recall: Recall = afresh): Entries {
  const parts: Entries[] = [];
  const visit = (folder: string, prefix: string) => {
    const listed = recall("folder", folder, [stateOf(folder)], () => listFolder(folder, prefix));
    parts.push(listed);
    for (const [name, path] of listed.folders) visit(path, `${name}/`);
  };
  visit(root, "");
  return recall("entries", root, parts, () => ({
    files: sorted(parts.flatMap(({ files }) => files)),
    links: sorted(parts.flatMap(({ links }) => links)),
  }));
}

function sorted(listed: Listed): Listed {
  return listed.toSorted(([a], [b]) => (a < b ? -1 : 1));
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

/** What browsers and hosts ask for under a dot; any other such file is an editor's or a system's own. */
const hostFiles: ReadonlySet<string> = new Set([".well-known", ".nojekyll", ".htaccess"]);

function listFolder(folder: string, prefix: string): Entries & { readonly folders: Listed } {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(
    ({ name }) => (!name.startsWith(".") || hostFiles.has(name)) && name !== "node_modules",
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
    links: listed(entries.filter((entry) => entry.isSymbolicLink())),
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
