/** Figures as people read them. */

export type Cell = string | number | null;

/** A Markdown table: the first column is text, the rest are figures. */
export function writeTable(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [header, header.map((_, column) => (column === 0 ? "---" : "---:")), ...rows];
  return lines.map((line) => `| ${line.map((cell) => writeCell(cell)).join(" | ")} |`).join("\n");
}

function writeCell(cell: Cell): string {
  if (cell === null) return "–";
  return typeof cell === "number" ? formatFigure(cell) : cell;
}

/** Three figures are enough. `1234.5` → `1,235`, `12.34` → `12.3`, `0.1234` → `0.123` */
export function formatFigure(value: number): string {
  const digits = value >= 100 || Number.isInteger(value) ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  return value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

export function toMebibytes(bytes: number): number {
  return bytes / 1024 ** 2;
}

export function toKibibytes(bytes: number): number {
  return bytes / 1024;
}
