import { parentPort, workerData } from "node:worker_threads";
import { makeFolder } from "../../src/eleventy/output-files.ts";

/** Makes one folder after the other, each at the same moment as the thread that it shares `turn` with. */
const { folders, turn } = workerData as { folders: readonly string[]; turn: Int32Array<SharedArrayBuffer> };

try {
  for (const [index, folder] of folders.entries()) {
    Atomics.add(turn, 0, 1);
    while (Atomics.load(turn, 0) < 2 * (index + 1));
    makeFolder(folder);
  }
  parentPort?.postMessage("made");
} catch (error) {
  // The other waits for no one any longer.
  Atomics.store(turn, 0, 1_000_000);
  parentPort?.postMessage((error as Error).message);
}
