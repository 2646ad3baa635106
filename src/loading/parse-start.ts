import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

/**
 * Below this, starting threads takes longer than they save: each loads its modules and has its code compiled anew, and the
 * two processors of a small machine are mostly one core. There 1,000 files take an eleventh less on one thread, 2,000 as
 * long, and 4,000 a thirtieth more.
 */
export const fewFiles = 2000;

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
