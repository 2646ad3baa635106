import { decodeFrom, encodingsOfLines } from "../text/legacy-encoding.ts";
import { hasVietnamese } from "../text/legacy-tables.ts";
import { findOldWords, type OldWord } from "../text/legacy-words.ts";
import { isSyllable } from "../text/syllable.ts";
import type { Span } from "../text/typography.ts";
import { hasOnlyUsualSigns } from "../text/usual-signs.ts";
import { cover, splitCovered } from "./cover.ts";

/** A line, the prose of one, or words in a line of Unicode, that are no Unicode. */
export interface OldLine extends Span {
  /** The line as typed, all covered that is no prose. */
  readonly own: string;
  /** The same decoded; null where that is not certain. */
  readonly decoded: string | null;
  /** Whether words around it are Unicode, or could be either. */
  readonly isMixed: boolean;
}

// A letter that became a question mark, a capital that an old font shows otherwise, letters that stand together as only
// old encodings have them.
const lostLetter = /[^\s]\?/;
const capitalInside = /[a-z][À-Ý]/;
const oldLetters = /[aeAE][ùõâàáãêèéú]|[oO][ùõâ]|[uôöUÔÖ][ùõ]/;
// Letters and signs that Unicode text seldom has; emoji come as two units each.
const seldom = /[^\n\t -~À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ“”‘–…\u00A0\u200B\uD800-\uDFFF\uFDD0]/;
// Lines of letters that Unicode shares with old encodings.
const sharedLines = /^[ -~\tÀ-ý\uFDD0]+$/gm;

// What clean Vietnamese has not: halves of letters whose other bytes are gone. `«đá»` is clean.
const halfLetter = /[ÄÅÆ]|^[^«]*á[º»]/u;

const covers = new RegExp(cover, "g");

/** Whether a text is worth a second look: most are not. Sees too much rather than too little. */
export function mayHoldOldLines(text: string, isUsual = hasOnlyUsualSigns(text)): boolean {
  if (!isUsual && seldom.test(text)) return true;
  if (capitalInside.test(text) || (text.includes("?") && lostLetter.test(text))) return true;
  return oldLetters.test(text) && (text.match(sharedLines) ?? []).some((line) => oldLetters.test(line));
}

/** The lines that an old font or a wrong reading of bytes has left. Most texts are passed over at their first look. */
export function findOldLines(prose: string, isUsual = hasOnlyUsualSigns(prose)): OldLine[] {
  if (!mayHoldOldLines(prose, isUsual)) return [];
  const readable = prose.replace(covers, " ");
  const encodings = encodingsOfLines(readable);
  const found: OldLine[] = [];
  let start = 0;
  readable.split("\n").forEach((line, index) => {
    const end = start + line.length;
    const guess = encodings[index] ?? null;
    const encoding = guess && isVietnamese(line) ? null : guess;
    const own = prose.slice(start, end);
    const oldWords = encoding ? [] : findOldWords(line);
    const decoded = encoding ? decodeFrom(line, encoding) : replaceWords(line, oldWords);
    if (isLost(decoded) || (encoding && halfLetter.test(decoded)))
      found.push({ start, end, own, decoded: null, isMixed: false });
    else if (encoding) {
      const whole = splitCovered(own)
        .map((piece) => decodeFrom(piece, encoding))
        .join("");
      const from = hasVietnamese.test(line) ? sameWords(own, whole) : 0;
      found.push({
        start: start + from,
        end,
        own: own.slice(from),
        decoded: whole.slice(from),
        isMixed: false,
      });
    } else {
      for (const word of oldWords) {
        const ownWord = line.slice(word.start, word.end);
        const place = { start: start + word.start, end: start + word.end };
        found.push({ ...place, own: ownWord, decoded: word.decoded, isMixed: true });
      }
    }
    start = end + 1;
  });
  return found;
}

/** How much of two texts is the same up to the end of a word: what of a line is Unicode. `("là QuËn", "là Quận")` → 3 */
function sameWords(one: string, other: string): number {
  let same = 0;
  for (let at = 0; at < one.length && one[at] === other[at]; at++) {
    if (/\s/.test(one.charAt(at))) same = at + 1;
  }
  return same;
}

function replaceWords(line: string, words: readonly OldWord[]): string {
  return words.reduceRight(
    (mended, { start, end, decoded }) => mended.slice(0, start) + decoded + mended.slice(end),
    line,
  );
}

/** Whether every word is a syllable as it stands: a short line of Unicode (`Ông là ai`) in a file of an old encoding. */
function isVietnamese(line: string): boolean {
  return !/[¡-¿×÷\u00AD]/u.test(line) && (line.match(/[\p{L}\p{M}]+/gu) ?? []).every(isSyllable);
}

// Bytes of UTF-8 that stayed.
const rest = /\uFFFD|[ÃÄÆ][\u0080-\u00BF]|Ä‘|á[º»][\u0080-\u00BF]|â€/u;
const wordWithSign =
  /(?<!\p{L})\p{L}{0,20}?(?:\p{L}[¡-¦¨¬¶¸¼-¾]|[¡-¦¨¬¶¸]\p{L}|\p{L}[©ª«®¹»]\p{L}|\p{Ll}[Þ×÷])[\p{L}¡-¾]*/gu;

const questioned = /(?<![\p{L}\p{N}])[\p{L}?]*\p{L}\?[\p{L}?]*/gu;

/** Whether something remains that no encoding explains. */
function isLost(line: string): boolean {
  if (rest.test(line) || hasLostLetters(line)) return true;
  const odd = [...line.matchAll(wordWithSign)].map(([word]) => word.toLowerCase());
  return new Set(odd.filter((word) => !isSyllable(word))).size > 1;
}

/** Letters that became question marks, `H?i ngh?`: what is left of their words is no syllable. */
function hasLostLetters(line: string): boolean {
  const broken = (line.match(questioned) ?? []).filter(
    (word) =>
      /\p{L}\?\p{Ll}/u.test(word) ||
      word.split("?").some((part) => part !== "" && part !== part.toUpperCase() && !isSyllable(part)),
  );
  return broken.length > 1;
}
