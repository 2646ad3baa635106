import { keepCompiled } from "./compiled.ts";

/** The end of `npm ci`: compiles what a build loads, so that the first one need not. */
keepCompiled();
await import("@11ty/eleventy");
await import("../index.ts");
await import("./write-site.ts");
await import("./output-worker.ts");
await import("../loading/parse-worker.ts");
