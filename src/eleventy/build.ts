import { existsSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import type { Problem } from "../content/problem.ts";
import type { Folders } from "../loading/folders.ts";
import type { Follow } from "../loading/follow.ts";
import { lock } from "../loading/lock.ts";
import { type Occasion, openContent, readContent } from "../loading/read.ts";
import { fingerprintInputs } from "./inputs.ts";
import { OutputWriter, type Written } from "./output.ts";
import type { PreviewMemory } from "./preview-memory.ts";
import type { ReadAhead } from "./read-ahead.ts";
import type { Additions } from "./render.ts";

export interface BuildOptions extends Occasion {
  readonly folders: Folders;
  readonly templates: string;
  readonly publicFiles: string;
  readonly additions: Additions;
  readonly onProgress?: Follow;
  /** What a preview keeps between its builds. */
  readonly memory?: PreviewMemory;
  /** Content that is being read already, at the same moment. */
  readonly ahead?: ReadAhead;
}

export type BuildResult = { readonly problems: readonly Problem[] } | Built;

/** What a build without an error tells. */
export interface Built extends Written {
  readonly problems: null;
  readonly pages: number;
  readonly articles: number;
  readonly times: PhaseTimes;
}

/** Milliseconds. */
export interface PhaseTimes {
  /** Finding, reading, parsing and judging. */
  readonly read: number;
  /** Pictures, cards, the plan, styles, scripts and the search index. */
  readonly plan: number;
  /** Making and writing what changed. */
  readonly write: number;
}

/** One build: read, judge, plan, render, write. With any error nothing is written. */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const reason = "một lần dựng khác đang ghi vào thư mục này; đợi nó xong rồi chạy lại";
  const unlock = lock(options.folders.lock, reason);
  try {
    return await buildLocked(options);
  } finally {
    unlock();
  }
}

async function buildLocked(options: BuildOptions): Promise<BuildResult> {
  const { folders } = options;
  const started = options.ahead?.started ?? performance.now();
  // Looks at what lies in the output while the content is read.
  const writer = new OutputWriter(folders, options.memory?.thread());
  try {
    const opened = options.ahead?.opened ?? openContent(folders, options.memory?.recall);
    const inputs = existsSync(folders.record) ? fingerprintInputs(opened, options) : null;
    // A preview fills its memory before the first edit, which would else wait for it.
    const isToFill = options.memory?.isEmpty ?? false;
    const last = inputs === null || isToFill ? null : await writer.recall(inputs, options.now);
    if (last) {
      const times = { read: performance.now() - started, plan: 0, write: 0 };
      return { problems: null, written: 0, unchanged: last.files, removed: 0, ...last, times };
    }
    const reading = options.ahead?.read ?? readContent(folders, options, opened, options.onProgress);
    // Loads while threads read; a build that has nothing to do ends without all this.
    const writing = import("./write-site.ts");
    // A failure is told where it is waited for, if it still is.
    writing.then(compileLightly, () => {});
    const read = await reading;
    if ("problems" in read) {
      await writer.abandon();
      return read;
    }
    const { writeSite } = await writing;
    const result = await writeSite(read, opened, options, writer, inputs);
    const { plan, write } = result.times;
    return { ...result, times: { plan, write, read: performance.now() - started - plan - write } };
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}

/**
 * V8 leaves out its last compiler: what that makes hardly runs faster than what the one before it made, and it takes a
 * tenth of a build's processor time beside threads that leave it no core to itself. Builds of 1,000 and 10,000 articles
 * take some five per cent less, one of 50,000 as long and a tenth less memory. Said when all modules are there: of what
 * was compiled under other flags, and Node's own modules are, nothing is taken from a cache.
 */
function compileLightly(): void {
  setFlagsFromString("--no-turbofan");
}
