import { isCI, isTTY, progress } from "@clack/prompts";

/** A bar at a terminal while many files are imported; anywhere else lines alone. */
export class Progress {
  readonly #total: number;
  readonly #hasBar: boolean;
  #done = 0;
  #bar: ReturnType<typeof progress> | null = null;

  constructor(total: number) {
    this.#total = total;
    this.#hasBar = total > 1 && isTTY(process.stdout) && !isCI();
  }

  show(path: string): void {
    if (!this.#hasBar) return;
    if (!this.#bar) {
      this.#bar = progress({ max: this.#total, cancelMessage: "Đã dừng", errorMessage: "Có lỗi" });
      this.#bar.start(path);
      this.#bar.advance(this.#done, path);
    } else this.#bar.advance(1, path);
    this.#done += 1;
  }

  tell(text: string): void {
    this.#clear();
    console.log(text);
  }

  tellError(text: string): void {
    this.#clear();
    console.error(text);
  }

  /** Takes the bar away while something is asked. */
  async pause<T>(ask: () => Promise<T>): Promise<T> {
    this.#clear();
    return await ask();
  }

  end(): void {
    this.#clear();
  }

  #clear(): void {
    this.#bar?.clear();
    this.#bar = null;
  }
}
