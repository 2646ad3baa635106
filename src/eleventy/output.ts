import { existsSync } from "node:fs";
import { OutputBatch, type OutputFile, type SentBatch } from "./output-batch.ts";
import type { BuildState } from "./output-record.ts";
import { type OutputThread, takeOutputThread } from "./output-thread.ts";

/** A file that the output is to hold; its key differs wherever anything does that it is made from. */
export type PlannedFile = readonly [path: string, key: string];

export interface Written {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Paths of files that were there and whose origin nothing tells; they stay. */
  readonly foreign: readonly string[];
}

/** What the last build told, and what is still there of unknown origin. */
export type Recalled = BuildState & Pick<Written, "foreign">;

export type WriterRequest =
  | { readonly kind: "open"; readonly options: WriterOptions }
  | { readonly kind: "recall"; readonly inputs: string; readonly now: number }
  | { readonly kind: "look" }
  | { readonly kind: "expect"; readonly files: readonly string[] }
  | { readonly kind: "compare"; readonly files: readonly PlannedFile[] }
  | { readonly kind: "stage"; readonly batch: SentBatch }
  | { readonly kind: "commit"; readonly state: BuildState }
  | { readonly kind: "abandon" };

export type WriterReply =
  | { readonly kind: "opened" }
  | { readonly kind: "recalled"; readonly last: Recalled | null }
  | { readonly kind: "looked" }
  | { readonly kind: "expected" }
  | { readonly kind: "compared"; readonly needed: readonly string[] }
  | { readonly kind: "staged" }
  | { readonly kind: "committed"; readonly result: Written }
  | { readonly kind: "abandoned" }
  | { readonly kind: "failed"; readonly failure: Failure };

/** What is kept of an error between threads: by itself an error loses its code and path on the way. */
export type Failure = Pick<NodeJS.ErrnoException, "message" | "code" | "path">;

export interface WriterOptions {
  readonly output: string;
  /** Where changed files wait; on the file system of the output, so that they can be moved. */
  readonly staging: string;
  /** Holds what the last build wrote, and from what. */
  readonly record: string;
  readonly ownsOutput: boolean;
}

/** Batches that the writer may lag behind. */
const mostBatches = 4;

/** The site could not be moved into place whole: it may mix two states until the next build. */
export class CommitError extends Error {}

/**
 * Writes the site from a thread of its own, so that rendering goes on meanwhile. Nothing in the output changes before
 * `commit`: what differs is staged, then moved into place. A preview gives the same thread to each of its builds.
 */
export class OutputWriter {
  readonly #thread: OutputThread;
  readonly #isOwn: boolean;
  readonly #opened: Promise<unknown>;
  /** No build has left word of what lies there. */
  readonly #isNew: boolean;
  readonly #paths = new Set<string>();
  readonly #inFlight: Promise<unknown>[] = [];
  readonly #spare: OutputBatch[] = [];
  #batch = new OutputBatch();

  constructor(options: WriterOptions, thread: OutputThread | null = null) {
    this.#thread = thread ?? takeOutputThread();
    this.#isOwn = thread === null;
    this.#isNew = !existsSync(options.record);
    this.#opened = this.#thread.ask({ kind: "open", options }, "opened");
    this.#follow(this.#opened);
  }

  /** A failure is met when the oldest request is waited for, or at the end. */
  #follow(sent: Promise<unknown>): void {
    sent.catch(() => {});
    this.#inFlight.push(sent);
  }

  /** What the last build told, where the same inputs would now give the very same output; then nothing is to be done. */
  async recall(inputs: string, now: number): Promise<Recalled | null> {
    await this.#opened;
    const { last } = await this.#thread.ask({ kind: "recall", inputs, now }, "recalled");
    if (last) await this.#end();
    // Thousands of files are looked at while the content is read.
    else this.#follow(this.#thread.ask({ kind: "look" }, "looked"));
    return last;
  }

  /** Names files that a new output is sure to hold, so that their folders are made while the rest is planned. */
  expect(files: readonly string[]): void {
    this.#follow(this.#thread.ask({ kind: "expect", files }, "expected"));
  }

  /** The paths of those files that have to be added; the others are there as they should be. */
  async compare(files: readonly PlannedFile[]): Promise<ReadonlySet<string>> {
    for (const [path] of files) this.#claim(path);
    this.#judgeFolders();
    if (this.#isNew) return this.#paths;
    await this.#opened;
    const { needed } = await this.#thread.ask({ kind: "compare", files }, "compared");
    return new Set(needed);
  }

  #claim(path: string): void {
    if (this.#paths.has(path)) {
      throw new Error(`hai nguồn cùng ghi tệp ${path}; đổi tên tệp trong public/ hoặc tệp cạnh bài`);
    }
    this.#paths.add(path);
  }

  /** A file cannot have the name of a folder: the one would take the place of all that lies in the other. */
  #judgeFolders(): void {
    const folders = new Set<string>();
    for (const path of this.#paths) {
      for (let folder = above(path); folder !== "" && !folders.has(folder); folder = above(folder)) {
        folders.add(folder);
        if (!this.#paths.has(folder)) continue;
        throw new Error(
          `tệp ${folder} trùng tên với một thư mục của trang; đổi tên tệp trong public/ hoặc tệp cạnh bài`,
        );
      }
    }
  }

  /** Takes a file that `compare` asked for. Resolves once there is room for more. */
  async add(file: OutputFile): Promise<void> {
    if (this.#batch.add(file)) return;
    await this.#flush();
    this.#batch.add(file);
  }

  async #flush(): Promise<void> {
    this.#follow(this.#stage(this.#batch));
    if (this.#inFlight.length > mostBatches) await this.#inFlight.shift();
    this.#batch = this.#spare.pop() ?? new OutputBatch();
  }

  async #stage(batch: OutputBatch): Promise<void> {
    const { files, memory } = batch;
    await this.#thread.ask({ kind: "stage", batch: { files, memory } }, "staged");
    batch.empty();
    this.#spare.push(batch);
  }

  /** Moves what was staged into place and removes what earlier builds wrote and this one does not. */
  async commit(state: BuildState): Promise<Written> {
    await this.#flush();
    await Promise.all(this.#inFlight);
    try {
      const { result } = await this.#thread.ask({ kind: "commit", state }, "committed");
      await this.#end();
      return result;
    } catch (error) {
      throw new CommitError((error as Error).message, { cause: error });
    }
  }

  /** Leaves the output as it was. */
  async abandon(): Promise<void> {
    await this.#thread.ask({ kind: "abandon" }, "abandoned").catch(() => {});
    await this.#end();
  }

  async #end(): Promise<void> {
    if (this.#isOwn) await this.#thread.end();
  }
}

/** `tin/2017/index.html` → `tin/2017`. Node's own `dirname` takes ten times as long, for ten thousand paths a build. */
function above(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
