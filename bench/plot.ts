import { escapeHtml } from "../src/text/escape.ts";
import type { Comparison } from "./compare.ts";
import { timingRows } from "./report.ts";
import { formatFigure } from "./table.ts";

const width = 720;
const left = 190;
const right = 150;
const row = 22;
const gap = 14;
const titleHeight = 34;

/** Bars for every build: a panel for each number of articles, each with a scale of its own. */
export function drawComparisons(comparisons: readonly Comparison[]): string {
  let top = 0;
  const panels = comparisons.map((comparison) => {
    const panel = drawPanel(comparison, top);
    top = panel.bottom + gap;
    return panel.svg;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${top}" role="img" aria-label="Build times in seconds">
<style>
text { font: 13px system-ui, sans-serif; fill: #1f1b16 }
.title { font-weight: 600 }
.quiet { fill: #6b645a }
.peer { fill: #b5aa9a }
.ours { fill: #9b1017 }
.ground { fill: #ffffff }
</style>
<rect class="ground" width="${width}" height="${top}"/>
${panels.join("\n")}
</svg>
`;
}

function drawPanel(comparison: Comparison, top: number): { readonly svg: string; readonly bottom: number } {
  const rows = timingRows(comparison);
  const longest = Math.max(...rows.map(({ seconds }) => seconds ?? 0));
  const parts = [text(0, top + 22, "title", `${comparison.articles.toLocaleString("en")} articles`)];
  let y = top + titleHeight;
  let situation = "";
  for (const { situation: own, contender, seconds, mebibytes } of rows) {
    if (own !== situation) {
      if (situation) y += gap;
      parts.push(text(0, y + 15, "quiet", own));
      situation = own;
    }
    const length = ((width - left - right - 120) * (seconds ?? 0)) / longest;
    const isOurs = contender === rows[0]?.contender;
    const figures = [`${formatFigure(seconds ?? 0)} s`];
    if (mebibytes !== null) figures.push(`${formatFigure(mebibytes)} MiB`);
    parts.push(
      text(left, y + 15, "", contender),
      `<rect class="${isOurs ? "ours" : "peer"}" x="${left + 170}" y="${y + 2}" width="${length.toFixed(1)}" height="${row - 6}" rx="2"/>`,
      text(left + 178 + length, y + 15, "", figures.join(", ")),
    );
    y += row;
  }
  return { svg: parts.join("\n"), bottom: y };
}

function text(x: number, y: number, kind: string, content: string): string {
  return `<text${kind ? ` class="${kind}"` : ""} x="${x.toFixed(1)}" y="${y}">${escapeHtml(content)}</text>`;
}
