import { availableParallelism } from "node:os";

/** Told after each piece of a long work. */
export type Progress = (done: number, total: number) => void;

/** Works through the items, as many at once as there are cores. After a failure none is begun, and what runs is awaited. */
export async function workThrough<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
  onProgress: Progress = () => {},
): Promise<void> {
  const waiting = items.values();
  let done = 0;
  let failed = false;
  const run = async () => {
    for (const item of waiting) {
      try {
        await work(item);
      } catch (error) {
        failed = true;
        throw error;
      }
      if (failed) return;
      onProgress(++done, items.length);
    }
  };
  const runs = Array.from({ length: Math.min(availableParallelism(), items.length) }, run);
  await Promise.allSettled(runs);
  await Promise.all(runs);
}
