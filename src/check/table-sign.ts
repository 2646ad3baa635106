import { quote } from "../content/problem.ts";
import type { Wording } from "./text-rule.ts";

const dashes = /^\|?[\s|:–—−-]*[–—−-][\s|:–—−-]*$/u;

export const afterTable: Wording = {
  message: "Dòng này bị tính là một hàng của bảng ở trên.",
  fix: "để một dòng trống sau bảng",
};

/** Cells beyond those of the head are dropped. */
export function judgeRow(row: string, columns: number): Wording | null {
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

/** Lines of a paragraph that were meant for a table; `isAlone` tells that the paragraph has no other. */
export function judgeRows(text: string, next: string | undefined, isAlone: boolean): Wording | null {
  return judgeTable(text, next) ?? judgeCells(text, next) ?? (isAlone ? judgeRowAlone(text) : null);
}

function judgeTable(first: string, next: string | undefined): Wording | null {
  if (!first.startsWith("|") || !next?.startsWith("|")) return null;
  const cells = countCells(first);
  const row = `|${"---|".repeat(cells)}`;
  const isInOrder = /^[\s|:-]*$/.test(next) && countCells(next) === cells;
  return {
    message: "Các dòng có dấu | này không thành bảng.",
    fix: isInOrder
      ? "để một dòng trống trên bảng"
      : dashes.test(next)
        ? `viết hàng thứ hai bằng gạch nối thường, số ô bằng hàng đầu: ${row}`
        : `dưới hàng tên cột thêm một hàng: ${row}`,
  };
}

function countCells(row: string): number {
  return row
    .trimEnd()
    .replace(/^\||\|$/g, "")
    .split("|").length;
}

/** Rows as they come from Word, with tabs between their cells, or with bars there alone. */
function judgeCells(first: string, next: string | undefined): Wording | null {
  if (next === undefined) return null;
  const count = (line: string, sign: RegExp) => line.match(sign)?.length ?? 0;
  const tabs = count(first, /\S\t+(?=\S)/g);
  const bars = count(first, /\S \| (?=\S)/g);
  const areCells = tabs > 1 || (tabs === 1 && !first.endsWith("  ") && isNamed(first) && isNamed(next));
  const isTable =
    (areCells && tabs === count(next, /\S\t+(?=\S)/g)) || (bars > 0 && bars === count(next, /\S \| (?=\S)/g));
  if (!isTable) return null;
  const row = `|${"---|".repeat(Math.max(tabs, bars) + 1)}`;
  return {
    message: areCells
      ? "Các dòng cách ô bằng phím Tab này không thành bảng."
      : "Các dòng có dấu | này không thành bảng.",
    fix: `viết mỗi hàng dạng | ô | ô |, dưới hàng tên cột thêm một hàng: ${row}`,
  };
}

/** Whether the first cell holds a word, not a number alone. */
function isNamed(row: string): boolean {
  return /\p{L}{2}/u.test(row.split("\t", 1)[0] ?? "");
}

function judgeRowAlone(text: string): Wording | null {
  const isRow = text.startsWith("|") && text.trimEnd().endsWith("|") && text.split("|").length > 3;
  if (!isRow || !/[^\s|]/.test(text)) return null;
  return {
    message: "Dòng có dấu | này đứng một mình nên không thành bảng.",
    fix: "để các hàng của bảng liền nhau, không có dòng trống ở giữa; dưới hàng tên cột có hàng |---|---|",
  };
}
