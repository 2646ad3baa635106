import { toHundredths } from "../text/number.ts";
import { wrapWords } from "../text/wrap.ts";
import type { Plot, PlotBar, PlotText } from "./plot.ts";

export interface Row {
  readonly count: number;
  /** Count as a reader sees it. */
  readonly text: string;
  readonly label: string;
  readonly hint: string;
}

/** In em. */
const line = 1.35;
const baseline = 1.05;
const barHeight = 0.85;
const gap = 1;

/** Characters and lines of a name that fit a narrow phone, in a wide face too; the table has it whole. */
const widest = 30;
const mostLines = 2;

/** In per cent of a narrow phone: a digit of the figure behind a bar, and the space around it. */
const digit = 3.5;
const space = 4;

/** Bars from left to right, each under its name. */
export function plotRows(rows: readonly Row[]): Plot {
  const largest = Math.max(1, ...rows.map(({ count }) => count));
  const longest = 100 - space - digit * Math.max(0, ...rows.map(({ text }) => text.length));
  const bars: PlotBar[] = [];
  const texts: PlotText[] = [];
  let y = 0;
  for (const { count, text, label, hint } of rows) {
    for (const words of wrapWords(label, widest, mostLines)) {
      texts.push({ role: "name", x: 0, y: toHundredths(y + baseline), anchor: "start", text: words });
      y += line;
    }
    const width = toHundredths((longest * count) / largest);
    bars.push({ x: 0, y: toHundredths(y + 0.25), width, height: barHeight, hint });
    texts.push({ role: "behind", x: width, y: toHundredths(y + 1), anchor: "start", text });
    y += barHeight + gap;
  }
  return { kind: "rows", height: toHundredths(y), bars, lines: [], texts };
}
