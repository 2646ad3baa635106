import type { Span } from "../text/typography.ts";

/** Stands for each character that is no prose: a noncharacter, which no text may hold and no pattern takes for a letter. */
export const cover = "\uFDD0";

/** The parts of a covered text, what is covered in every second: `a ••• c` → `a `, `•••`, ` c` */
export function splitCovered(text: string): string[] {
  return text.split(/(\uFDD0+)/);
}

/** Puts the cover over runs of a text, which are sorted and may overlap; lines stay. `("a `b` c", [2…5])` → `a ••• c` */
export function coverSpans(text: string, spans: readonly Span[]): string {
  let covered = "";
  let at = 0;
  for (const { start, end } of spans) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    const run = text.slice(from, end);
    // Most runs lie in one line.
    const over = run.includes("\n") ? run.replace(/[^\n]/g, cover) : cover.repeat(run.length);
    covered += text.slice(at, from) + over;
    at = end;
  }
  return covered + text.slice(at);
}
