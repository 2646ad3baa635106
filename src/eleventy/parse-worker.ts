import { parentPort } from "node:worker_threads";
import { bringUpShard, type ShardJob } from "./parse-shard.ts";

parentPort?.on("message", (job: ShardJob) => {
  const bytes = bringUpShard(job);
  // A small buffer may be part of a pool that others use.
  const isWhole = bytes.byteLength === bytes.buffer.byteLength;
  parentPort?.postMessage(bytes, isWhole ? [bytes.buffer] : []);
});
