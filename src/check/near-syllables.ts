import { distance } from "fastest-levenshtein";
import { fold } from "../text/fold.ts";
import { toneOf, withoutTone } from "../text/tone.ts";

/**
 * Finds the syllables of the same letters and the same tone, whatever their other marks: what a slip of the fingers
 * leaves right. A word typed without a tone may have any; hỏi and ngã stand for each other. Those come first whose
 * letters bear the same marks, then the nearest.
 *
 * `bỉeu` → `biểu`; `hoat` → `hoạt`, `hoắt`; `sữ` → `sử`
 */
export function findNear(syllables: readonly string[]): (typed: string) => readonly string[] {
  const byLetters = Map.groupBy(syllables, lettersOf);
  return (typed) => {
    const tone = toneOf(typed);
    const rank = (syllable: string) => Number(withoutTone(syllable) !== withoutTone(typed));
    return (byLetters.get(lettersOf(typed)) ?? [])
      .filter((syllable) => tone === "" || mayMean(tone, toneOf(syllable)))
      .sort(
        (a, b) =>
          rank(a) - rank(b) || apart(typed, a) - apart(typed, b) || rareness(toneOf(a)) - rareness(toneOf(b)),
      );
  };
}

const [hook, tilde, dot] = ["\u0309", "\u0303", "\u0323"];

function mayMean(typed: string, meant: string): boolean {
  return typed === meant || (typed === hook && meant === tilde) || (typed === tilde && meant === hook);
}

/** Where a stop ends the syllable, official texts have more words with the dot than with the acute. */
function rareness(tone: string): number {
  return tone === dot ? 0 : 1;
}

/** A key that was held too long counts once. */
function lettersOf(word: string): string {
  return fold(word).replace(/(.)\1+/g, "$1");
}

function apart(a: string, b: string): number {
  return distance(a.normalize("NFD"), b.normalize("NFD"));
}
