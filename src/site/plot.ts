import type { Link, StampView } from "./page-part.ts";

/** A plot, and the table behind it. */
export interface Chart {
  readonly id: string;
  readonly title: string;
  /** In place of the picture, for those who do not see it. */
  readonly description: string;
  readonly note: string | null;
  readonly asOf: StampView | null;
  readonly plot: Plot;
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly TableCell[])[] };
  /** Where the whole of what is counted stands. */
  readonly more: Link;
}

export interface TableCell {
  readonly text: string;
  readonly href: string | null;
}

/**
 * A drawing that keeps the size of its words on any screen: what runs across is in per cent of its width, what runs
 * down in em.
 */
export interface Plot {
  readonly kind: "columns" | "rows";
  readonly height: number;
  readonly bars: readonly PlotBar[];
  /** Heights of lines across. */
  readonly lines: readonly number[];
  readonly texts: readonly PlotText[];
}

export interface PlotBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** What it stands for, in words. */
  readonly hint: string;
}

export interface PlotText {
  /** `scale` stands before the drawing, `behind` a little after its place. */
  readonly role: "scale" | "figure" | "label" | "name" | "behind";
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly text: string;
}
