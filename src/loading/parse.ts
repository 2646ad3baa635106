import { hash } from "node:crypto";
import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { ContentOptions } from "../content/article.ts";
import type { ContentFile, ParsedFile } from "../content/load.ts";
import { bringUpShard, openShard, type ShardJob } from "./parse-shard.ts";

/** Files go to shards by their path, so that publishing one rewrites a small part of the cache. */
const shardCount = 32;

/** Below this, starting threads takes longer than they save. */
const fewFiles = 400;

/** Parses all files, those that the cache knows from there, on all cores where it pays. */
export async function parseFiles(
  files: readonly ContentFile[],
  options: ContentOptions,
  cache: string,
  version: string,
): Promise<ReadonlyMap<string, ParsedFile>> {
  const shards = Map.groupBy(
    files,
    ({ path }) => Number.parseInt(hash("sha1", path).slice(0, 4), 16) % shardCount,
  );
  const jobs: ShardJob[] = [];
  for (let index = 0; index < shardCount; index++) {
    const cacheFile = join(cache, `${index}.v8`);
    const own = shards.get(index);
    if (own) jobs.push({ cacheFile, version, files: own, options });
    else rmSync(cacheFile, { force: true });
  }
  const results = files.length < fewFiles ? jobs.map(bringUpShard) : await runOnThreads(jobs);
  return new Map(results.flatMap((bytes) => [...openShard(bytes)]));
}

function runOnThreads(jobs: readonly ShardJob[]): Promise<Uint8Array[]> {
  const waiting = [...jobs];
  const results: Uint8Array[] = [];
  const workers = Array.from(
    { length: Math.min(availableParallelism(), jobs.length) },
    () => new Worker(new URL("./parse-worker.ts", import.meta.url)),
  );
  const done = new Promise<Uint8Array[]>((resolve, reject) => {
    for (const worker of workers) {
      const next = () => {
        const job = waiting.pop();
        if (job) worker.postMessage(job);
      };
      worker.on("error", reject);
      worker.on("exit", () => reject(new Error("luồng đọc bài dừng giữa chừng")));
      worker.on("message", (bytes: Uint8Array) => {
        results.push(bytes);
        if (results.length === jobs.length) resolve(results);
        else next();
      });
      next();
    }
  });
  return done.finally(() => Promise.all(workers.map((worker) => worker.terminate())));
}
