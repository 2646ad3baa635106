import { distance } from "fastest-levenshtein";
import { fold } from "../text/fold.ts";

/**
 * Finds the syllables of the same letters and the same tone, whatever their other marks: what a slip of the fingers
 * leaves right. A word typed without a tone may have any. The nearest come first.
 *
 * `bỉeu` → `biểu`; `hoat` → `hoạt`, `hoắt`
 */
export function findNear(syllables: readonly string[]): (typed: string) => readonly string[] {
  const byLetters = Map.groupBy(syllables, lettersOf);
  return (typed) => {
    const tone = toneOf(typed);
    return (byLetters.get(lettersOf(typed)) ?? [])
      .filter((syllable) => tone === "" || toneOf(syllable) === tone)
      .sort((a, b) => apart(typed, a) - apart(typed, b));
  };
}

/** A key that was held too long counts once. */
function lettersOf(word: string): string {
  return fold(word).replace(/(.)\1+/g, "$1");
}

function toneOf(word: string): string {
  return /[\u0300\u0301\u0303\u0309\u0323]/.exec(word.normalize("NFD"))?.[0] ?? "";
}

function apart(a: string, b: string): number {
  return distance(a.normalize("NFD"), b.normalize("NFD"));
}
