import { lookIn, plain, type Run, textOf, tidyRuns } from "./run.ts";
import { childrenOf } from "./select.ts";

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
  const cells = spreadSpans(rows).map((row) => row.map((cell) => (cell ? readCell(cell) : [])));
  return { isData: true, rows: cells.filter((row) => row.some((runs) => textOf(runs) !== "")) };
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
  const isRuled =
    Number(table.getAttribute("border") ?? 0) > 0 || /grid|table-bordered/i.test(table.className);
  return isRuled || filled.length >= (rows.length * widest) / 2;
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

/** Rows of one length: a cell that spans others stands in the first of them. */
function spreadSpans(rows: readonly Element[][]): (Element | null)[][] {
  const grid: (Element | null)[][] = rows.map(() => []);
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of row) {
      while (grid[y]?.[x] !== undefined) x++;
      for (let down = 0; down < span(cell, "rowspan"); down++) {
        for (let right = 0; right < span(cell, "colspan"); right++) {
          const line = grid[y + down];
          if (line) line[x + right] = down + right === 0 ? cell : null;
        }
      }
    }
  }
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? null));
}

function span(cell: Element, name: string): number {
  const size = Number.parseInt(cell.getAttribute(name) ?? "1", 10);
  return size > 1 && size <= 100 ? size : 1;
}

/** A cell of Markdown is one line: what stands in it on several is joined. */
function readCell(cell: Element): Run[] {
  return tidyRuns(readRuns(cell, plain));
}

function readRuns(element: Element, look: Run | typeof plain): Run[] {
  return Array.from(element.childNodes).flatMap((node) => {
    if (node.nodeType === 3) return [{ ...look, text: node.nodeValue ?? "" }];
    if (node.nodeType !== 1) return [];
    const child = node as HTMLElement;
    const runs = readRuns(child, lookIn(child, look));
    return /^(?:p|div|li|br|tr|h\d)$/.test(child.localName) ? [...runs, { ...plain, text: " " }] : runs;
  });
}
