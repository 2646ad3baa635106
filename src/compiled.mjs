import module from "node:module";
import { join } from "node:path";
import "./unread-source.mjs";

/**
 * Loaded before every command, and in each of its threads: from here on modules are compiled once, which anew takes half
 * a second. What is kept lies with the libraries, and goes with them. No TypeScript, since that would have to be compiled
 * before it can say so; and no name is imported that an older Node lacks, which would end it before that can be told.
 */
module.enableCompileCache(join(import.meta.dirname, "../node_modules/.cache/hoat-dong-dang"));
