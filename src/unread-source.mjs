import { isMainThread } from "node:worker_threads";

/**
 * A source file that Node cannot read ends a command before its first line: what is wrong is told as of a configuration,
 * instead of by a stack. A thread's own faults are told by the command that waits for it.
 */
if (isMainThread) {
  process.once("uncaughtException", async (error) => {
    // Where the fault is in one of these files, Node tells of it after all.
    const { findModuleFault } = await import("./eleventy/config-fault.ts");
    const fault = error instanceof SyntaxError ? findModuleFault(error) : null;
    if (!fault) throw error;
    console.error(`Không chạy được lệnh: ${fault.message}`);
    process.exit(1);
  });
}
