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
  const lines = childrenOf(body).filter(({ localName }) => localName === "p");
  const foot = lines.findLastIndex((line) => announcesRecipients(columnsOf(line)[0] ?? ""));
  const end = foot === -1 ? lines.length : foot;
  splitHead(lines.slice(0, Math.min(mostLines.head, end)));
  splitFoot(lines.slice(end, end + mostLines.foot));
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
