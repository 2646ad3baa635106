import { isSame, type Recall } from "../content/recall.ts";

interface Kept {
  parts: readonly unknown[];
  value: unknown;
  round: number;
}

/** What a preview keeps from one build to the next. */
export class Memory {
  /** By kind and name: names come with the content, so that nothing is put together to look them up. */
  readonly #kinds = new Map<string, Map<string, Kept>>();
  #round = 0;

  /** Until a whole build has ended. */
  get isEmpty(): boolean {
    return this.#round === 0;
  }

  readonly recall: Recall = <T>(kind: string, name: string, parts: readonly unknown[], make: () => T): T => {
    const own = this.#kinds.get(kind) ?? new Map<string, Kept>();
    const kept = own.get(name);
    if (kept && isSame(kept.parts, parts)) {
      kept.round = this.#round;
      return kept.value as T;
    }
    const value = make();
    own.set(name, { parts, value, round: this.#round });
    this.#kinds.set(kind, own);
    return value;
  };

  /** Ends a whole build: forgets what it did not ask for, so that nothing gathers over the edits. */
  settle(): void {
    for (const own of this.#kinds.values()) {
      for (const [name, { round }] of own) if (round !== this.#round) own.delete(name);
    }
    this.#round++;
  }
}
