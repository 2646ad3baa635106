import { hash } from "node:crypto";
import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { keptFolder, project, sourceHash } from "../loading/code-hash.ts";

/** Of the code in this very place, since paths to it stand in them: copies of a project may share their libraries. */
export const bundles = join(keptFolder, "bundles", hash("sha1", project));

/** The bundle of the code as it stands, where it has been made. */
export const bundle = join(bundles, sourceHash);

/** By the name of each of its files how long that is; written last. */
export const sizes = join(bundle, "sizes.json");

/** Whether the bundle has been made and each of its files lies there to its end. */
export function isWhole(): boolean {
  try {
    const files = Object.entries<number>(JSON.parse(readFileSync(sizes, "utf8")));
    return files.every(([name, size]) => hasEnd(join(bundle, name), size));
  } catch {
    return false;
  }
}

/** A copy or a crash may have cut a file off, or left zeros in its place. To read all would take a hundred times as long. */
function hasEnd(path: string, size: number): boolean {
  const last = Buffer.alloc(1);
  const file = openSync(path, "r");
  try {
    return readSync(file, last, 0, 1, size - 1) === 1 && last[0] !== 0;
  } finally {
    closeSync(file);
  }
}

/**
 * What a build or a check begins with, by its name in the bundle: the commands, what a configuration imports, the threads,
 * and what is loaded while they read.
 */
export const entries: Readonly<Record<string, string>> = {
  cli: join(project, "src/eleventy/cli.ts"),
  check: join(project, "src/commands/check.ts"),
  index: join(project, "src/index.ts"),
  "parse-worker": join(project, "src/loading/parse-worker.ts"),
  "output-worker": join(project, "src/eleventy/output-worker.ts"),
  "write-site": join(project, "src/eleventy/write-site.ts"),
  eleventy: join(project, "node_modules/@11ty/eleventy/src/Eleventy.js"),
};
