import { escapeHtml } from "../src/text/escape.ts";
import type { Comparison } from "./compare.ts";
import { timingRows } from "./report.ts";
import { formatFigure } from "./table.ts";

const width = 720;
const margin = 12;
const nameColumn = 170;
const barColumn = 330;
/** What a bar's figures need beside it. */
const figuresWidth = 140;
const rowHeight = 22;
const barHeight = 16;
/** From the top of a row to the foot of its letters. */
const baseline = 15;
const gap = 14;
const titleHeight = 34;

/** Bars for every build: a panel for each number of articles, each with a scale of its own. */
export function drawComparisons(comparisons: readonly Comparison[]): string {
  let top = gap;
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
  const title = `${comparison.articles.toLocaleString("en")} articles`;
  const parts = [drawText(margin, top + baseline, "title", title)];
  let y = top + titleHeight;
  let situation = "";
  for (const row of rows) {
    if (row.situation !== situation) {
      if (situation) y += gap;
      parts.push(drawText(margin, y + baseline, "quiet", row.situation));
      situation = row.situation;
    }
    const length = ((width - barColumn - figuresWidth) * (row.seconds ?? 0)) / longest;
    const kind = row.contender === rows[0]?.contender ? "ours" : "peer";
    const figures = [`${formatFigure(row.seconds ?? 0)} s`];
    if (row.mebibytes !== null) figures.push(`${formatFigure(row.mebibytes)} MiB`);
    parts.push(
      drawText(nameColumn, y + baseline, "name", row.contender),
      `<rect class="${kind}" x="${barColumn}" y="${y + 2}" width="${length.toFixed(1)}" height="${barHeight}" rx="2"/>`,
      drawText(barColumn + length + 8, y + baseline, "figure", figures.join(", ")),
    );
    y += rowHeight;
  }
  return { svg: parts.join("\n"), bottom: y };
}

function drawText(x: number, y: number, kind: string, content: string): string {
  return `<text class="${kind}" x="${x.toFixed(1)}" y="${y}">${escapeHtml(content)}</text>`;
}
