import module from "node:module";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import "./unread-source.mjs";

/**
 * Loaded before every command, and in each of its threads: from here on modules are compiled once, which anew takes half
 * a second. What is kept lies with the libraries, and goes with them. No TypeScript, since that would have to be compiled
 * before it can say so; and no name is imported that an older Node lacks, which would end it before that can be told.
 *
 * V8's last compiler is let inline little: it works beside threads that leave it no core to itself, and a build takes some
 * four per cent less. Said first, since what was compiled under other flags counts for none.
 */
setFlagsFromString("--max-inlined-bytecode-size-cumulative=200");
module.enableCompileCache(join(import.meta.dirname, "../node_modules/.cache/hoat-dong-dang"));
