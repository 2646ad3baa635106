import { parentPort } from "node:worker_threads";
import { bringUpShard, type ShardJob } from "./parse-shard.ts";

parentPort?.on("message", (job: ShardJob) => {
  const bytes = bringUpShard(job);
  // A small buffer may lie in Node's pool, which others use.
  const isOwn = bytes.buffer.byteLength > Buffer.poolSize;
  parentPort?.postMessage(bytes, isOwn ? [bytes.buffer] : []);
});
