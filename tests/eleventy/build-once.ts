import { build } from "../build.ts";

/**
 * A build in a process of its own, so that it can be killed. It says when all is loaded, and begins when it is told to:
 * a kill falls on the build and not on the start of the program.
 */
const [content = "", output = "", root = "", now = ""] = process.argv.slice(2);

process.once("message", async () => {
  await build({ content, output, root, now: Number(now) });
  process.exit(0);
});
process.send?.("loaded");
