import { parentPort } from "node:worker_threads";
import { type SharedJobs, workOff } from "./parse-threads.ts";

parentPort?.once("message", (shared: SharedJobs) => {
  for (const done of workOff(shared)) {
    const { head, bodies } = done.shard;
    parentPort?.postMessage(done, [head.buffer, bodies.buffer]);
  }
});
