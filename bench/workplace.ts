import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Contender } from "./contender.ts";
import { type Measurement, measure } from "./measure.ts";

/** On the disk that the project's own builds use, and out of git's sight. */
const workplace = resolve(import.meta.dirname, "../.cache/bench");

/** A project of some contender with so many articles, in a folder of its own that goes when the work is done. */
export interface Site {
  /** The built site. */
  readonly output: string;
  readonly build: () => Promise<Measurement>;
  readonly publish: () => void;
}

export async function withSite<T>(
  contender: Contender,
  articles: number,
  work: (site: Site) => Promise<T>,
): Promise<T> {
  mkdirSync(workplace, { recursive: true });
  const folder = mkdtempSync(join(workplace, `${contender.name.toLowerCase()}-`));
  try {
    contender.prepare(folder, articles);
    return await work({
      output: join(folder, contender.output),
      build: () => measure(contender.build, folder),
      publish: () => contender.publish(folder, articles),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
