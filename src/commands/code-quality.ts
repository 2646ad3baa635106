import { readFileSync } from "node:fs";
import { writeCodeQuality } from "../check/code-quality.ts";
import type { Problem } from "../content/problem.ts";

/** `node src/commands/code-quality.ts < check.json`: what `npm run check -- --format=json` printed, for GitLab. */
// A check that stopped before it judged printed nothing, and has said why.
console.log(writeCodeQuality(JSON.parse(readFileSync(0, "utf8") || "[]") as Problem[]));
