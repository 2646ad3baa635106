import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { type Brought, bringUpShard, type ShardJob } from "./bring-up.ts";
import { startThread } from "./parse-start.ts";
import type { OpenShard } from "./shard.ts";

/** One list of jobs for all threads. */
export interface SharedJobs {
  readonly jobs: readonly ShardJob[];
  /** Index of the first job that nobody has taken. */
  readonly next: Int32Array<SharedArrayBuffer>;
}

/**
 * A job's index in the list, and what came of it; `open` only where few files were parsed. Of many, texts as they were
 * made take 30 MB more than they do in the bytes of their shards, and a build no less time.
 */
export type Done = Brought & { readonly index: number; readonly open?: OpenShard };

/** Takes one job after the other, as long as there are any, and does it. */
export function* workOff({ jobs, next }: SharedJobs): Generator<Done> {
  while (true) {
    const index = Atomics.add(next, 0, 1);
    const job = jobs[index];
    if (!job) return;
    const { shard, learned } = bringUpShard(job);
    yield { index, shard, learned };
  }
}

/** Does the jobs on so many threads, this one among them, and hands each result to `take` as it comes. */
export async function bringUpShards(
  jobs: readonly ShardJob[],
  take: (done: Done) => void,
  threads = availableParallelism(),
): Promise<void> {
  const shared: SharedJobs = { jobs, next: new Int32Array(new SharedArrayBuffer(4)) };
  let open = jobs.length;
  const all = Promise.withResolvers<void>();
  // Where this thread fails first, nobody waits for the others.
  all.promise.catch(() => {});
  const settle = (done: Done) => {
    take(done);
    if (--open === 0) all.resolve();
  };
  const workers = Array.from({ length: Math.min(threads, jobs.length) - 1 }, () => {
    const worker = startThread();
    worker.ref();
    worker.on("message", ({ shard, ...done }: Done) => {
      // What comes from a thread is plain bytes.
      const [head, bodies] = [Buffer.from(shard.head.buffer), Buffer.from(shard.bodies.buffer)];
      settle({ ...done, shard: { head, bodies } });
    });
    worker.on("error", all.reject);
    // One that finds no more to do ends with 0.
    worker.on("exit", (code) => {
      if (code !== 0) all.reject(new Error("luồng đọc bài dừng giữa chừng"));
    });
    worker.postMessage(shared);
    return worker;
  });
  try {
    for (const done of workOff(shared)) {
      settle(done);
      // Lets in what the others sent.
      await setImmediate();
    }
    await all.promise;
  } finally {
    for (const worker of workers) void worker.terminate();
  }
}
