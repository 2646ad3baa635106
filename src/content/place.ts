/** Line and column, both from 1, as an editor shows them. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

const graphemes = new Intl.Segmenter("vi", { granularity: "grapheme" });
/** Letters of Vietnamese in composed form, digits, punctuation, tabs: one code unit is one column. */
const oneUnitOneColumn = /^[\t\x20-\u02ff\u1e00-\u1eff\u2010-\u2027]*$/;

/** How many characters an editor shows: a letter with its marks or an emoji is one. `"Đả😀"` → 3 */
export function countColumns(text: string): number {
  if (oneUnitOneColumn.test(text)) return text.length;
  let count = 0;
  for (const _ of graphemes.segment(text)) count++;
  return count;
}

/** Where the lines of a text begin; lines and offsets count from 0, lines end with `\n`. */
export class Lines {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    this.#text = text;
    this.#starts = starts;
  }

  /** The line that holds an offset. */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The text's end where there is no such line. */
  startOf(line: number): number {
    return this.#starts[line] ?? this.#text.length;
  }

  /** A line with its end. */
  textOf(line: number): string {
    return this.#text.slice(this.startOf(line), this.startOf(line + 1));
  }
}

/** Turns offsets (in code units) into places; the text ends its lines with `\n`. */
export class Places {
  readonly #text: string;
  readonly #lines: Lines;
  // Places are asked for in order: on a line of megabytes counting goes on from the last.
  #last = { start: 0, offset: 0, columns: 0 };

  constructor(text: string) {
    this.#text = text;
    this.#lines = new Lines(text);
  }

  at(offset: number): Place {
    const line = this.#lines.indexAt(offset);
    const start = this.#lines.startOf(line);
    const known = this.#last.start === start && this.#last.offset <= offset;
    const { offset: from, columns: before } = known ? this.#last : { offset: start, columns: 0 };
    const columns = before + countColumns(this.#text.slice(from, offset));
    this.#last = { start, offset, columns };
    return { line: line + 1, column: columns + 1 };
  }

  /** From an offset to the end of its line. */
  restOfLine(offset: number): string {
    const index = this.#lines.indexAt(offset);
    return this.#lines.textOf(index).slice(offset - this.#lines.startOf(index));
  }
}
