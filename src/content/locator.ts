import { Lines } from "./place.ts";

/** Finds in the source what markdown-it only gives as the text of a paragraph, heading or cell. */
export class Locator {
  readonly #source: string;
  readonly #lines: Lines;
  #row = -1;
  #rowFrom = 0;

  constructor(source: string) {
    this.#source = source;
    this.#lines = new Lines(source);
  }

  /** Offset of the first tag on a line. */
  tag(line: number): number {
    return this.#lines.startOf(line) + Math.max(0, this.#lines.textOf(line).indexOf("<"));
  }

  /**
   * Maps offsets in the text of a paragraph or heading to offsets in the source. Each line of that text ends a line of
   * the source, but for what closes a heading.
   */
  text(content: string, firstLine: number): (offset: number) => number {
    const rows = new Lines(content);
    let known = -1;
    let shift = 0;
    return (offset) => {
      const row = rows.indexAt(offset);
      if (row !== known) {
        // Indents are cut off, and a tab in one may come out as spaces.
        const text = rows.textOf(row);
        const indent = text.length - text.trimStart().length;
        const line = firstLine + row;
        const column = Math.max(0, this.#lines.textOf(line).lastIndexOf(text.trim()));
        shift = this.#lines.startOf(line) + column - rows.startOf(row) - indent;
        known = row;
      }
      return offset + shift;
    };
  }

  /** The same for a cell of a table; cells have to be asked for in order. In the source each bar is escaped. */
  cell(content: string, line: number): (offset: number) => number {
    const start = this.#lines.startOf(line);
    if (line !== this.#row) this.#rowFrom = start;
    this.#row = line;
    const typed = content.replaceAll("|", "\\|");
    const from = Math.max(start, this.#source.indexOf(typed, this.#rowFrom));
    this.#rowFrom = from + typed.length;
    return (offset) => from + content.slice(0, offset).replaceAll("|", "\\|").length;
  }
}
