import { isMotto } from "./letterhead.ts";
import { plain, type Run, textOf, tidyRuns } from "./run.ts";
import { childrenOf } from "./select.ts";
import { announcesRecipients } from "./short-line.ts";
import { readCell } from "./table-cell.ts";

type Cells = readonly (readonly Run[])[];

/** A table of data, or one that only lays out a page. */
export type Table =
  | { readonly isData: true; readonly rows: readonly Cells[] }
  | { readonly isData: false; readonly cells: readonly Element[] };

/** Longer texts stand in the cells of a layout. */
const longestCell = 600;

export function readTable(table: HTMLTableElement): Table {
  const rows = rowsOf(table);
  if (!isData(table, rows)) return { isData: false, cells: layoutOrder(table, rows) };
  const grid = layGrid(rows);
  const height = headHeight(rows);
  const head = readHead(grid.slice(0, height));
  const body = grid
    .slice(height)
    .map((row, y) => row.map((cell, x) => readOnce(cell, row, grid[height + y - 1], x)));
  return { isData: true, rows: [head, ...body].filter((row) => row.some((runs) => textOf(runs) !== "")) };
}

/** A table's own rows, those of its head first. */
function rowsOf(table: Element): Element[][] {
  const sections = childrenOf(table).filter(({ localName }) => /^(?:thead|tbody|tfoot)$/.test(localName));
  const rows = [table, ...sections].flatMap((section) =>
    childrenOf(section).filter(({ localName }) => localName === "tr"),
  );
  return rows.map((row) => childrenOf(row).filter(({ localName }) => /^t[dh]$/.test(localName)));
}

function isData(table: Element, rows: readonly Element[][]): boolean {
  if (table.querySelector("table, img, h1, h2, hr, form") || table.getAttribute("role") === "presentation")
    return false;
  const widest = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length < 2 || widest < 2) return false;
  if (table.querySelector("th, caption")) return true;
  const filled = rows.flat().filter((cell) => (cell.textContent ?? "").trim() !== "");
  if (filled.some((cell) => (cell.textContent ?? "").length > longestCell)) return false;
  if (filled.some((cell) => childrenOf(cell).filter(isParagraph).length > 1)) return false;
  if (rows.flat().some(isOfLetter)) return false;
  const isRuled =
    Number(table.getAttribute("border") ?? 0) > 0 || /grid|table-bordered/i.test(table.className);
  return isRuled || filled.length >= (rows.length * widest) / 2;
}

/** A cell of the table that sets a document's letterhead, or its foot, in columns. */
function isOfLetter(cell: Element): boolean {
  const [first, ...others] = childrenOf(cell).map(({ textContent }) => (textContent ?? "").trim());
  return announcesRecipients(first ?? "") || [first ?? "", ...others].some(isMotto);
}

function isParagraph({ localName, textContent }: Element): boolean {
  return /^(?:p|div)$/.test(localName) && (textContent ?? "").length >= 80;
}

/** Row by row; column by column where pictures stand over their captions. */
function layoutOrder(table: Element, rows: readonly Element[][]): Element[] {
  const caption = childrenOf(table).filter(({ localName }) => localName === "caption");
  const [first = [], second] = rows;
  const isGallery =
    first.length > 1 && second?.length === first.length && first.every((cell) => cell.querySelector("img"));
  if (!isGallery) return [...rows.flat(), ...caption];
  return [...first.flatMap((_, column) => rows.flatMap((row) => row[column] ?? [])), ...caption];
}

type Grid = readonly (readonly (Element | null)[])[];

/** Rows of one length: each place of a cell that spans others holds that cell. */
function layGrid(rows: readonly Element[][]): Grid {
  const grid: (Element | null)[][] = rows.map(() => []);
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of row) {
      while (grid[y]?.[x] !== undefined) x++;
      for (let down = 0; down < span(cell, "rowspan"); down++) {
        for (let right = 0; right < span(cell, "colspan"); right++) {
          const line = grid[y + down];
          if (line) line[x + right] = cell;
        }
      }
    }
  }
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? null));
}

/** How many rows of a grid are its head: several where one of their cells stands over others. */
function headHeight([first = [], ...others]: readonly Element[][]): number {
  if (!first.some((cell) => span(cell, "colspan") > 1)) return 1;
  const tallest = Math.max(...first.map((cell) => span(cell, "rowspan")));
  if (tallest > 1) return Math.min(tallest, others.length);
  const isHead = first.every(({ localName }) => localName === "th") && others.length > 1;
  return isHead && others[0]?.every(({ localName }) => localName === "th") ? 2 : 1;
}

/** A head of Markdown is one row: `Kết quả` over `Đảng viên` and `Chi bộ` → `Kết quả: Đảng viên`, `Kết quả: Chi bộ` */
function readHead(rows: Grid): readonly Run[][] {
  const [first = []] = rows;
  if (rows.length === 1) return first.map((cell, x) => readOnce(cell, first, undefined, x));
  return first.map((_, x) => {
    const above = [...new Set(rows.map((row) => row[x] ?? null))].flatMap((cell) =>
      cell ? [readCell(cell)] : [],
    );
    const filled = above.filter((runs) => textOf(runs) !== "");
    return tidyRuns(
      filled.flatMap((runs, index) => (index > 0 ? [{ ...plain, text: ": " }, ...runs] : runs)),
    );
  });
}

/** A cell that spans others stands in the first of them. */
function readOnce(
  cell: Element | null,
  row: Grid[number],
  above: Grid[number] | undefined,
  x: number,
): Run[] {
  return cell && cell !== row[x - 1] && cell !== above?.[x] ? readCell(cell) : [];
}

function span(cell: Element, name: string): number {
  const size = Number.parseInt(cell.getAttribute(name) ?? "1", 10);
  return size > 1 && size <= 100 ? size : 1;
}
