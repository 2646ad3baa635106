import { isSame, type Recall } from "../content/recall.ts";

interface Kept {
  parts: readonly unknown[];
  value: unknown;
  round: number;
  /** What was asked for while it was made. */
  readonly within: readonly Kept[];
}

/** What a preview keeps from one build to the next. */
export class Memory {
  /** By kind and name: names come with the content, so that nothing is put together to look them up. */
  readonly #kinds = new Map<string, Map<string, Kept>>();
  #round = 0;
  /** What has been asked for by what is being made; null where nothing is. */
  #asked: Kept[] | null = null;

  /** Until a whole build has ended. */
  get isEmpty(): boolean {
    return this.#round === 0;
  }

  readonly recall: Recall = <T>(kind: string, name: string, parts: readonly unknown[], make: () => T): T => {
    const own = this.#kinds.get(kind) ?? new Map<string, Kept>();
    const known = own.get(name);
    if (known && isSame(known.parts, parts)) {
      this.#renew(known);
      this.#asked?.push(known);
      return known.value as T;
    }
    const around = this.#asked;
    const within: Kept[] = [];
    this.#asked = within;
    try {
      const value = make();
      const kept = { parts, value, round: this.#round, within };
      own.set(name, kept);
      this.#kinds.set(kind, own);
      around?.push(kept);
      return value;
    } finally {
      this.#asked = around;
    }
  };

  /** What a list is made of is not asked for where the list itself is known, and stays with it. */
  #renew(kept: Kept): void {
    if (kept.round === this.#round) return;
    kept.round = this.#round;
    for (const part of kept.within) this.#renew(part);
  }

  /** Ends a whole build: forgets what it did not ask for, so that nothing gathers over the edits. */
  settle(): void {
    for (const own of this.#kinds.values()) {
      for (const [name, { round }] of own) if (round !== this.#round) own.delete(name);
    }
    this.#round++;
  }
}
