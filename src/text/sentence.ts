import type { Span } from "./typography.ts";

// All signs that stand together, whatever follows: a pattern that looks ahead begins anew at each of them.
const closing = /(?:\.\s?\/\s?\.|[.!?…]+)["”’»)\]]*/gu;
// No pattern here looks behind: browsers of five years ago cannot, and readers' browsers run this.

/** What a full stop follows without ending a sentence: titles, places, initials, numbers of a list. */
const shortened =
  /(?:^|[^\p{L}\p{M}\p{N}])(?:TP|Tp|Tx|TX|TT|ThS|TS|PGS|GS|BS|KS|CN|NXB|St|đ\/c|Đ\/c|\p{Lu}|\d{1,2})$/u;
const goesOn = /^\s+\p{Ll}/u;

/**
 * The sentences of a text, without the white space between them. `./.` ends a text, and is no end inside itself.
 *
 * `Họp tại TP. Huế. Kết thúc./.` → `Họp tại TP. Huế.`, `Kết thúc./.`
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const add = (end: number) => {
    const blank = /^\s*/.exec(text.slice(start, end))?.[0].length ?? 0;
    if (start + blank < end) spans.push({ start: start + blank, end });
    start = end;
  };
  for (const { 0: sign, index } of text.matchAll(closing)) {
    const end = index + sign.length;
    if (end < text.length && !/\s/.test(text.charAt(end))) continue;
    if (sign === "." && shortened.test(text.slice(Math.max(start, index - 5), index))) continue;
    if (goesOn.test(text.slice(end, end + 3))) continue;
    add(end);
  }
  add(text.trimEnd().length);
  return spans;
}
