import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { workThrough } from "../../src/loading/parallel.ts";

test("works through all items and tells how far it is", async () => {
  const told: number[] = [];
  const done: number[] = [];
  await workThrough(
    [1, 2, 3],
    async (item) => {
      await setImmediate();
      done.push(item);
    },
    (count, total) => told.push(count / total),
  );
  expect(done.sort()).toEqual([1, 2, 3]);
  expect(told).toEqual([1 / 3, 2 / 3, 1]);
});

test("after a failure nothing is begun, and nothing runs on behind it", async () => {
  let begun = 0;
  let running = 0;
  const work = async (item: number) => {
    begun++;
    running++;
    await setImmediate();
    running--;
    if (item === 0) throw new Error("hỏng");
  };
  const items = Array.from({ length: 1000 }, (_, index) => index);
  await expect(workThrough(items, work)).rejects.toThrow("hỏng");
  expect(running).toBe(0);
  await setImmediate();
  expect(begun).toBeLessThan(1000);
});
