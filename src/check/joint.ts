import { isSyllable } from "../text/syllable.ts";

const diacritic = /[À-ỹ]/;

/** What stands close to a sign on its left. */
export interface Left {
  /** Nothing where it is a number, or the end of a quotation or of brackets. */
  readonly word: string;
  readonly isNumber: boolean;
}

/** Whether a sign with no space after it stands between two words of Vietnamese. */
export function isJoined(typed: string, left: Left, right: string, isQuoted: boolean): boolean {
  if (/[.!?]/.test(typed)) return isQuoted ? endsSentence(left, typed) : isJoinedByStop(typed, left, right);
  if (isVietnamese(left.word)) return true;
  if (isQuoted) return left.word === "" ? !left.isNumber : isWord(left.word);
  if (isVietnamese(right)) return true;
  if (typed === ":") return false;
  if (left.word === "") return isWord(right) || isAbbreviation(right);
  return isWord(right) && (isWord(left.word) || isAbbreviation(left.word));
}

function isJoinedByStop(typed: string, left: Left, right: string): boolean {
  if (!endsSentence(left, typed)) return false;
  const { word } = left;
  if (right === right.toLowerCase()) {
    return typed === "." && isWord(word) && isWord(right) && (isVietnamese(word) || isVietnamese(right));
  }
  const isCapital =
    isSyllable(right) && (right.length === 1 ? diacritic.test(right) : !isAbbreviation(right));
  if (isCapital) return true;
  return word === ""
    ? !left.isNumber && isAbbreviation(right)
    : isVietnamese(word) && word === word.toLowerCase();
}

/** Abbreviations, which a stop follows without a space, are in capitals or no syllables: `TP`, `Ths`, `P`. */
function endsSentence({ word }: Left, typed: string): boolean {
  return word === "" || (isWord(word) && (typed !== "." || !isAbbreviation(word)));
}

export function isVietnamese(word: string): boolean {
  return diacritic.test(word) && isWord(word);
}

function isWord(word: string): boolean {
  return word.length > 1 && isSyllable(word);
}

function isAbbreviation(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}

/** Whether a word beside a quotation or brackets without a space is one of Vietnamese: not `f(x)`, `(s)`. */
export function isPlainWord(word: string): boolean {
  return isVietnamese(word) || (word.length > 2 && word === word.toLowerCase() && isSyllable(word));
}

/** `tỷ lệ nam:nữ` */
export function isRatio(text: string, place: number): boolean {
  return (
    text.charAt(place) === ":" &&
    /(?:tỷ|tỉ)\s(?:lệ|số)\s[^.\n]{0,20}$/iu.test(text.slice(Math.max(0, place - 40), place))
  );
}
