/** No server writes longer ones; what has no end is not kept. */
const longest = 1_000_000;

/** Cuts a text that comes in pieces into lines. A line that is too long is given as null. */
export class LineCutter {
  readonly #take: (line: string | null) => void;
  #rest: string | null = "";

  constructor(take: (line: string | null) => void) {
    this.#take = take;
  }

  push(text: string): void {
    let start = 0;
    for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", start)) {
      this.#give(this.#join(text.slice(start, end)));
      this.#rest = "";
      start = end + 1;
    }
    if (start < text.length) this.#rest = this.#join(text.slice(start));
  }

  /** The last line may lack its end. */
  end(): void {
    if (this.#rest !== "") this.#give(this.#rest);
    this.#rest = "";
  }

  #join(piece: string): string | null {
    if (this.#rest === null || this.#rest.length + piece.length > longest) return null;
    return this.#rest === "" ? piece : this.#rest + piece;
  }

  #give(line: string | null): void {
    this.#take(line?.endsWith("\r") ? line.slice(0, -1) : line);
  }
}
