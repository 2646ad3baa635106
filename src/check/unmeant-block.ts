import type { Token } from "markdown-it";
import { showsNothing } from "../content/hide-empty.ts";
import type { Wording } from "./text-rule.ts";

/** A line of dashes or equal signs, a sign of a list or a heading alone on its line, a `>` before a number. */
const signs =
  /\n[ \t>]*(?:-+|=+|[*+])[ \t]*(?:\n|$)|\n[ \t>*+-]*#(?:[# \t\u00A0\u200B]|&nbsp;|&#160;)*(?:\n|$)|\n[ \t*+-]*>\s?\d/;
const moreThan = /^[ \t*+>-]*>\s?(\d+(?:[.,]\d+)?\s?%)/;

/** Whether a text may hold what `judgeBlock` tells of: most hold none. */
export function mayHoldUnmeant(body: string): boolean {
  return signs.test(`\n${body}`);
}

/** What Markdown makes of a sign that was typed for itself: a heading, an empty entry, a quotation. `line` is its first. */
export function judgeBlock(
  { type, markup, map }: Token,
  next: Token | undefined,
  line: string,
): { readonly line: number; readonly wording: Wording } | null {
  if (!map) return null;
  if (type === "heading_open" && /^[-=]$/.test(markup)) return { line: map[1] - 1, wording: lineBelow };
  if (type === "heading_open" && showsNothing(next?.children ?? []))
    return { line: map[0], wording: emptyHeading(markup) };
  if (type === "list_item_open" && next?.type === "list_item_close" && /^[*+-]$/.test(markup))
    return { line: map[0], wording: loneSign(markup) };
  const share = type === "blockquote_open" ? moreThan.exec(line)?.[1] : undefined;
  return share === undefined ? null : { line: map[0], wording: lostMore(share) };
}

const lineBelow: Wording = {
  message: "Dòng kẻ này làm cả đoạn ngay trên nó thành tiêu đề.",
  fix: "để một dòng trống trước dòng kẻ, và kẻ bằng dấu -; muốn có tiêu đề thì viết ## trước chữ",
};

function emptyHeading(sign: string): Wording {
  return {
    message: `Sau dấu ${sign} không có chữ nên thành một tiêu đề trống.`,
    fix: `viết chữ của tiêu đề sau dấu ${sign} và một dấu cách, không thì xóa dòng này`,
  };
}

function loneSign(sign: string): Wording {
  return {
    message: `Dấu ${sign} đứng một mình thành một mục trống của danh sách.`,
    fix: `muốn in dấu thì viết \\${sign}, không thì xóa dòng này`,
  };
}

function lostMore(share: string): Wording {
  return {
    message: "Dấu > ở đầu dòng làm chỗ này thành lời trích, và không hiện ra.",
    fix: `viết trên ${share}, hoặc \\> ${share} để in dấu`,
  };
}
