import { existsSync, opendirSync } from "node:fs";
import type { Folders } from "../loading/folders.ts";
import type { Follow } from "../loading/follow.ts";
import { fewFiles, startEarly } from "../loading/parse-start.ts";
import type { Opened, readContent } from "../loading/read.ts";

/** A reading of the content that is under way. */
export interface ReadAhead {
  /** Milliseconds since 1970: the moment that it is judged by. */
  readonly now: number;
  /** When it began, as `performance.now()` tells it. */
  readonly started: number;
  readonly opened: Opened;
  readonly read: ReturnType<typeof readContent>;
}

let begun: (ReadAhead & { readonly content: string; follow: Follow | null }) | null = null;

/**
 * Begins to read the content before Eleventy is there to ask for it: while it is loaded, threads parse. Only where no
 * build has left anything: else there is little to parse, or nothing at all to be done.
 */
export async function beginReading(folders: Folders): Promise<void> {
  const { content, parsed, cache } = folders;
  if (existsSync(parsed) || existsSync(cache)) return;
  const started = performance.now();
  if (holdsMany(content)) startEarly();
  const { openContent, readContent } = await import("../loading/read.ts");
  const { readClock } = await import("../loading/clock.ts");
  const now = readClock();
  const opened = openContent(folders);
  const follow: Follow = (...progress) => begun?.follow?.(...progress);
  const read = readContent(folders, { now, previewOrigin: null }, opened, follow);
  // A failure is told where it is waited for.
  read.catch(() => {});
  begun = { content, now, started, opened, read, follow: null };
}

/** Looks at no more of a folder than that takes: to list ten thousand files takes a hundredth of their build. */
function holdsMany(folder: string): boolean {
  const entries = opendirSync(folder, { recursive: true });
  try {
    let count = 0;
    while (count < fewFiles && entries.readSync()) count++;
    return count === fewFiles;
  } finally {
    entries.closeSync();
  }
}

/** What was begun of this content, for the build that follows it from here; null where nothing was. */
export function takeReading({ content }: Folders, follow: Follow): ReadAhead | null {
  const taken = begun?.content === content ? begun : null;
  if (taken) taken.follow = follow;
  return taken;
}
