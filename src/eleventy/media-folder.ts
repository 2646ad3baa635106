import { readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { isAnyHeld } from "../loading/lock.ts";

/** Where something waits until it is whole. */
export function stagedPath(path: string): string {
  return `${path}.${process.pid}`;
}

const staged = /\.\d+$/;
/** What another build is still writing is younger. */
const longestWrite = 3_600_000;

/** Moves a folder that is whole into place, unless another build has just made the same there. */
export async function moveUnlessMade(staged: string, path: string): Promise<void> {
  try {
    await rename(staged, path);
  } catch (error) {
    await rm(staged, { recursive: true, force: true });
    if (!["ENOTEMPTY", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}

export async function listFolder(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

/**
 * Removes what nothing needs any more, and what a run that was cut off left behind; gives what is needed and there. A
 * build into another output, or of another moment, needs other things: while one is at work all stay.
 */
export async function tidyFolder(folder: string, isNeeded: (name: string) => boolean): Promise<Set<string>> {
  const kept = new Set<string>();
  // As `.cache/….media/cards`, beside whose `.media` the locks of builds lie.
  const isShared = isAnyHeld(join(folder, "../.."));
  for (const name of await listFolder(folder)) {
    if (isNeeded(name)) kept.add(name);
    else if (!isShared && (!staged.test(name) || (await isForgotten(join(folder, name))))) {
      await rm(join(folder, name), { recursive: true, force: true });
    }
  }
  return kept;
}

async function isForgotten(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found === null || Date.now() - found.mtimeMs > longestWrite;
}
