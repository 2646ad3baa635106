import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** Node's own way to make a folder with those above it never ends where the system lets none be made, as in `/proc`. */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another thread may have made it in between: search and the writer keep theirs in one place.
    if (existsSync(path)) return;
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new Error(`ở ${path} không tạo được thư mục; chọn nơi khác cho --output`, { cause: error });
  }
}

export function removeIfEmpty(folder: string): void {
  try {
    if (readdirSync(folder).length === 0) rmdirSync(folder);
  } catch {
    // Not there, or not ours to judge: the failure that brought us here is told anyway.
  }
}

/**
 * Moves whole folders where the output has none, single files elsewhere. Gives the folders that were moved whole, as
 * `hoat-dong-dang/2017/`: to the files in them nothing has happened.
 */
export function moveInto(from: string, to: string, below = ""): string[] {
  return readdirSync(from, { withFileTypes: true }).flatMap((entry) => {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    const folder = `${below}${entry.name}/`;
    // A folder may also be a link to one.
    if (entry.isDirectory() && statSync(target, { throwIfNoEntry: false })?.isDirectory()) {
      return moveInto(source, target, folder);
    }
    const inPlace = lstatSync(target, { throwIfNoEntry: false });
    if (inPlace && (entry.isDirectory() || inPlace.isDirectory())) rmSync(target, { recursive: true });
    return move(source, target) && entry.isDirectory() ? folder : [];
  });
}

/**
 * Two mounts of one disk, as containers have them, look like one file system until a file is to be moved. False where
 * what is there now is a copy.
 */
function move(source: string, target: string): boolean {
  try {
    renameSync(source, target);
    return true;
  } catch (error) {
    // The system names what was to be moved; where it was to go is what may not be written.
    if ((error as NodeJS.ErrnoException).code !== "EXDEV")
      throw Object.assign(error as Error, { path: target });
    // What is cut off half-way is listed as moving, and looked at by the next build.
    cpSync(source, target, { recursive: true });
    return false;
  }
}

/** Files that a host or an editor keeps there under a dot (`.git`, `.nojekyll`) are nobody's output. */
export function listAll(folder: string, prefix: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith(".")) return [];
    const name = prefix + entry.name;
    return entry.isDirectory() ? listAll(join(folder, entry.name), `${name}/`) : [name];
  });
}

/** Removes a file and the folders that it leaves empty; false where there was none. */
export function remove(output: string, path: string): boolean {
  const file = join(output, path);
  if (!lstatSync(file, { throwIfNoEntry: false })?.isFile()) return false;
  rmSync(file);
  for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
    try {
      rmdirSync(join(output, folder));
    } catch {
      break;
    }
  }
  return true;
}
