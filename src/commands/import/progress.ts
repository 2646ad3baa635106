import { setImmediate } from "node:timers/promises";
import { isCI, isTTY, progress } from "@clack/prompts";

interface Line {
  readonly text: string;
  readonly isError: boolean;
}

/** A bar at a terminal while many files are imported, and what there is to tell after it; elsewhere lines alone. */
export class Progress {
  readonly #total: number;
  readonly #hasBar: boolean;
  #done = 0;
  #bar: ReturnType<typeof progress> | null = null;
  #waiting: Line[] = [];

  constructor(total: number) {
    this.#total = total;
    this.#hasBar = total > 1 && isTTY(process.stdout) && !isCI();
  }

  async show(path: string): Promise<void> {
    // The bar is drawn by a timer, and keys and signals wait for a turn.
    await setImmediate();
    if (!this.#hasBar) return;
    if (!this.#bar) {
      this.#bar = progress({
        max: this.#total,
        cancelMessage: "Đã dừng",
        errorMessage: "Có lỗi",
        withGuide: false,
      });
      this.#bar.start(path);
      this.#bar.advance(this.#done, path);
    } else this.#bar.advance(1, path);
    this.#done += 1;
  }

  tell(text: string, isError = false): void {
    this.#waiting.push({ text, isError });
    if (!this.#bar) this.end();
  }

  /** Takes the bar away while something is asked. */
  async pause<T>(ask: () => Promise<T>): Promise<T> {
    this.end();
    return await ask();
  }

  end(): void {
    this.#bar?.clear();
    this.#bar = null;
    for (const { text, isError } of this.#waiting) (isError ? console.error : console.log)(text);
    this.#waiting = [];
  }
}
