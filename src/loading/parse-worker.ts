import { parentPort } from "node:worker_threads";
import { bringUpShard, type ShardJob } from "./shard.ts";

parentPort?.on("message", (job: ShardJob) => {
  const { shard, learned } = bringUpShard(job);
  // Bytes of a file that was read whole may lie in memory that others use.
  const isOwn = shard.byteLength === shard.buffer.byteLength;
  parentPort?.postMessage({ shard, learned }, isOwn ? [shard.buffer] : []);
});
