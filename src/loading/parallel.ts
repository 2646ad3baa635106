import { availableParallelism } from "node:os";

/** Told after each piece of a long work. */
export type Progress = (done: number, total: number) => void;

/** Works through the items, as many at once as there are cores. The first failure ends it. */
export async function workThrough<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
  onProgress: Progress = () => {},
): Promise<void> {
  const waiting = items.values();
  let done = 0;
  const run = async () => {
    for (const item of waiting) {
      await work(item);
      onProgress(++done, items.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), items.length) }, run));
}
