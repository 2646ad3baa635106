import { mendLookAlikes } from "../text/normalise.ts";
import { splitSentences } from "../text/sentence.ts";
import { isSyllable } from "../text/syllable.ts";
import { toneOf } from "../text/tone.ts";
import { cover } from "./cover.ts";
import { gapAfter, type Words, wordAt } from "./words.ts";

/** So many words in capitals make a headline; fewer may be a name. */
const headline = 3;

/**
 * A word in small letters, as a dictionary has it; null where it may be a name or an abbreviation. Capitals are judged
 * where a sentence begins and goes on in small letters, and in a headline of capitals alone.
 *
 * `Hộii nghị bàn` → `hộii`, `HỘII NGHỊ BÀN` → `hộii`, `Hồ Chí Minh` → null, `UBND` → null
 */
export function judgedWord(prose: string, words: Words, index: number): string | null {
  // Look-alikes have a rule of their own.
  const word = mendLookAlikes(wordAt(prose, words, index));
  const small = word.toLowerCase();
  if (word === small) return word;
  if (looksForeign(small)) return null;
  if (isShouted(word)) return isWorthShouting(small) && isInHeadline(prose, words, index) ? small : null;
  const isCapital = word.slice(1) === small.slice(1);
  return isCapital && goesOnSmall(prose, words, index) && beginsSentence(prose, words.starts[index] ?? 0)
    ? small
    : null;
}

/** Names of other peoples and countries (`Krông`, `Đắk`, `Facebook`); a word without its marks is none (`Hoat động`). */
function looksForeign(small: string): boolean {
  return (
    /^(?!ngh|[ckpt]h|[ng]h|ng|tr)[bcdđfghjklmnpqrstvwxz]{2}|[klrs]$/u.test(small) ||
    (/^[a-z]+$/.test(small) && !isSyllable(small))
  );
}

function isShouted(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}

/** Abbreviations bear no tone; a syllable that could be one may be a name. */
function isWorthShouting(small: string): boolean {
  return toneOf(small) !== "" && !isSyllable(small);
}

function isInHeadline(prose: string, words: Words, index: number): boolean {
  const isNext = (at: number) =>
    isShouted(wordAt(prose, words, at)) && /^[ \t]+$/.test(gapAfter(prose, words, at - 1));
  let count = 1;
  for (let at = index; count < headline && isNext(at) && isShouted(wordAt(prose, words, at - 1)); at--)
    count++;
  for (let at = index + 1; count < headline && isNext(at); at++) count++;
  return count >= headline;
}

/** A name is of several words that begin with capitals, or stands between signs. */
function goesOnSmall(prose: string, words: Words, index: number): boolean {
  const next = wordAt(prose, words, index + 1);
  return next !== "" && next === next.toLowerCase() && /^\s$/.test(gapAfter(prose, words, index));
}

const opening = /[\s“‘"'(*_[]*$/u;
const paragraphStart = new RegExp(String.raw`(?:^|\n[ \t]*\n|${cover}[ \t]*)$`);

function beginsSentence(prose: string, start: number): boolean {
  const before = prose.slice(Math.max(0, start - 100), start);
  const opened = before.length - (opening.exec(before)?.[0].length ?? 0);
  const inParagraph = before.slice(opened).includes("\n\n") || opened === 0;
  if (inParagraph || paragraphStart.test(before.slice(0, opened))) return true;
  return (splitSentences(`${before.slice(0, opened)} A`).at(-1)?.start ?? 0) > opened;
}
