import { isMainThread } from "node:worker_threads";

/**
 * What ends a command before its first line is told as of a configuration, instead of by a stack: libraries that have yet
 * to be installed, or a source file that Node cannot read; so is what the configuration does late. A thread's own faults
 * are told by the command that waits for it.
 */
if (isMainThread) {
  // Node 24 comes in as a library, so that an older one is the machine's own; it reads no TypeScript.
  const { node } = process.versions;
  if (Number.parseInt(node, 10) < 24) {
    console.error(`Không chạy được lệnh: chưa có Node 24, mới có Node ${node} của máy.
  Sửa: chạy npm ci rồi chạy lại lệnh này; vẫn vậy thì cài Node 24 vào máy`);
    process.exit(1);
  }
  process.once("uncaughtException", async (error) => {
    // Where the fault is in one of these files, Node tells of it after all.
    const { findUncaughtFault } = await import("./eleventy/config-fault.ts");
    const fault = findUncaughtFault(error);
    if (!fault) throw error;
    console.error(`Không chạy được lệnh: ${fault.message}`);
    process.exit(1);
  });
}
