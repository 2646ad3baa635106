/** One file of the output: its text, or where on disk its bytes lie. */
export type OutputFile = { readonly path: string; readonly key: string } & (
  | { readonly text: string }
  | { readonly from: string }
);

/** A file on its way to the writer: where in its batch's memory its text lies, or where on disk its bytes do. */
export type SentFile = { readonly path: string; readonly key: string } & (
  | { readonly start: number; readonly end: number }
  | { readonly from: string }
);

export type SentBatch = Pick<OutputBatch, "files" | "memory">;

/** Files sent at once, and bytes of their texts: what waits in memory is bound by it. */
const mostFiles = 64;
const mostBytes = 2 << 20;

/**
 * Files that go to the writer at once. Their texts lie in memory that both threads see and that is used over and over:
 * a message of its own for each would take longer to make room for than to fill.
 */
export class OutputBatch {
  #memory = share(mostBytes);
  #used = 0;
  #files: SentFile[] = [];

  get files(): readonly SentFile[] {
    return this.#files;
  }

  /** The texts as UTF-16, little-endian. */
  get memory(): Uint8Array {
    return this.#memory;
  }

  /** False where there is no room for the file. An empty batch takes any. */
  add(file: OutputFile): boolean {
    if (this.#files.length === mostFiles) return false;
    if ("from" in file) {
      this.#files.push(file);
      return true;
    }
    const { path, key, text } = file;
    const start = this.#used;
    const end = start + text.length * 2;
    if (end > mostBytes) {
      if (start > 0) return false;
      this.#memory = share(end);
    }
    this.#used = end;
    this.#memory.write(text, start, "utf16le");
    this.#files.push({ path, key, start, end });
    return true;
  }

  /** Only once the writer is done with what it holds. */
  empty(): void {
    if (this.#memory.length > mostBytes) this.#memory = share(mostBytes);
    this.#used = 0;
    this.#files = [];
  }
}

function share(bytes: number): Buffer {
  return Buffer.from(new SharedArrayBuffer(bytes));
}
