import { matchesOf } from "../../text/matches.ts";
import { isSyllable } from "../../text/syllable.ts";
import { mayBeDoubled } from "../doubled.ts";
import type { TextRule } from "../text-rule.ts";
import { gapAfter, type Words, wordAt } from "../words.ts";

const longest = 8;
const blank = /^[ \t\u00A0]*\n?[ \t\u00A0]*$/;
/** Two spaces end a line of verse. */
const lineOfVerse = / {2,}\n/;
const number = String.raw`\d+(?:[./,:-]\d+)*%?`;
/** `1. Về kinh tế` above `Kinh tế tăng 6%`, of which the empty line between is forgotten. */
const lineBegins = /^\s*\n\s*\p{Lu}/u;
/** Between words of one phrase: `số 05-CT/TW`. */
const insidePhrase = new RegExp(`^[ \\u00A0]?(?:${number})?[/-]?[ \\u00A0]?$`);
const numberAlone = new RegExp(`^[ \\u00A0](?<number>${number})[ \\u00A0]$`);

/** What stands twice: how many words, where it begins, where it ends the first and the second time. */
interface Repeated {
  readonly length: number;
  readonly start: number;
  readonly onceEnd: number;
  readonly end: number;
}

/** Not `…`, nor what follows the stop of a short word: `v.v.,`, `v.v..` */
const repeatedSign =
  /[,;](?<=[\p{L}\p{N})”%].)(?:[ \u00A0]?[,;])+|\.\.(?<=(?:\p{L}{2}|[)”%])..)(?![.\p{L}\p{N}/])/gu;

/** `đồng chí đồng chí`, `năm 2017 năm 2017`, `,,` */
export const repeatedWord: TextRule = {
  name: "repeated-word",
  *find({ text, prose, words }) {
    const marks = markWords(prose, words);
    for (let index = 0; index < marks.length; index++) {
      const most = againAfter(marks, index);
      const found = most > 0 ? findRepeated(prose, words, index, most) : null;
      if (!found) continue;
      const { start, onceEnd, end, length } = found;
      const [once, twice] = [onceEnd, end].map((until) => prose.slice(start, until).replace(/\s+/g, " "));
      const mend = `bỏ một lần "${once}"`;
      const fix = lineBegins.test(prose.slice(onceEnd, end))
        ? `là đoạn khác thì để một dòng trống ở giữa, không thì ${mend}`
        : mend;
      if (!isOfHeading(text, onceEnd)) yield { offset: start, message: `Lặp từ "${twice}".`, fix };
      index += 2 * length - 1;
    }
    for (const { 0: typed, index } of matchesOf(prose, repeatedSign)) {
      const isStop = typed.startsWith(".");
      yield {
        offset: index,
        message: `Lặp dấu "${typed}".`,
        fix: isStop ? "viết một dấu chấm, hoặc … nếu là dấu lửng" : "chỉ để một dấu",
      };
    }
  },
};

/** A number for each word, the same for the same words, so that most are told apart at once. */
function markWords(text: string, { starts, ends }: Words): Int32Array {
  const marks = new Int32Array(starts.length);
  for (let index = 0; index < marks.length; index++) {
    const end = ends[index] ?? 0;
    const size = end - (starts[index] ?? 0);
    // The first letter may be a capital in one and not in the other.
    const lastButOne = size > 2 ? text.charCodeAt(end - 2) : 0;
    marks[index] = (size << 24) ^ (lastButOne << 12) ^ text.charCodeAt(end - 1);
  }
  return marks;
}

/** After how many words, at most, one like this comes again; 0 where none does. */
function againAfter(marks: Int32Array, index: number): number {
  let length = longest;
  while (length > 0 && marks[index + length] !== marks[index]) length--;
  return length;
}

