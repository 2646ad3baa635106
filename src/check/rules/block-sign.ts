import { markdown } from "../../content/markdown.ts";
import { Lines } from "../../content/place.ts";
import { quote } from "../../content/problem.ts";
import { bullets } from "../../content/word-head.ts";
import type { Finding, TextRule } from "../text-rule.ts";
import { judgeBlock, mayHoldUnmeant } from "../unmeant-block.ts";

const bullet = new RegExp(`^[${bullets}]`, "u");
/** Signs of Vietnamese texts that Markdown does not know, and numbers that begin no list within a paragraph. */
const itemSign =
  /^(?:[–—−➢➤❖✓Øü§][ \t\u00A0]|o\t|\p{L},[ \t\u00A0]|\(\d{1,3}\)[ \t\u00A0]|(?:\d{1,3}|\p{L}|[IVX]{1,5})[.)/][ \t\u00A0]|[-+]\p{Lu}\p{Ll}*\s|\d{1,3}\)\p{L})/u;
const endOfClause = /[.:;,!?…”"/)]$/u;
/** Not `#VietNam` and `#1`, which are names of topics and numbers. */
const gluedHeading = /^(#{2,6}(?=[^#\s])|#(?=\p{Lu}\p{Ll}*\s[^#]*$))/u;
const dashes = /^\|?[\s|:–—−-]*[–—−-][\s|:–—−-]*$/u;

// Most texts hold none of this.
const heads = new RegExp(
  String.raw`\n[ \t\u00A0>]*(?:[${bullets}|]|#{1,6}[^#\s]|(?<item>${itemSign.source.slice(1)}))`,
  "gu",
);
const ordered = /^[ \t\u00A0>]*\d{1,9}[.)][ \t\u00A0]/;

/** Signs at the head of a line that were meant for a list, a heading or a table and would be published as they are. */
export const blockSign: TextRule = {
  name: "block-sign",
  *find({ text, bodyStart }) {
    const body = text.slice(bodyStart);
    const isUnmeant = mayHoldUnmeant(body);
    if (!isUnmeant && !/\t| \| /.test(body) && !isWorthALook(`\n${body}`)) return;
    const lines = new Lines(body);
    const offsetOf = (line: number) =>
      bodyStart + lines.startOf(line) + (/^[\s>]*/.exec(lines.textOf(line))?.[0].length ?? 0);
    let columns = 0;
    const tokens = markdown.parse(body, {});
    for (const [index, token] of tokens.entries()) {
      const { type, map, content } = token;
      if (type === "table_open") columns = 0;
      if (type === "th_open") columns += 1;
      if (!map) continue;
      const lost = type === "tr_open" && columns > 0 ? judgeRow(lines.textOf(map[0]), columns) : null;
      if (lost) yield { offset: offsetOf(map[0]), ...lost };
      if (type === "tr_open" && !lines.textOf(map[0]).includes("|")) {
        yield { offset: offsetOf(map[0]), ...afterTable };
      }
      const unmeant = isUnmeant ? judgeBlock(token, tokens[index + 1], lines.textOf(map[0])) : null;
      if (unmeant) yield { offset: offsetOf(unmeant.line), ...unmeant.words };
      const isEntry = tokens[index - 2]?.type === "list_item_open";
      const found = type === "inline" ? judgeParagraph(content.split("\n"), isEntry) : null;
      if (found) yield { offset: offsetOf(map[0] + found.line), ...found.words };
    }
  },
};

/** Whether a sign stands at the head of a line; one of an entry only where the line above is not of the same list. */
function isWorthALook(body: string): boolean {
  return body.matchAll(heads).some(({ index, groups }) => {
    if (groups?.item === undefined) return true;
    const before = body.slice(body.lastIndexOf("\n", index - 1) + 1, index);
    return before.trim() !== "" && !(ordered.test(before) && ordered.test(groups.item));
  });
}

type Words = Omit<Finding, "offset">;

const afterTable: Words = {
  message: "Dòng này bị tính là một hàng của bảng ở trên.",
  fix: "để một dòng trống sau bảng",
};

/** Cells beyond those of the head are dropped. */
function judgeRow(row: string, columns: number): Words | null {
  const cells = row
    .replace(/^[\s>]*\|?|(?<!\\)\|?\s*$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
  const lost = cells.slice(columns).filter((cell) => cell !== "");
  if (lost.length === 0) return null;
  return {
    message: `Hàng này có nhiều ô hơn hàng tên cột nên ${quote(lost.join(" | "), 40)} không hiện ra.`,
    fix: "thêm cột vào hai hàng đầu của bảng; dấu | trong ô viết \\|",
  };
}

/** The first line of a paragraph whose sign was meant for more; that of an entry stands without its sign. */
function judgeParagraph(
  typed: readonly string[],
  isEntry: boolean,
): { readonly line: number; readonly words: Words } | null {
  const lines = typed.map((line) => line.trimStart());
  for (const [line, text] of lines.entries()) {
    const words =
      judgeTable(text, lines[line + 1]) ??
      judgeCells(text, lines[line + 1]) ??
      (lines.length === 1 ? judgeRowAlone(text) : null) ??
      judgeHeading(text) ??
      judgeBullet(text) ??
      judgeJoined(text, lines[line - 1], isEntry && line === 1);
    if (words) return { line, words };
  }
  return null;
}

function judgeTable(first: string, next: string | undefined): Words | null {
  if (!first.startsWith("|") || !next?.startsWith("|")) return null;
  const cells = first
    .trimEnd()
    .replace(/^\||\|$/g, "")
    .split("|").length;
  const row = `|${"---|".repeat(cells)}`;
  return {
    message: "Các dòng có dấu | này không thành bảng.",
    fix: dashes.test(next)
      ? `viết hàng thứ hai bằng gạch nối thường, số ô bằng hàng đầu: ${row}`
      : `dưới hàng tên cột thêm một hàng: ${row}`,
  };
}

/** Rows as they come from Word, with tabs between their cells, or with bars there alone. */
function judgeCells(first: string, next: string | undefined): Words | null {
  if (next === undefined) return null;
  const count = (line: string, sign: RegExp) => line.match(sign)?.length ?? 0;
  const tabs = count(first, /\S\t+(?=\S)/g);
  const bars = count(first, /\S \| (?=\S)/g);
  const isTable =
    (tabs > 1 && tabs === count(next, /\S\t+(?=\S)/g)) || (bars > 0 && bars === count(next, /\S \| (?=\S)/g));
  if (!isTable) return null;
  const row = `|${"---|".repeat(Math.max(tabs, bars) + 1)}`;
  return {
    message:
      tabs > 1
        ? "Các dòng cách ô bằng phím Tab này không thành bảng."
        : "Các dòng có dấu | này không thành bảng.",
    fix: `viết mỗi hàng dạng | ô | ô |, dưới hàng tên cột thêm một hàng: ${row}`,
  };
}

function judgeRowAlone(text: string): Words | null {
  if (!/^\|.*[^\s|].*\|.*\|\s*$/.test(text)) return null;
  return {
    message: "Dòng có dấu | này đứng một mình nên không thành bảng.",
    fix: "để các hàng của bảng liền nhau, không có dòng trống ở giữa; dưới hàng tên cột có hàng |---|---|",
  };
}

function judgeHeading(text: string): Words | null {
  const [, signs] = gluedHeading.exec(text) ?? [];
  if (signs === undefined) return null;
  return {
    message: `Sau dấu ${signs} thiếu dấu cách nên ${quote(text, 40)} không thành tiêu đề.`,
    fix: `viết ${quote(`${signs} ${text.slice(signs.length)}`, 60)}`,
  };
}

function judgeBullet(text: string): Words | null {
  const [sign] = bullet.exec(text) ?? [];
  if (sign === undefined) return null;
  return {
    message: `Dấu ${sign} ở đầu dòng không làm thành danh sách.`,
    fix: `thay dấu ${sign} bằng gạch nối và một dấu cách: ${quote(`- ${text.slice(sign.length).trim()}`, 60)}`,
  };
}

function judgeJoined(text: string, before: string | undefined, isBelowEntry: boolean): Words | null {
  // Two spaces at its end break a line.
  if (before === undefined || / {2}$/.test(before) || !itemSign.test(text)) return null;
  const isNext = isBelowEntry && /^[-+]\p{Lu}/u.test(text);
  if (!isNext && !endOfClause.test(before) && !itemSign.test(before)) return null;
  return {
    message: `Dòng ${quote(text, 40)} bị nối vào dòng trên thành một đoạn.`,
    fix: 'thành danh sách thì mở đầu mỗi dòng bằng "- ", hoặc "1. " và đếm tiếp; thành đoạn riêng thì để một dòng trống ở trên',
  };
}
