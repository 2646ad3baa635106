import { isSyllable } from "../../text/syllable.ts";
import { isVietnamese } from "../joint.ts";
import type { Finding, TextRule } from "../text-rule.ts";

const hasLargeNumber = /^(?:\d{3,}|\d+[/.,-]\d)/;
const isDate = /(?:\d{4}|\d[/.-]\d{1,2})$/;
/** Two letters that are written close to their number. */
const units = new Set("ha km cm mm dm kg mg ml ly am pm in".split(" "));

const roman = "(?<numeral>X{0,3}(?:IX|IV|V?I{0,3}))";
const beforeRoman = new RegExp(`^(?<word>\\p{Lu}?\\p{Ll}+)${roman}$`, "u");
// A slip of the shift key leaves two capitals (VIệt, XInh), and never these.
const afterRoman = new RegExp(`^(?![VX]I\\p{Ll})${roman}(?<word>[bcdđghklmnpqrstvx]\\p{Ll}+)$`, "u");

/** The rare letters are looked for first. */
const romanInside = /[IVX](?<=\p{Ll}.)[IVX]*\p{Ll}/u;
const betweenWords = new RegExp(
  `^(?<word>\\p{Lu}?\\p{Ll}+)${roman}(?<after>[bcdđghklmnpqrstvx]\\p{Ll}+)$`,
  "u",
);

/** `năm2017`, `8giờ30`, `28/9/2017tại`, `100%đảng viên`, `quýIII`, `thứXIVcủa`; not `A1`, `QH15`, `11ha`, `kV`. */
export const gluedNumber: TextRule = {
  name: "glued-number",
  *find({ prose, words: { starts, ends } }) {
    const holdsRoman = romanInside.test(prose);
    for (let index = 0; index < starts.length; index++) {
      const start = starts[index] ?? 0;
      const end = ends[index] ?? 0;
      if (end - start < 2) continue;
      const after = endsNumber(prose, start - 1) ? wordAfter(prose, start, end) : null;
      if (after) yield after;
      const before = isDigit(prose, end) ? wordBefore(prose, start, end) : null;
      if (before) yield before;
      const mayHoldRoman = isRoman(prose, end - 1) || (isRoman(prose, start) && isRoman(prose, start + 1));
      const glued = mayHoldRoman ? romanIn(prose, start, end) : null;
      if (glued) yield glued;
      const inner = holdsRoman ? romanBetween(prose, start, end) : null;
      if (inner) yield inner;
    }
  },
};

function isDigit(text: string, place: number): boolean {
  const code = text.charCodeAt(place);
  return code >= 48 && code <= 57;
}

/** The last digit of a number, or the sign of per cent behind it. */
function endsNumber(text: string, place: number): boolean {
  return isDigit(text, place) || (text[place] === "%" && isDigit(text, place - 1));
}

/** I, V or X. */
function isRoman(text: string, place: number): boolean {
  const code = text.charCodeAt(place);
  return code === 73 || code === 86 || code === 88;
}

function wordBefore(text: string, start: number, place: number): Finding | null {
  const word = text.slice(start, place);
  const previous = text.charAt(start - 1);
  if (/[#@_/.-]/.test(previous) || !isSyllable(word)) return null;
  const number = text.slice(place, place + 10);
  const isSure =
    isVietnamese(word) ||
    (hasLargeNumber.test(number) && word !== word.toUpperCase() && !/\d/.test(previous));
  if (!isSure) return null;
  const end = place + (/^[\d/.,-]*\d/.exec(number)?.[0].length ?? 1);
  return withinSyllable(text, place, end) ?? describe(text, start, place, end);
}

function wordAfter(text: string, place: number, end: number): Finding | null {
  const word = text.slice(place, end);
  const next = text.charAt(end);
  if (
    next === "_" ||
    (/\d/.test(next) && !isVietnamese(word)) ||
    units.has(word.toLowerCase()) ||
    !isSyllable(word)
  )
    return null;
  const number = /[\d/.,-]*%?$/.exec(text.slice(Math.max(0, place - 12), place))?.[0] ?? "";
  if (/[#@_]/.test(text.charAt(place - number.length - 1))) return null;
  const isSure =
    isVietnamese(word) || (word !== word.toUpperCase() && (word.length > 2 || isDate.test(number)));
  if (!isSure) return null;
  const start = place - number.length;
  return withinSyllable(text, start, place) ?? describe(text, start, place, end);
}

/** `Đa3ng`, `d9ồng`: keys of VNI that made no accent, which a space would only hide. */
function withinSyllable(text: string, start: number, end: number): Finding | null {
  const [before = ""] = /\p{L}+$/u.exec(text.slice(Math.max(0, start - 8), start)) ?? [];
  const [after = ""] = /^\p{L}+/u.exec(text.slice(end, end + 8)) ?? [];
  const number = text.slice(start, end);
  if (before === "" || after === "" || !/^\d{1,2}$/.test(number) || !isSyllable(before + after)) return null;
  return {
    offset: start - before.length,
    message: `Số ở giữa chữ: "${before}${number}${after}".`,
    fix: `phím của kiểu gõ VNI thì gõ lại chữ này; là số thì viết "${before} ${number} ${after}"`,
  };
}

function romanIn(text: string, start: number, end: number): Finding | null {
  const typed = text.slice(start, end);
  const isFirst = isRoman(text, start);
  const { numeral = "", word = "" } = (isFirst ? afterRoman : beforeRoman).exec(typed)?.groups ?? {};
  if (word.length < 2 || !isSyllable(word)) return null;
  if (/[\d#@_/.-]/.test(text.charAt(start - 1)) || /[@_]/.test(text.charAt(end))) return null;
  // TeX and DeX are names.
  const isSure = isVietnamese(word) || (numeral.length > 1 && word === word.toLowerCase());
  return isSure ? describe(text, start, isFirst ? start + numeral.length : end - numeral.length, end) : null;
}

function romanBetween(text: string, start: number, end: number): Finding | null {
  const { word = "", numeral = "", after = "" } = betweenWords.exec(text.slice(start, end))?.groups ?? {};
  if (numeral === "" || !isVietnamese(word) || !isVietnamese(after)) return null;
  if (/[#@_/.-]/.test(text.charAt(start - 1)) || /[@_]/.test(text.charAt(end))) return null;
  const places = [start + word.length, end - after.length];
  return {
    offset: start,
    message: `Số dính liền chữ: "${text.slice(start, end)}".`,
    fix: `viết "${word} ${numeral} ${after}"`,
    edits: places.map((place) => ({ start: place, end: place, text: " " })),
  };
}

function describe(text: string, start: number, place: number, end: number): Finding {
  const [before, after] = [text.slice(start, place), text.slice(place, end)];
  return {
    offset: start,
    message: `Số dính liền chữ: "${before}${after}".`,
    fix: `viết "${before} ${after}"`,
    edits: [{ start: place, end: place, text: " " }],
  };
}
