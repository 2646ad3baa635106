import { readdirSync, rmdirSync, rmSync } from "node:fs";
import { Worker } from "node:worker_threads";
import type { BuildState } from "./output-record.ts";

/** A file that the output is to hold; its key differs wherever anything does that it is made from. */
export type PlannedFile = readonly [path: string, key: string];

/** One file of the output: its bytes, or where on disk they lie. */
export type OutputFile = { readonly path: string; readonly key: string } & (
  | { readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly from: string }
);

export interface Written {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Files that were there and whose origin nothing tells; they stay. */
  readonly foreign: number;
}

export type WriterRequest =
  | { readonly kind: "recall"; readonly inputs: string; readonly now: number }
  | { readonly kind: "compare"; readonly files: readonly PlannedFile[] }
  | { readonly kind: "stage"; readonly files: readonly OutputFile[] }
  | { readonly kind: "commit"; readonly state: BuildState };

export type WriterReply =
  | { readonly kind: "recalled"; readonly state: BuildState | null }
  | { readonly kind: "compared"; readonly needed: readonly string[] }
  | { readonly kind: "staged" }
  | { readonly kind: "committed"; readonly result: Written };

type ReplyOf<Kind extends WriterReply["kind"]> = Extract<WriterReply, { readonly kind: Kind }>;

export interface WriterOptions {
  readonly output: string;
  /** Where changed files wait; on the file system of the output, so that they can be moved. */
  readonly staging: string;
  /** Holds what the last build wrote, and from what. */
  readonly record: string;
  readonly ownsOutput: boolean;
}

/** Files sent to the writer at once, and batches it may lag behind: bounds what waits in memory. */
const batchSize = 64;
const mostBatches = 8;

function buffersOf(file: OutputFile): ArrayBuffer[] {
  return "bytes" in file ? [file.bytes.buffer] : [];
}

/** The site could not be moved into place whole: it may mix two states until the next build. */
export class CommitError extends Error {}

/**
 * Writes the site from a thread of its own, so that rendering goes on meanwhile. Nothing in the output changes before
 * `commit`: what differs is staged, then moved into place.
 */
export class OutputWriter {
  readonly #options: WriterOptions;
  readonly #paths = new Set<string>();
  readonly #worker: Worker;
  readonly #inFlight: Promise<WriterReply>[] = [];
  readonly #waiting: { resolve: (reply: WriterReply) => void; reject: (error: Error) => void }[] = [];
  #batch: OutputFile[] = [];
  #failure: Error | null = null;

  constructor(options: WriterOptions) {
    this.#options = options;
    this.#worker = new Worker(new URL("./output-worker.ts", import.meta.url), { workerData: options });
    this.#worker.on("message", (reply: WriterReply) => this.#waiting.shift()?.resolve(reply));
    this.#worker.on("error", (error: Error) => this.#fail(error));
    this.#worker.on("exit", () => this.#fail(new Error("luồng ghi tệp dừng giữa chừng")));
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
  }

  /** What the last build told, where the same inputs would now give the very same output; then nothing is to be done. */
  async recall(inputs: string, now: number): Promise<BuildState | null> {
    const { state } = await this.#ask({ kind: "recall", inputs, now }, "recalled");
    if (state) await this.#worker.terminate();
    return state;
  }

  /** The paths of those files that have to be added; the others are there as they should be. */
  async compare(files: readonly PlannedFile[]): Promise<ReadonlySet<string>> {
    for (const [path] of files) this.#claim(path);
    const { needed } = await this.#ask({ kind: "compare", files }, "compared");
    return new Set(needed);
  }

  #claim(path: string): void {
    if (this.#paths.has(path)) {
      throw new Error(`hai nguồn cùng ghi tệp ${path}; đổi tên tệp trong public/ hoặc tệp cạnh bài`);
    }
    this.#paths.add(path);
  }

  /** Takes a file that `compare` asked for. Resolves once there is room for more. */
  async add(file: OutputFile): Promise<void> {
    this.#batch.push(file);
    if (this.#batch.length >= batchSize) await this.#flush();
  }

  async #flush(): Promise<void> {
    const files = this.#batch;
    this.#batch = [];
    const sent = this.#send({ kind: "stage", files });
    // A failure is met when the oldest batch is waited for, or at the end.
    sent.catch(() => {});
    this.#inFlight.push(sent);
    if (this.#inFlight.length > mostBatches) await this.#inFlight.shift();
  }

  /** Moves what was staged into place and removes what earlier builds wrote and this one does not. */
  async commit(state: BuildState): Promise<Written> {
    await this.#flush();
    await Promise.all(this.#inFlight);
    try {
      const { result } = await this.#ask({ kind: "commit", state }, "committed");
      await this.#worker.terminate();
      return result;
    } catch (error) {
      throw new CommitError((error as Error).message, { cause: error });
    }
  }

  /** Leaves the output as it was. */
  async abandon(): Promise<void> {
    await this.#worker.terminate();
    const { output, staging } = this.#options;
    rmSync(staging, { recursive: true, force: true });
    removeIfEmpty(output);
  }

  async #ask<Kind extends WriterReply["kind"]>(request: WriterRequest, kind: Kind): Promise<ReplyOf<Kind>> {
    const reply = await this.#send(request);
    if (reply.kind !== kind) throw new Error(`unexpected reply ${reply.kind}`);
    return reply as ReplyOf<Kind>;
  }

  #send(request: WriterRequest): Promise<WriterReply> {
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      // Bytes change hands: a copy of every page would cost as much as rendering it.
      this.#worker.postMessage(request, request.kind === "stage" ? request.files.flatMap(buffersOf) : []);
    });
  }
}

function removeIfEmpty(folder: string): void {
  try {
    if (readdirSync(folder).length === 0) rmdirSync(folder);
  } catch {
    // Not there, or not ours to judge: the failure that brought us here is told anyway.
  }
}
