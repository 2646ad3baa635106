import { Worker } from "node:worker_threads";
import type { WriterReply, WriterRequest } from "./output.ts";

type ReplyOf<Kind extends WriterReply["kind"]> = Extract<WriterReply, { readonly kind: Kind }>;

interface Waiting {
  readonly resolve: (reply: WriterReply) => void;
  readonly reject: (error: Error) => void;
}

let early: OutputThread | null = null;

/** Starts the thread of the next writer, so that it loads its modules while this one loads its own. */
export function startOutputThread(): void {
  early = new OutputThread();
}

/** A thread for one writer: that which was started early, once. */
export function takeOutputThread(): OutputThread {
  const thread = early ?? new OutputThread();
  early = null;
  return thread;
}

/** The thread that outputs are written from. It answers one request after the other, in their order. */
export class OutputThread {
  readonly #worker = new Worker(new URL("./output-worker.ts", import.meta.url));
  readonly #waiting: Waiting[] = [];
  #failure: Error | null = null;

  constructor() {
    this.#worker.on("message", (reply: WriterReply) => this.#take(reply));
    this.#worker.on("error", (error: Error) => this.#fail(error));
    // A thread that waits for its next build keeps no process alive.
    this.#worker.unref();
    this.#worker.on("exit", () => this.#fail(new Error("luồng ghi tệp dừng giữa chừng")));
  }

  get isAlive(): boolean {
    return this.#failure === null;
  }

  async ask<Kind extends WriterReply["kind"]>(request: WriterRequest, kind: Kind): Promise<ReplyOf<Kind>> {
    const reply = await this.send(request);
    if (reply.kind !== kind) throw new Error(`unexpected reply ${reply.kind}`);
    return reply as ReplyOf<Kind>;
  }

  send(request: WriterRequest): Promise<WriterReply> {
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      // First, since nobody answers what could not be sent.
      this.#worker.postMessage(request);
      this.#waiting.push({ resolve, reject });
      this.#worker.ref();
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #take(reply: WriterReply): void {
    const waiting = this.#waiting.shift();
    if (this.#waiting.length === 0) this.#worker.unref();
    if (reply.kind === "failed")
      waiting?.reject(Object.assign(new Error(reply.failure.message), reply.failure));
    else waiting?.resolve(reply);
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
  }
}
