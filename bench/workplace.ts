import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Contender } from "./contender.ts";
import { type Measurement, measure } from "./measure.ts";

/** On the disk that the project's own builds use, and out of git's sight. */
const workplace = resolve(import.meta.dirname, "../.cache/bench");

/** A project of some contender with so many articles, in a folder of its own. */
export interface Site {
  /** The built site. */
  readonly output: string;
  readonly build: () => Promise<Measurement>;
  readonly publish: () => void;
}

export type MakeSite = (contender: Contender, articles: number) => Site;

/**
 * All sites go when the whole work is done: ext4 does not give out for minutes what was freed, and looks for other room
 * file by file, so that whoever builds after a removal would pay for it.
 */
export async function withSites<T>(work: (make: MakeSite) => Promise<T>): Promise<T> {
  mkdirSync(workplace, { recursive: true });
  const folders: string[] = [];
  const make = (contender: Contender, articles: number): Site => {
    const folder = mkdtempSync(join(workplace, `${contender.name.toLowerCase()}-`));
    folders.push(folder);
    contender.prepare(folder, articles);
    return {
      output: join(folder, contender.output),
      build: () => measure(contender.build, folder),
      publish: () => contender.publish(folder, articles),
    };
  };
  try {
    return await work(make);
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}
