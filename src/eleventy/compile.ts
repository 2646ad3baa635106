import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** The end of `npm ci`: compiles what a build loads, so that the first one need not. */
await import("@11ty/eleventy");
await import("../index.ts");
await import("./write-site.ts");
await import("./output-worker.ts");
await import("../loading/parse-worker.ts");
// The command itself would start a build.
spawnSync(process.execPath, [...process.execArgv, join(import.meta.dirname, "cli.ts"), "build", "--help"]);
