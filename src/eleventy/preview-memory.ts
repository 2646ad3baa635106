import { Memory } from "./memory.ts";
import { OutputThread } from "./output-thread.ts";

/** What the builds of one preview hand on: what they made, and the thread that knows the output. */
export class PreviewMemory extends Memory {
  #thread: OutputThread | null = null;

  thread(): OutputThread {
    if (!this.#thread?.isAlive) this.#thread = new OutputThread();
    return this.#thread;
  }

  async end(): Promise<void> {
    await this.#thread?.end();
  }
}
