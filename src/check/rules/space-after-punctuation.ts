import { isJoined, isPlainWord, isRatio, isVietnamese, type Left } from "../joint.ts";
import type { Finding, TextRule } from "../text-rule.ts";
import type { Words } from "../words.ts";

const opening = /^[“‘«(]$/u;
const sign = /^[.,;:!?]$/;
const closing = /^[”’»)\]"*]$/u;
const digit = /^\d$/;
const numberEnd = /^[\d%]$/;
/** What is written on without an end may be the name of a file: `báo-cáo.Đồng.docx`. */
const goesOnClose = /^(?:[@_/\uFDD0-]|\.[\p{L}\p{N}])/u;
/** `!(Ảnh)[a.jpg]`, a picture whose brackets are swapped: its sign belongs to it. */
const swappedPicture = /^!\([^()\n]*\)\[/;
const [space, comma, colon, semicolon] = [32, 44, 58, 59];

/** `kết thúc.Đồng chí`, `Hội nghị,đồng chí`, `“tốt”và`, `(chủ trì)phát biểu`; not `TP.HCM`, `TS.Nguyễn`, `1.000`, names of files and addresses. */
export const spaceAfterPunctuation: TextRule = {
  name: "space-after-punctuation",
  *find({ prose, words }) {
    for (let index = 0; index < words.starts.length; index++) {
      const start = words.starts[index] ?? 0;
      const end = words.ends[index] ?? start;
      if (joinsNumber(prose, end) && isVietnamese(prose.slice(start, end)))
        yield tell(prose, prose.slice(start, end), end, endOfNumber(prose, end + 1));
      // Most words follow a space.
      if (prose.charCodeAt(start - 1) === space) continue;
      if (closesBefore(prose, start) && isPlainWord(prose.slice(start, end))) {
        if (!goesOnClose.test(prose.slice(end, end + 2)))
          yield tell(prose, lastPiece(prose, start - 1), start - 1, end);
        continue;
      }
      const place = opensQuotation(prose, start - 1) ? start - 2 : start - 1;
      if (!sign.test(prose.charAt(place))) continue;
      const left = leftOf(prose, words, index, place);
      const finding = left && judge(prose, left, place, start, end);
      if (finding) yield finding;
    }
  },
};

/** Whether a quotation or brackets that were opened on the same line close right before a place. */
function closesBefore(text: string, place: number): boolean {
  const sign = text.charAt(place - 1);
  if (sign !== "”" && sign !== ")") return false;
  const before = text.slice(Math.max(0, place - 300), place - 1);
  return (sign === ")" ? /\([^()\n]*[^()\s]$/ : /“[^“”\n]*[^“”\s]$/).test(before);
}

function lastPiece(text: string, end: number): string {
  return /[^\s\uFDD0]{1,20}$/u.exec(text.slice(Math.max(0, end - 20), end))?.[0] ?? "";
}

/** A straight quote may as well close; after a colon it opens. */
function opensQuotation(text: string, place: number): boolean {
  return opening.test(text.charAt(place)) || text.slice(place - 1, place + 1) === ':"';
}

function leftOf(text: string, { starts, ends }: Words, index: number, place: number): Left | null {
  if (ends[index - 1] === place) return { word: text.slice(starts[index - 1], place), isNumber: false };
  const end = text.charAt(place - 1);
  const isNumber = numberEnd.test(end);
  return isNumber || closing.test(end) ? { word: "", isNumber } : null;
}

function judge(text: string, left: Left, place: number, start: number, end: number): Finding | null {
  const word = text.slice(start, end);
  const typed = text.charAt(place);
  const isQuoted = start > place + 1;
  if (!isJoined(typed, left, word, isQuoted) || isRatio(text, place)) return null;
  if (typed === "." && goesOnClose.test(text.slice(end, end + 2))) return null;
  if (typed === "!" && swappedPicture.test(text.slice(place, place + 300))) return null;
  const isSmall = typed === "." && !isQuoted && word === word.toLowerCase();
  const found = tell(text, left.word || lastPiece(text, place), place, end);
  if (!isSmall) return found;
  return {
    ...found,
    fix: `thêm dấu cách và viết hoa chữ "${word}", hoặc đổi dấu chấm thành dấu phẩy`,
    edits: [],
  };
}

function tell(text: string, before: string, place: number, end: number): Finding {
  const typed = text.charAt(place);
  return {
    offset: place,
    message: `Thiếu dấu cách sau dấu ${typed}`,
    fix: `viết "${before}${typed} ${text.slice(place + 1, end)}"`,
    edits: [{ start: place + 1, end: place + 1, text: " " }],
  };
}

/** Whether a comma, a semicolon or a colon and a digit stand at a place: `Số:05`, `Hà Nội,28/9`. */
function joinsNumber(text: string, place: number): boolean {
  const code = text.charCodeAt(place);
  return (code === comma || code === colon || code === semicolon) && digit.test(text.charAt(place + 1));
}

function endOfNumber(text: string, start: number): number {
  return start + (/^\d[\d/.,-]{0,20}(?<=\d)/.exec(text.slice(start, start + 21))?.[0].length ?? 1);
}
