import { writeListNumber } from "./list-number.ts";
import type { Level, ListPlace, Numbering } from "./word-numbering.ts";

/** Counts through a document's paragraphs, in their order. */
export class ListCounter {
  readonly #numbering: Numbering;
  readonly #counts = new Map<string, Map<number, number>>();
  readonly #begun = new Set<string>();

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  /** The number of the next paragraph at a place, and how the document shows it. */
  next(place: ListPlace, level: Level): { readonly number: number; readonly label: string } {
    const counts = this.#counts.get(place.list) ?? new Map<number, number>();
    this.#counts.set(place.list, counts);
    const before = this.#isNew(place) ? undefined : counts.get(place.level);
    const number = before === undefined ? level.start : before + 1;
    counts.set(place.level, number);
    for (const deeper of [...counts.keys()].filter((other) => other > place.level)) {
      const restartedBy = this.#numbering.level({ ...place, level: deeper })?.restartedBy ?? 0;
      if (place.level < restartedBy) counts.delete(deeper);
    }
    return { number, label: this.#label(place, level, counts) };
  }

  /** Whether a use begins at a number of its own, and is met for the first time. */
  #isNew(place: ListPlace): boolean {
    const key = `${place.use}/${place.level}`;
    const isNew = this.#numbering.startAnew(place) !== null && !this.#begun.has(key);
    this.#begun.add(key);
    return isNew;
  }

  #label(place: ListPlace, { text, isLegal }: Level, counts: ReadonlyMap<number, number>): string {
    return text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const level = this.#numbering.level({ ...place, level: at });
      if (!level || level.format === "bullet") return "";
      return writeListNumber(counts.get(at) ?? level.start, isLegal ? "decimal" : level.format);
    });
  }
}
