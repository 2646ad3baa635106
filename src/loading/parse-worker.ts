import { parentPort, workerData } from "node:worker_threads";
import { type SharedJobs, workOff } from "./parse-threads.ts";

if (parentPort) {
  for (const done of workOff(workerData as SharedJobs)) {
    const { shard } = done;
    // Bytes of a file that was read whole may lie in memory that others use.
    const isOwn = shard.byteLength === shard.buffer.byteLength;
    parentPort.postMessage(done, isOwn ? [shard.buffer] : []);
  }
}
