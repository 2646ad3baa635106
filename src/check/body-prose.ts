import type { Span } from "../text/typography.ts";
import { coverSpans } from "./cover.ts";

// At the head of a line: a fence, a rule or a reference, marks of lists, headings and quotations.
const lineHead =
  /[ \t>]*(?<fence>`{3,}|~{3,})[^\n]*|[ \t>]*(?:(?:[-*_=][ \t]*){2,}|\[[^\]\n]+\]:[^\n]*)$|[ \t]*(?:(?:[-*+]|\d{1,9}[.)]|#{1,6}|>)[ \t]+|>)+/my;
const firstSign = /[^\s]/g;

// Few signs begin anything; most texts are passed over at the speed of a plain search.
const sign = /[`<\\&|@]|\]\(|(?:https?|ftp|mailto|tel):|www\.|\.(?=[a-zA-Z]{2})/g;
const special = new RegExp(
  [
    String.raw`(?<ticks>\x60+)`,
    String.raw`<(?:!--|[/?!a-z][^<>\n]*>)`,
    String.raw`\]\((?<address><[^<>\n]*>|[^\s()"]*(?:\([^\s()]*\)[^\s()"]*)*)`,
    String.raw`\\[!-/:-@[-\x60{-~]`,
    String.raw`&#?\w{1,31};`,
    String.raw`\|[ \t]*`,
    // As Markdown does, without stars at its end, which close a passage: `**Xem https://mau.example/**.`
    String.raw`(?:https?|ftp|mailto|tel):[^\s<>"”*]*(?:\*+(?![^\s<>"”*\p{L}\p{N}]*(?:[\s<>"”]|$))[^\s<>"”*]+)*`,
    String.raw`www\.[^\s<>"”*]+`,
    String.raw`@[\w-]+(?:\.[\w-]+)+`,
    String.raw`\.(?:vn|com|org|net|gov|edu|html?|pdf|docx?|xlsx?|jpe?g|png|md)(?![\p{L}\p{M}\p{N}_])(?:/[^\s<>"”),;*]*)?`,
  ].join("|"),
  "iuy",
);
const before: Readonly<Record<string, RegExp>> = {
  "@": /[\w.+-]{0,64}$/,
  ".": /[\w.-]{0,64}$/,
  "|": /[ \t]*$/,
};
const titleOfLink = /\s+(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\))(?=\))/sy;

/** Covers what is Markdown and no words: code, addresses, HTML, marks at the head of a line, borders of tables. */
export function bodyProse(body: string): string {
  const fences: Span[] = [];
  const spans = [...coverHeads(body, fences), ...coverSigns(body, fences)];
  return spans.length === 0
    ? body
    : coverSpans(
        body,
        spans.sort((a, b) => a.start - b.start),
      );
}

/** `fences` gets the blocks of code, in which nothing else counts. */
function coverHeads(body: string, fences: Span[]): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < body.length; at = endOf(body, "\n", at)) {
    firstSign.lastIndex = at;
    const first = firstSign.exec(body);
    if (!first) break;
    if (/[\p{L}“(]/u.test(first[0])) {
      at = first.index;
      continue;
    }
    lineHead.lastIndex = at = body.lastIndexOf("\n", first.index - 1) + 1;
    const match = lineHead.exec(body);
    if (!match) continue;
    const fence = match.groups?.fence;
    const end = fence ? endOfFence(body, lineHead.lastIndex, fence) : at + match[0].length;
    const span = { start: at, end };
    spans.push(span);
    if (fence) fences.push(span);
    at = end - 1;
  }
  return spans;
}

function coverSigns(body: string, fences: readonly Span[]): Span[] {
  const spans: Span[] = [];
  let paragraphEnd = 0;
  let nextFence = 0;
  let fence = fences[0];
  let at = 0;
  for (sign.lastIndex = 0; ; sign.lastIndex = at) {
    const found = sign.exec(body);
    if (!found) return spans;
    const { index } = found;
    at = index + found[0].length;
    while (fence && fence.end <= index) fence = fences[++nextFence];
    if (fence && fence.start <= index) {
      at = fence.end;
      continue;
    }
    special.lastIndex = index;
    const match = special.exec(body);
    if (!match) continue;
    const { ticks, address } = match.groups ?? {};
    if (index >= paragraphEnd) paragraphEnd = endOf(body, "\n\n", index);
    const end = ticks
      ? (endOfCode(body.slice(0, paragraphEnd), index, ticks) ?? index)
      : match[0] === "<!--"
        ? endOf(body, "-->", index)
        : special.lastIndex;
    const back = before[found[0]]?.exec(body.slice(Math.max(0, index - 64), index))?.[0].length ?? 0;
    spans.push({ start: address === undefined ? index - back : index + 1, end });
    at = Math.max(end, index + (ticks?.length ?? 1));
    if (address !== undefined) spans.push(...quotesOfTitle(body, end));
  }
}

function endOf(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at === -1 ? text.length : at + sign.length;
}

function endOfFence(body: string, from: number, fence: string): number {
  const closing = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/gm;
  closing.lastIndex = from;
  for (let match = closing.exec(body); match; match = closing.exec(body)) {
    if (match[1]?.startsWith(fence)) return closing.lastIndex;
  }
  return body.length;
}

/** Code ends with as many ticks as it begins, within its paragraph. */
function endOfCode(paragraph: string, start: number, ticks: string): number | null {
  const runs = /`+/g;
  runs.lastIndex = start + ticks.length;
  for (let run = runs.exec(paragraph); run; run = runs.exec(paragraph)) {
    if (run[0].length === ticks.length) return runs.lastIndex;
  }
  return null;
}

/** The words in `[…](address "words")` are prose, their quotes are not. */
function quotesOfTitle(body: string, at: number): Span[] {
  titleOfLink.lastIndex = at;
  const [title] = titleOfLink.exec(body) ?? [];
  if (title === undefined) return [];
  const start = at + title.length - title.trimStart().length;
  const end = at + title.length - 1;
  return [
    { start, end: start + 1 },
    { start: end, end: end + 1 },
  ];
}
