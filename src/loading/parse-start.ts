import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

/** Below this, starting threads takes longer than they save. */
export const fewFiles = 400;

let early: Worker | null = null;

/** Starts a thread that loads its modules while this one loads its own; what it is to parse is told later. */
export function startEarly(): void {
  if (availableParallelism() > 1) early = start();
}

/** A thread that parses what it is sent, once. It keeps no process alive that does not wait for it. */
export function startThread(): Worker {
  const thread = early ?? start();
  early = null;
  return thread;
}

function start(): Worker {
  const thread = new Worker(new URL("./parse-worker.ts", import.meta.url));
  thread.unref();
  return thread;
}
