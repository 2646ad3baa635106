/** One file of the output: its text, or where on disk its bytes lie. */
export type OutputFile = { readonly path: string; readonly key: string } & (
  | { readonly text: string }
  | { readonly from: string }
);

/** A file on its way to the writer: its text as UTF-16, or where on disk its bytes lie. */
export type SentFile = { readonly path: string; readonly key: string } & (
  | { readonly units: Uint8Array }
  | { readonly from: string }
);

/** Files sent at once, and bytes of their texts: what waits in memory is bound by it. */
const mostFiles = 64;
const mostBytes = 2 << 20;

/**
 * Files that go to the writer at once. Their texts lie in memory that both threads see and that is used over and over:
 * a message of its own for each would take longer to make room for than to fill.
 */
export class OutputBatch {
  readonly #memory = Buffer.from(new SharedArrayBuffer(mostBytes));
  #used = 0;
  #files: SentFile[] = [];

  get files(): readonly SentFile[] {
    return this.#files;
  }

  /** False where there is no room for the file. An empty batch takes any. */
  add(file: OutputFile): boolean {
    if (this.#files.length === mostFiles) return false;
    if ("from" in file) {
      this.#files.push(file);
      return true;
    }
    const { path, key, text } = file;
    const units = this.#write(text);
    if (units) this.#files.push({ path, key, units });
    return units !== null;
  }

  #write(text: string): Uint8Array | null {
    const start = this.#used;
    const end = start + text.length * 2;
    if (end > mostBytes && start > 0) return null;
    this.#used = end;
    if (end > mostBytes) return Buffer.from(text, "utf16le");
    this.#memory.write(text, start, "utf16le");
    return this.#memory.subarray(start, end);
  }

  /** Only once the writer is done with what it holds. */
  empty(): void {
    this.#used = 0;
    this.#files = [];
  }
}
