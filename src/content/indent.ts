import type { MarkdownIt } from "markdown-it";

type BlockState = InstanceType<MarkdownIt["block"]["State"]>;

/** From here on Markdown takes a line for code, or for more of the line above. */
const tooFar = 4;

const farLine = /(?:^|[\n>])(?: {4}| {0,3}\t)/;
/** Without one of these no line but the first is far. */
const farSigns = ["\n    ", ">    ", "\t"];

/** What begins so holds lines of its own, which count their indent from it. */
const opens = /^(?:(?:[-*+]|\d{1,9}[.)])(?:\s|$)|>)/;
/** Code stands as typed, its indents too. */
const fence = /^(?:`{3}|~{3})/;

/** The line up to which the lines of a text have been looked at, so that none is looked at for each line before it. */
const settled = new WeakMap<BlockState, number>();

/**
 * A rule of blocks that makes none: from the lines of a block it takes an indent of four columns or more, since Word and
 * the old portal indent at will and nothing is code by its indent. `    - mục` is an entry, `    ## Mục` a heading; lines
 * that are indented together keep their distance, as a list in a list has it.
 */
export function ignoreIndent(state: BlockState, first: number, end: number): false {
  const before = settled.get(state) ?? begin(state);
  if (first < before) return false;
  let line = first;
  while (line < end && !state.isEmpty(line)) {
    const { columns, head } = lineOf(state, line);
    if (columns < 0 || fence.test(head)) break;
    // Where something was taken, the line may still be indented: less than one below it was.
    if (columns >= tooFar && takeIndents(state, line, end)) continue;
    if (columns < tooFar && opens.test(head)) break;
    line++;
  }
  settled.set(state, line);
  return false;
}

/** Most texts have no such line, and are not looked at again. */
function begin(state: BlockState): number {
  const { src } = state;
  const mayBeFar = src.startsWith("    ") || farSigns.some((sign) => src.includes(sign));
  if (!mayBeFar || !farLine.test(src)) settled.set(state, Number.POSITIVE_INFINITY);
  else freeParagraphs(state);
  return settled.get(state) ?? 0;
}

/**
 * A paragraph that stands too far to be one of the entry above it is the article's, as the old portal indents each by
 * thirteen spaces: `- mục`, an empty line and `             Kết luận`.
 */
function freeParagraphs(state: BlockState): void {
  let text: number | null = null;
  let isApart = false;
  for (let line = 0; line < state.lineMax; line++) {
    if (state.isEmpty(line)) {
      isApart = true;
      continue;
    }
    const { columns, head } = lineOf(state, line);
    if (fence.test(head)) return;
    const sign = opens.exec(head)?.[0];
    if (sign !== undefined) text = columns + sign.length;
    else if (isApart && text !== null && columns >= text + tooFar) takeIndent(state, line, columns);
    isApart = false;
  }
}

/** Takes from indented lines, with empty ones among them, what the least of them has; false where there is nothing. */
function takeIndents(state: BlockState, first: number, end: number): boolean {
  const lines: number[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (let line = first; line < end; line++) {
    if (state.isEmpty(line)) continue;
    const { columns, head } = lineOf(state, line);
    if (columns <= 0 || fence.test(head)) break;
    lines.push(line);
    least = Math.min(least, columns);
  }
  return lines.filter((line) => takeIndent(state, line, least)).length > 0;
}

function lineOf({ src, bMarks, tShift, sCount, blkIndent }: BlockState, line: number) {
  const start = bMarks[line] ?? 0;
  const shift = tShift[line] ?? 0;
  const head = src.slice(start + shift, start + shift + 11);
  return { start, shift, columns: (sCount[line] ?? 0) - blkIndent, head };
}

/** Lets a line begin further on, by so many columns or the whole of a tab; false where it cannot. */
function takeIndent(state: BlockState, line: number, columns: number): boolean {
  const { src, bMarks, tShift, sCount, bsCount } = state;
  const { start, shift } = lineOf(state, line);
  // Where the sign of an entry stands before it, the list keeps count of that line.
  if (src.slice(start, start + shift).trim() !== "") return false;
  const before = bsCount[line] ?? 0;
  let at = start;
  let taken = 0;
  for (; taken < columns; at++) taken += src.charAt(at) === "\t" ? 4 - ((before + taken) % 4) : 1;
  bMarks[line] = at;
  bsCount[line] = before + taken;
  tShift[line] = shift - (at - start);
  sCount[line] = (sCount[line] ?? 0) - taken;
  return true;
}
