import { isMotto } from "./letterhead.ts";
import { childrenOf } from "./select.ts";
import { announcesRecipients, isDashed } from "./short-line.ts";

/** What sets two columns of a line apart where no table does. */
const gap = /(?:\t|[ \u00A0]{3})[\s\u00A0]*/;

/** Lines that a letterhead, and a foot, have at most. */
const mostLines = { head: 8, foot: 14 };
/** Longer lines are text. */
const longestLine = 120;

/**
 * Sets apart what a document's letterhead, and its foot, hold in two columns that tabs or spaces make: each line of a
 * column becomes a paragraph.
 *
 * `HUYỆN ỦY MẪU    ĐẢNG CỘNG SẢN VIỆT NAM` → `HUYỆN ỦY MẪU`, `ĐẢNG CỘNG SẢN VIỆT NAM`
 */
export function splitColumns(body: HTMLElement): void {
  const blocks = childrenOf(body);
  const foot = blocks.findLastIndex(
    (block) => isLine(block) && announcesRecipients(columnsOf(block)[0] ?? ""),
  );
  const end = foot === -1 ? blocks.length : foot;
  splitHead(blocks.slice(0, end).filter(isLine).slice(0, mostLines.head));
  // What a table or a heading sets apart belongs to an annex.
  const below = blocks.slice(end, end + mostLines.foot);
  const annex = below.findIndex((block) => !isLine(block));
  splitFoot(annex === -1 ? below : below.slice(0, annex));
}

function isLine({ localName }: Element): boolean {
  return localName === "p";
}

function splitHead(lines: readonly Element[]): void {
  const rows = lines.map((line) => [line, columnsOf(line)] as const);
  if (!rows.some(([, [, right = ""]]) => isMotto(right))) return;
  for (const [line, columns] of rows) if (columns.length === 2) replace(line, columns);
}

/** Those whom a document goes to first, then who signs. */
function splitFoot(lines: readonly Element[]): void {
  const rows = lines.map(columnsOf);
  const [first, ...others] = lines;
  const hasPicture = lines.some((line) => line.querySelector("img"));
  if (!first || rows[0]?.length !== 2 || rows.some(isText) || hasPicture) return;
  const isLeft = (row: readonly string[]) => row.length === 2 || isDashed(row[0] ?? "");
  const left = rows.flatMap((row) => (isLeft(row) ? row.slice(0, 1) : []));
  const right = rows.flatMap((row) => (isLeft(row) ? row.slice(1) : row));
  replace(first, [...left, ...right]);
  for (const line of others) line.remove();
}

function columnsOf(line: Element): string[] {
  const text = (line.textContent ?? "").trim();
  return line.querySelector("br") ? [text] : text.split(gap);
}

function isText(columns: readonly string[]): boolean {
  return columns.length > 2 || columns.join(" ").length > longestLine;
}

function replace(line: Element, columns: readonly string[]): void {
  const paragraphs = columns.map((column) => {
    const paragraph = line.cloneNode(false) as Element;
    paragraph.textContent = column;
    return paragraph;
  });
  line.replaceWith(...paragraphs);
}
