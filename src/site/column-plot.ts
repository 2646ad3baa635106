import { formatCount, toHundredths } from "../text/number.ts";
import type { Plot, PlotText } from "./plot.ts";

/** A column: how tall it stands for, what it is called under the axis, and the whole of it in words. */
export interface Column {
  readonly count: number;
  /** Count as a reader sees it. */
  readonly text: string;
  readonly label: string;
  /** Columns of one group (a year) stand under one label, where there are too many for labels of their own. */
  readonly group: string;
  readonly hint: string;
}

/** In em, from the top: room for a figure above the tallest column, the columns, the line of labels. */
const top = 1.6;
const tallest = 10;
const base = top + tallest;
const labelLine = base + 1.4;
const height = base + 1.9;

/** In per cent of the width: the widest that a column's place may be. */
const widestPlace = 16;
const columnShare = 0.72;

/** On a phone: as many names as fit side by side, as many figures above their columns, a year in per cent. */
const mostLabels = 5;
const mostFigures = 8;
const labelWidth = 15;

/** Columns over a line of time, oldest first. */
export function plotColumns(columns: readonly Column[]): Plot {
  const largest = Math.max(1, ...columns.map(({ count }) => count));
  const step = stepOf(largest);
  const steps = Math.ceil(largest / step);
  const place = Math.min(widestPlace, 100 / columns.length);
  const left = (index: number) => place * (index + (1 - columnShare) / 2);
  const middle = (index: number) => place * (index + 0.5);
  const heightOf = (count: number) => (tallest * count) / (step * steps);
  const lines = Array.from({ length: steps + 1 }, (_, index) => base - heightOf(index * step));
  return {
    kind: "columns",
    height,
    bars: columns.map(({ count, hint }, index) => ({
      x: toHundredths(left(index)),
      y: toHundredths(base - heightOf(count)),
      width: toHundredths(place * columnShare),
      height: toHundredths(heightOf(count)),
      hint,
    })),
    lines: lines.map(toHundredths),
    texts: [
      ...lines.map((y, index): PlotText => text("scale", 0, y + 0.35, "end", formatCount(index * step))),
      ...(columns.length > mostFigures ? [] : columns).map(({ count, text: figure }, index) =>
        text("figure", middle(index), base - heightOf(count) - 0.4, "middle", figure),
      ),
      ...(columns.length <= mostLabels
        ? columns.map(({ label }, index) => text("label", middle(index), labelLine, "middle", label))
        : labelGroups(columns, left)),
    ],
  };
}

/** Under the first column of the last group, and of as many before it, evenly apart, as there is room for. */
function labelGroups(columns: readonly Column[], left: (index: number) => number): PlotText[] {
  const groups = columns.flatMap(({ group }, index) =>
    group === columns[index - 1]?.group ? [] : [{ group, x: left(index) }],
  );
  const endsInside = (x: number) => x + labelWidth <= 102;
  const startOf = (x: number) => (endsInside(x) ? x : 100 - labelWidth);
  const every = (step: number) => groups.filter((_, index) => (groups.length - 1 - index) % step === 0);
  const fits = (some: typeof groups) =>
    some.slice(1).every(({ x }, index) => (some[index]?.x ?? 0) + labelWidth <= startOf(x));
  let step = 1;
  while (step < groups.length && !fits(every(step))) step++;
  return every(step).map(({ group, x }) =>
    endsInside(x) ? text("label", x, labelLine, "start", group) : text("label", 100, labelLine, "end", group),
  );
}

function text(
  role: PlotText["role"],
  x: number,
  y: number,
  anchor: PlotText["anchor"],
  words: string,
): PlotText {
  return { role, x: toHundredths(x), y: toHundredths(y), anchor, text: words };
}

/** The smallest of 1, 2, 5, 10, 20, 50 … that divides a scale into four at most. `37` → 10 */
function stepOf(largest: number): number {
  const power = 10 ** Math.floor(Math.log10(largest / 4));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => largest / one <= 4);
  return Math.max(1, step ?? 1);
}
