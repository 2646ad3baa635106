import { isSyllable } from "../../text/syllable.ts";
import type { Finding, TextRule } from "../text-rule.ts";
import type { Words } from "../words.ts";

const opening = /^[“‘«(]$/u;
const sign = /^[.,;:!?]$/;
const closing = /^[”’»)\]"*]$/u;
const digit = /^\d$/;
const diacritic = /[À-ỹ]/;
/** What is written on without an end may be the name of a file: `báo-cáo.Đồng.docx`. */
const goesOnClose = /^(?:[@_/\uFDD0-]|\.[\p{L}\p{N}])/u;
const space = 32;

/** What stands close to a sign on its left: a word, or the last character of a number, a quotation or a bracket. */
interface Left {
  readonly word: string;
  readonly end: string;
}

/** `kết thúc.Đồng chí`, `Hội nghị,đồng chí`; not `TP.HCM`, `TS.Nguyễn`, `1.000`, names of files and addresses. */
export const spaceAfterPunctuation: TextRule = {
  name: "space-after-punctuation",
  *find({ prose, words }) {
    for (let index = 0; index < words.starts.length; index++) {
      const start = words.starts[index] ?? 0;
      // Most words follow a space.
      if (prose.charCodeAt(start - 1) === space) continue;
      const place = opensQuotation(prose, start - 1) ? start - 2 : start - 1;
      if (!sign.test(prose.charAt(place))) continue;
      const left = leftOf(prose, words, index, place);
      const finding = left && judge(prose, left, place, start, words.ends[index] ?? start);
      if (finding) yield finding;
    }
  },
};

/** A straight quote may as well close; after a colon it opens. */
function opensQuotation(text: string, place: number): boolean {
  return opening.test(text.charAt(place)) || text.slice(place - 1, place + 1) === ':"';
}

function leftOf(text: string, { starts, ends }: Words, index: number, place: number): Left | null {
  const end = text.charAt(place - 1);
  if (ends[index - 1] === place) return { word: text.slice(starts[index - 1], place), end };
  return digit.test(end) || closing.test(end) ? { word: "", end } : null;
}

function judge(text: string, left: Left, place: number, start: number, end: number): Finding | null {
  const word = text.slice(start, end);
  const typed = text.charAt(place);
  const isQuoted = start > place + 1;
  if (!isJoined(typed, left, word, isQuoted) || isRatio(text, place)) return null;
  if (typed === "." && goesOnClose.test(text.slice(end, end + 2))) return null;
  const isSmall = typed === "." && !isQuoted && word === word.toLowerCase();
  const before =
    left.word || (/[^\s\uFDD0]{1,20}$/u.exec(text.slice(Math.max(0, place - 20), place))?.[0] ?? "");
  const [first, second] = [before + typed, text.slice(place + 1, end)];
  return {
    offset: place,
    message: `Thiếu dấu cách sau dấu ${typed}`,
    fix: isSmall
      ? `thêm dấu cách và viết hoa chữ "${word}", hoặc đổi dấu chấm thành dấu phẩy`
      : `viết "${first} ${second}"`,
    edits: isSmall ? [] : [{ start: place + 1, end: place + 1, text: " " }],
  };
}

/** Whether a sign with no space after it stands between two words of Vietnamese. */
function isJoined(typed: string, left: Left, right: string, isQuoted: boolean): boolean {
  if (/[.!?]/.test(typed)) return isQuoted ? endsSentence(left, typed) : isJoinedByStop(typed, left, right);
  if (isVietnamese(left.word)) return true;
  if (isQuoted) return isWord(left.word) || closing.test(left.end);
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
    ? !digit.test(left.end) && isAbbreviation(right)
    : isVietnamese(word) && word === word.toLowerCase();
}

/** Abbreviations, which a stop follows without a space, are in capitals or no syllables: `TP`, `Ths`, `P`. */
function endsSentence({ word }: Left, typed: string): boolean {
  return word === "" || (isWord(word) && (typed !== "." || !isAbbreviation(word)));
}

function isVietnamese(word: string): boolean {
  return diacritic.test(word) && isWord(word);
}

function isWord(word: string): boolean {
  return word.length > 1 && isSyllable(word);
}

function isAbbreviation(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}

/** `tỷ lệ nam:nữ` */
function isRatio(text: string, place: number): boolean {
  return (
    text.charAt(place) === ":" &&
    /(?:tỷ|tỉ)\s(?:lệ|số)\s[^.\n]{0,20}$/u.test(text.slice(Math.max(0, place - 40), place))
  );
}
