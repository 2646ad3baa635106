import { findDocumentNumbers } from "./document-number.ts";
import { settleHidden } from "./hidden-break.ts";
import { mendLookAlikes, normaliseText, removeInvisible } from "./normalise.ts";
import { joinPhones } from "./phone.ts";
import { normaliseTone } from "./tone.ts";

// The search engine tells words apart by white space, drops whatever is neither a letter nor a digit, and takes marks
// off by decomposing. What it cannot know of Vietnamese is told in signs that it drops and that are undone on the way
// back, so that a reader sees what the editor wrote.

/** đ does not decompose; d with a circumflex below, which no language near ours uses, does. */
const strokes: Record<string, string> = { đ: "ḓ", Đ: "Ḓ", ḓ: "đ", Ḓ: "Đ" };
const vowels: Record<string, string> = { i: "y", I: "Y", y: "i", Y: "I" };
/** After a word whose tone stood on the second vowel. */
const movedTone = "\u2060";
/** After a word whose vowel was written with i. */
const wasI = "\u2062";
/** Instead of white space inside a document's number or a telephone's, which is one word, and before a sign that is none. */
const joint = "\uFEFF";
/** Before the second of two words that only a sign kept apart: `kinh tế-xã hội`, `quý I/2017`. */
const split = "\u2061";

// Rare letters and signs first, what stands before them after: few places get so far.
const openRhyme = /[ou][àáảãạèéẻẽẹỳýỷỹỵ](?!\p{L})/giu;
/** Schools write `kỉ luật`, `lí luận`, `quí`; offices mostly `kỷ luật`, `lý luận`, `quý`. */
const freeI = /(?<![\p{L}\p{M}])(?:[hklmst]|qu)[iìíỉĩị](?![\p{L}\p{M}])/giu;
/** The engine knows no part of one letter: so a year after it is a word apart too, `I/2017`. */
const signBetweenWords =
  /[\p{Pd}/.,;:…](?=\p{L})(?<=\p{L}.)|[\p{Pd}/.](?=\d{4})(?<=(?<![\p{L}\p{M}\p{N}])\p{L}.)/gu;
/** In a phrase it would stand between its words: `kinh tế – xã hội`. */
const signAlone = /\s(?=[^\p{L}\p{M}\p{N}\s]+(?:\s|$))/gu;

/**
 * A text as the index holds it: composed, with look-alikes mended, each document's number one word, words that are
 * joined by a sign apart, signs that stand alone joined to the word before, tones in one place, a vowel that is i or y
 * as y, and đ as a letter that folds to d.
 *
 * `Chỉ thị 05 – CT/TW, Đảng uỷ` → `Chỉ thị 05–CT/TW, Ḓảng ủy`, with invisible signs that say what was changed
 */
export function encodeSearchText(text: string): string {
  const clean = mendLookAlikes(removeInvisible(settleHidden(normaliseText(text))));
  let encoded = "";
  let at = 0;
  for (const { start, end } of findDocumentNumbers(clean)) {
    encoded += apart(clean.slice(at, start)) + clean.slice(start, end).replace(/\s/g, joint);
    at = end;
  }
  return (encoded + apart(clean.slice(at)))
    .replace(openRhyme, moveTone)
    .replace(freeI, (word) => swapVowel(word) + wasI)
    .replace(/[đĐ]/g, swapStroke);
}

/** Whether no space stood before this word of an encoded text. */
export function isJoined(word: string): boolean {
  return word.startsWith(split);
}

/** One word of an encoded text as the editor wrote it, or several of a query. `Ḓảng` → `Đảng` */
export function decodeSearchWord(word: string): string {
  return word
    .replace(split, "")
    .replaceAll(joint, " ")
    .replace(/(\p{L})(\p{L})\u2060/gu, (_, first: string, second: string) => {
      const [letter = "", tone = ""] = first.normalize("NFD");
      return letter + (second + tone).normalize("NFC");
    })
    .replace(/(\p{L})\u2062/gu, (_, vowel: string) => swapVowel(vowel))
    .replace(/[ḓḒ]/g, swapStroke);
}

function apart(text: string): string {
  return joinPhones(text, joint).replace(signAlone, joint).replace(signBetweenWords, `$& ${split}`);
}

function moveTone(rhyme: string, at: number, text: string): string {
  const onset = /\p{L}*$/u.exec(text.slice(Math.max(0, at - 4), at))?.[0] ?? "";
  const moved = normaliseTone(onset + rhyme).slice(onset.length);
  return moved === rhyme ? rhyme : moved + movedTone;
}

/** `kỉ` → `kỷ`, `ỷ` → `ỉ` */
function swapVowel(word: string): string {
  const [vowel = "", tone = ""] = word.slice(-1).normalize("NFD");
  return word.slice(0, -1) + (vowels[vowel] + tone).normalize("NFC");
}

function swapStroke(letter: string): string {
  return strokes[letter] ?? letter;
}
