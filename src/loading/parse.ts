import { hash } from "node:crypto";
import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { ContentFile, ParsedFile } from "../content/load.ts";
import type { Fingerprints } from "./fingerprints.ts";
import type { Progress } from "./parallel.ts";
import {
  type Brought,
  bringUpShard,
  findStale,
  holdsExactly,
  openShard,
  readShard,
  type Shard,
  type ShardJob,
} from "./shard.ts";

/** Files go to shards by their path, so that publishing one rewrites a small part of the cache. */
const shardCount = 32;

/** Below this, starting threads takes longer than they save. */
const fewFiles = 1500;

/** Parses all files, those that the cache knows from there, on all cores where it pays. */
export async function parseFiles(
  files: readonly ContentFile[],
  fingerprints: Fingerprints,
  parser: Pick<ShardJob, "options" | "scope" | "version">,
  cache: string,
  onProgress: Progress,
): Promise<ReadonlyMap<string, ParsedFile>> {
  const shards: Shard[] = [];
  const jobs: ShardJob[] = [];
  let stale = 0;
  for (const [cacheFile, own] of assignShards(files, cache)) {
    const job = {
      ...parser,
      cacheFile,
      files: own.map((file) => ({ file, fingerprint: fingerprints.peek(file.onDisk) })),
    };
    const shard = readShard(cacheFile, parser.version);
    if (shard && holdsExactly(shard, job.files)) shards.push(shard);
    else jobs.push(job);
    stale += findStale(shard, job.files).length;
  }
  for (const { shard, learned } of stale < fewFiles
    ? jobs.map(bringUpShard)
    : await runOnThreads(jobs, onProgress)) {
    shards.push(shard);
    for (const [path, stat, fingerprint] of learned) fingerprints.learn(path, stat, fingerprint);
  }
  return new Map(shards.flatMap((shard) => [...openShard(shard)]));
}

/** Each shard's file in the cache with the files that belong there; a shard that nothing belongs to goes. */
function assignShards(files: readonly ContentFile[], cache: string): [string, ContentFile[]][] {
  const shards = Map.groupBy(
    files,
    ({ path }) => Number.parseInt(hash("sha1", path).slice(0, 4), 16) % shardCount,
  );
  return Array.from({ length: shardCount }, (_, index): [string, ContentFile[]] => [
    join(cache, `${index}.shard`),
    shards.get(index) ?? [],
  ]).filter(([cacheFile, own]) => {
    if (own.length === 0) rmSync(cacheFile, { force: true });
    return own.length > 0;
  });
}

function runOnThreads(jobs: readonly ShardJob[], onProgress: Progress): Promise<Brought[]> {
  const waiting = [...jobs];
  const results: Brought[] = [];
  const workers = Array.from(
    { length: Math.min(availableParallelism(), jobs.length) },
    () => new Worker(new URL("./parse-worker.ts", import.meta.url)),
  );
  const total = jobs.reduce((sum, { files }) => sum + files.length, 0);
  let done = 0;
  const all = new Promise<Brought[]>((resolve, reject) => {
    for (const worker of workers) {
      const next = () => {
        const job = waiting.pop();
        if (job) worker.postMessage(job);
      };
      worker.on("error", reject);
      worker.on("exit", () => reject(new Error("luồng đọc bài dừng giữa chừng")));
      worker.on("message", ({ shard, learned }: Brought) => {
        // What comes from a thread is plain bytes.
        results.push({ shard: Buffer.from(shard.buffer, shard.byteOffset, shard.byteLength), learned });
        done += learned.length;
        onProgress(done, total);
        if (results.length === jobs.length) resolve(results);
        else next();
      });
      next();
    }
  });
  return all.finally(() => Promise.all(workers.map((worker) => worker.terminate())));
}
