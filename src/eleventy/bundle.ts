import { hash } from "node:crypto";
import { join } from "node:path";
import { project, sourceHash } from "../loading/code-hash.ts";

/** Beside what modules were compiled to; see `src/compiled.mjs`. */
export const bundles = join(project, "node_modules/.cache/hoat-dong-dang/bundles");

/** The bundle of the code as it stands, wherever it has been made: the paths in it are those of this very place. */
export const bundle = join(bundles, hash("sha1", `${project} ${sourceHash}`, "hex"));

/** What a build begins with, by its name in the bundle: the command, what a
 * configuration imports, the threads, and what is loaded while they read. */
export const entries: Readonly<Record<string, string>> = {
  cli: join(project, "src/eleventy/cli.ts"),
  index: join(project, "src/index.ts"),
  "parse-worker": join(project, "src/loading/parse-worker.ts"),
  "output-worker": join(project, "src/eleventy/output-worker.ts"),
  "write-site": join(project, "src/eleventy/write-site.ts"),
  eleventy: join(project, "node_modules/@11ty/eleventy/src/Eleventy.js"),
};
