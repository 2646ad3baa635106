import { parentPort } from "node:worker_threads";
import { type SharedJobs, workOff } from "./parse-threads.ts";

parentPort?.once("message", (shared: SharedJobs) => {
  for (const done of workOff(shared)) {
    const { shard } = done;
    // Bytes of a file that was read whole may lie in memory that others use.
    const isOwn = shard.byteLength === shard.buffer.byteLength;
    parentPort?.postMessage(done, isOwn ? [shard.buffer] : []);
  }
});
