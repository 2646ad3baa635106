import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/** Where something waits until it is whole. */
export function stagedPath(path: string): string {
  return `${path}.${process.pid}`;
}

const staged = /\.\d+$/;
/** What another build is still writing is younger. */
const longestWrite = 3_600_000;

export async function listFolder(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

/** Removes what nothing needs any more, and what a run that was cut off left behind; gives what stays. */
export async function tidyFolder(folder: string, isNeeded: (name: string) => boolean): Promise<Set<string>> {
  const kept = new Set<string>();
  for (const name of await listFolder(folder)) {
    if (isNeeded(name)) kept.add(name);
    else if (!staged.test(name) || (await isForgotten(join(folder, name)))) {
      await rm(join(folder, name), { recursive: true, force: true });
    }
  }
  return kept;
}

async function isForgotten(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found === null || Date.now() - found.mtimeMs > longestWrite;
}
