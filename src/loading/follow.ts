import type { Progress } from "./parallel.ts";

/**
 * What may take long: parsing articles, looking at pictures, judging spelling, making pictures' sizes, drawing cards,
 * writing the site.
 */
export type LongWork = "parse" | "inspect" | "spell" | "encode" | "draw" | "write";

/** Told each time that a piece of a long work is done. */
export type Follow = (work: LongWork, done: number, total: number) => void;

export function progressOf(work: LongWork, follow: Follow | undefined): Progress {
  return (done, total) => follow?.(work, done, total);
}
