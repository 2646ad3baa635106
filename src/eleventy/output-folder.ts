import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { OutputFile, WriterOptions, Written } from "./output.ts";

/**
 * The output as it is on disk, and beside it the files that are to change. Files that no build of ours wrote are
 * neither changed nor removed, unless a page takes their place.
 */
export class OutputFolder {
  readonly #options: WriterOptions;
  readonly #isFresh: boolean;
  readonly #paths = new Set<string>();
  readonly #made = new Set<string>();
  #written = 0;

  constructor(options: WriterOptions) {
    this.#options = options;
    this.#isFresh = !existsSync(options.output) || readdirSync(options.output).length === 0;
    rmSync(options.staging, { recursive: true, force: true });
    this.#makeFolder(options.staging);
  }

  /** Keeps a file ready where it differs from what the output holds. */
  stage(file: OutputFile): void {
    const { output, staging } = this.#options;
    this.#paths.add(file.path);
    if (!this.#isFresh && isSame(join(output, file.path), file)) return;
    const target = join(staging, file.path);
    this.#makeFolder(dirname(target));
    if ("bytes" in file) writeFileSync(target, file.bytes);
    else copyFileSync(file.from, target);
    this.#written++;
  }

  /** Moves what was staged into place and removes what earlier builds wrote and this one does not. */
  commit(): Written {
    const { output, staging } = this.#options;
    const before = this.#readManifest();
    const gone = (before ?? []).filter((path) => !this.#paths.has(path));
    const foreign = before ? 0 : listAll(output, "").filter((path) => !this.#paths.has(path)).length;
    // A build that is cut off here leaves files of both states: all are listed, so that the next one can tidy up.
    this.#writeManifest([...this.#paths, ...gone]);
    // First what goes, so that a page may become a folder, and a folder a page.
    const removed = gone.filter((path) => remove(output, path)).length;
    this.#makeFolder(output);
    moveInto(staging, output);
    rmSync(staging, { recursive: true, force: true });
    this.#writeManifest([...this.#paths]);
    return { written: this.#written, unchanged: this.#paths.size - this.#written, removed, foreign };
  }

  /**
   * What the last build wrote; null where its list is lost. An output of the project's own then counts as written by
   * builds alone.
   */
  #readManifest(): readonly string[] | null {
    const { output, manifest, ownsOutput } = this.#options;
    try {
      return JSON.parse(readFileSync(manifest, "utf8")) as string[];
    } catch {
      return ownsOutput ? listAll(output, "") : null;
    }
  }

  #writeManifest(files: readonly string[]): void {
    const { manifest } = this.#options;
    this.#makeFolder(dirname(manifest));
    writeFileSync(`${manifest}.new`, JSON.stringify(files));
    renameSync(`${manifest}.new`, manifest);
  }

  #makeFolder(folder: string): void {
    if (this.#made.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
  }
}

function isSame(path: string, file: OutputFile): boolean {
  try {
    if ("bytes" in file) return readFileSync(path).equals(file.bytes);
    if (statSync(path).size !== statSync(file.from).size) return false;
    return readFileSync(path).equals(readFileSync(file.from));
  } catch {
    return false;
  }
}

/** Moves whole folders where the output has none, single files elsewhere. */
function moveInto(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    const inPlace = lstatSync(target, { throwIfNoEntry: false });
    if (inPlace?.isDirectory() && entry.isDirectory()) moveInto(source, target);
    else {
      if (inPlace && inPlace.isDirectory() !== entry.isDirectory()) rmSync(target, { recursive: true });
      renameSync(source, target);
    }
  }
}

/** Files that a host or an editor keeps there under a dot (`.git`, `.nojekyll`) are nobody's output. */
function listAll(folder: string, prefix: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith(".")) return [];
    const name = prefix + entry.name;
    return entry.isDirectory() ? listAll(join(folder, entry.name), `${name}/`) : [name];
  });
}

/** Removes a file and the folders that it leaves empty; false where there was none. */
function remove(output: string, path: string): boolean {
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
