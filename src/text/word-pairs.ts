import { fold } from "./fold.ts";

/**
 * Each two syllables in a row, folded: most Vietnamese words are such a pair, and names are known by theirs.
 * Who asks for many texts gives a `fold` that remembers: a language has but a few thousand syllables.
 *
 * `Đại hội Đảng bộ` → `["dai hoi", "hoi dang", "dang bo"]`
 */
export function wordPairs(text: string, foldSyllable: (syllable: string) => string = fold): string[] {
  const syllables = (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(foldSyllable);
  return syllables.slice(1).map((syllable, index) => `${syllables[index]} ${syllable}`);
}