function findRepeated(text: string, words: Words, index: number, most: number): Repeated | null {
  const { starts, ends } = words;
  for (let length = most; length > 0; length--) {
    if (!isRepeated(text, words, index, length)) continue;
    const last = index + length - 1;
    const found = {
      length,
      start: starts[index] ?? 0,
      onceEnd: ends[last] ?? 0,
      end: ends[last + length] ?? 0,
    };
    const joint = gapAfter(text, words, last);
    if (!blank.test(joint)) {
      const numbered = withNumber(text, found, joint);
      if (numbered) return numbered;
      continue;
    }
    const isName = text[found.start] !== text[starts[last + 1] ?? 0];
    if (length === 1 && isAbbreviation(text.slice(found.start, found.onceEnd))) return found;
    const phrase = Array.from({ length }, (_, step) => smallWord(text, words, index + step));
    return lineOfVerse.test(joint) || mayBeDoubled(phrase, smallWord(text, words, index - 1), isName)
      ? null
      : found;
  }
  return null;
}

/** The same with a number before both or after both: that is no reduplication, even of one syllable. */
function withNumber(text: string, found: Repeated, joint: string): Repeated | null {
  const between = numberAlone.exec(joint)?.groups?.number;
  if (between === undefined) return null;
  const { start, onceEnd, end } = found;
  const more = between.length + 1;
  const isAfter = text.slice(end + 1, end + more) === between;
  if (isAfter && !/^(?:[\d%]|[./,:-]\d)/.test(text.slice(end + more, end + more + 2)))
    return { ...found, onceEnd: onceEnd + more, end: end + more };
  const isBefore = text.slice(start - more, start - 1) === between;
  return isBefore && !/[\d./,:-]/.test(text.charAt(start - more - 1))
    ? { ...found, start: start - more }
    : null;
}

/** Whether so many words from one on come again, as the next after them. */
function isRepeated(text: string, words: Words, index: number, length: number): boolean {
  if (index + 2 * length > words.starts.length) return false;
  for (let at = index; at < index + length; at++) {
    const mayBeCapital = at === index && (length > 1 || beginsSentence(text, words.starts[index] ?? 0));
    if (!isSameWord(text, words, at, at + length, mayBeCapital)) return false;
  }
  for (let at = index; at < index + length - 1; at++) {
    const gap = gapAfter(text, words, at);
    const other = gapAfter(text, words, at + length);
    if (blank.test(gap) ? !blank.test(other) : gap !== other || !insidePhrase.test(gap)) return false;
  }
  return true;
}

/** A sentence's first letter is a capital; elsewhere a capital makes a name (anh Anh). */
function isSameWord(text: string, words: Words, one: number, other: number, mayBeCapital: boolean): boolean {
  const start = words.starts[one] ?? 0;
  const end = words.ends[one] ?? 0;
  const again = words.starts[other] ?? 0;
  const againEnd = words.ends[other] ?? 0;
  // Cheap to compare, and seldom the same.
  if (end - start !== againEnd - again || text[end - 1] !== text[againEnd - 1]) return false;
  const a = text.slice(start, end);
  const b = text.slice(again, againEnd);
  return a === b || (mayBeCapital && a.slice(1) === b.slice(1) && a.toLowerCase() === b.toLowerCase());
}

function beginsSentence(text: string, start: number): boolean {
  return /(?:^|\n|[.!?…][”"]?\s)[“"]?$/u.test(text.slice(Math.max(0, start - 4), start));
}

/** `UBND`, which nobody doubles for emphasis. */
function isAbbreviation(word: string): boolean {
  return /^\p{Lu}{3,}$/u.test(word) && !isSyllable(word.toLowerCase());
}

function smallWord(text: string, words: Words, index: number): string {
  return index < 0 ? "" : wordAt(text, words, index).toLowerCase();
}

/** Whether a heading ends at a place: its first words may begin the next line. */
function isOfHeading(text: string, place: number): boolean {
  return (
    /^[ \t]*\n/.test(text.slice(place, place + 80)) && text[text.lastIndexOf("\n", place - 1) + 1] === "#"
  );
}
