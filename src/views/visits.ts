/** Views of one visitor that are less than this apart are one visit, in seconds. */
const visitGap = 1800n;

const secondBits = 32n;

/**
 * When which visitor opened one article: eight bytes a view, and none for a view between two others of its visit. So
 * logs may come in any order, and twice, and the whole of them need not be held.
 */
export class Visits {
  /** A visitor's number above the second of a view: sorted, the views of one visitor stand together and in order. */
  #views = new BigUint64Array(32);
  #length = 0;

  /** `visitor` and `second` are whole numbers below 2³². */
  add(visitor: number, second: number): void {
    if (this.#length === this.#views.length) this.#makeRoom();
    this.#views[this.#length++] = (BigInt(visitor) << secondBits) | BigInt(second);
  }

  count(): number {
    this.#thin();
    let count = 0;
    for (let index = 0; index < this.#length; index++) {
      if (index === 0 || this.#gap(index - 1, index) >= visitGap) count++;
    }
    return count;
  }

  #makeRoom(): void {
    this.#thin();
    if (this.#length <= this.#views.length / 2) return;
    const larger = new BigUint64Array(this.#views.length * 2);
    larger.set(this.#views);
    this.#views = larger;
  }

  /** Drops every view whose neighbours belong to its visit without it: whatever comes later, the visits stay the same. */
  #thin(): void {
    this.#views.subarray(0, this.#length).sort();
    let kept = 0;
    for (let index = 0; index < this.#length; index++) {
      if (kept > 0 && index + 1 < this.#length && this.#gap(kept - 1, index + 1) < visitGap) continue;
      this.#views[kept++] = this.#views[index] ?? 0n;
    }
    this.#length = kept;
  }

  #gap(from: number, to: number): bigint {
    return (this.#views[to] ?? 0n) - (this.#views[from] ?? 0n);
  }
}
