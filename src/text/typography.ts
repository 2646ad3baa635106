import { findDocumentNumbers } from "./document-number.ts";
import { matchesOf } from "./matches.ts";

/** A run of a text, in code units, end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

// The patterns begin with the rare character, and what comes before is looked up after: a text holds few.
const notBefore = String.raw`(?![\p{L}\p{M}\p{N}])`;
const number = String.raw`\d(?<![\p{L}\p{M}\p{N}].)\d*(?:[.,]\d+)*`;
const figure = new RegExp(
  `${number}(?:` +
    // 100%, 5,5 %
    String.raw`\s?[%‰]` +
    // 10 giờ 30, 10.000 đồng
    String.raw`|\s(?:(?:giờ|h)(?:\s\d{1,2}(?:\sphút)?)?|phút|đồng|triệu|tỷ|tỉ|ha|km|kg|m)[²2]?${notBefore}` +
    // 28/9/2017, 10:41, 12-KH/QU, 024-3971-2345, 2015 – 2020, 01/01/2018-31/12/2018
    String.raw`|(?:[./:-][\p{L}\p{M}\p{N}]+|\s?[–-]\s?\d+(?:[./]\d+)*){0,5}${notBefore})`,
  "gu",
);
const roman = /[IVX](?<![\p{L}\p{M}\p{N}].)[IVXLC]*(?![\p{L}\p{M}\p{N}])/gu;
/** A figure of one sign. A class of both kinds would be searched for three times as long in texts that hold none. */
export const romanSign = /[Ⅰ-Ⅻ]/;
const romanSigns = /[Ⅰ-Ⅻ](?<![\p{L}\p{M}\p{N}].)(?![\p{L}\p{M}\p{N}])/gu;
const endSign = /\.\s?\/\s?\./g;

const labels = "ngày tháng năm quý quí số điều khoản khóa khoá thứ kỷ hạng loại phần chương mục".split(" ");
// Both composed and decomposed: positions are those of the text as given.
const labelBefore = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(?:${labels.flatMap((label) => [label, label.normalize("NFD")]).join("|")})\s$`,
  "iu",
);
// A space at the head of a text is held as well: a word in bold stands before it, in a text of its own.
const wordBefore = /(?:\S+|^)\s{0,3}$/u;

/**
 * The runs of a text that must not break across lines. The text is never changed: markup holds them together.
 *
 * `mentions` are the document numbers in the text, where the caller has found them already.
 *
 * `trong quý III./.` → `[{ start: 6, end: 16 }]`
 */
export function unbreakableSpans(
  text: string,
  mentions: readonly Span[] = findDocumentNumbers(text),
): Span[] {
  const found: Span[] = [];
  for (const { start, end } of mentions) {
    found.push({ start: start - lengthBefore(labelBefore, text, start), end });
  }
  for (const match of matchesOf(text, figure)) {
    const label = lengthBefore(labelBefore, text, match.index);
    const end = match.index + match[0].length;
    // A bare number breaks nowhere by itself.
    if (label > 0 || !/^\d+$/.test(match[0])) found.push({ start: match.index - label, end });
  }
  const romans = romanSign.test(text) ? [roman, romanSigns] : [roman];
  for (const match of romans.flatMap((pattern) => matchesOf(text, pattern))) {
    const label = lengthBefore(labelBefore, text, match.index);
    if (label > 0) found.push({ start: match.index - label, end: match.index + match[0].length });
  }
  for (const match of matchesOf(text, endSign)) {
    const word = lengthBefore(wordBefore, text, match.index);
    found.push({ start: match.index - word, end: match.index + match[0].length });
  }
  // A text that ends so has its number in bold or in a link behind it: `số **05-CT/TW**`. Few end in a space.
  const label = /\s/.test(text.slice(-1)) ? lengthBefore(labelBefore, text, text.length) : 0;
  if (label > 0) found.push({ start: text.length - label, end: text.length });
  return merge(found.sort((a, b) => a.start - b.start));
}

/** How many code units just before a place belong to what stands there. */
function lengthBefore(pattern: RegExp, text: string, place: number): number {
  return pattern.exec(text.slice(Math.max(0, place - 20), place))?.[0].length ?? 0;
}

function merge(sorted: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last && span.start < last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else merged.push(span);
  }
  return merged;
}
