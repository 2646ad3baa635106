import type { Content } from "../content/content.ts";
import type { Outline } from "../content/outline.ts";
import type { Place } from "../content/place.ts";
import type { Problem } from "../content/problem.ts";
import type { Image } from "../site/image.ts";
import type { Site } from "../site/site.ts";

/**
 * Judges what no single file shows by itself. What will be wrong after `now` (milliseconds since 1970) is told now, what
 * was wrong before is not: so time mends, and never brings a problem. `images` are those that are shown, by path below
 * the content folder.
 */
export type Rule = (
  content: Content,
  site: Site,
  now: number,
  images: ReadonlyMap<string, Image>,
) => Problem[];

/**
 * Judges each of the items that every outline has. Plain loops: most have none, and of ten thousand lists that hold
 * nothing each rule would make as many again, in every build.
 */
export function judgeEach<Item>(
  outlines: Iterable<Outline>,
  itemsOf: (outline: Outline) => readonly Item[],
  judge: (item: Item, outline: Outline) => Problem | null,
): Problem[] {
  const problems: Problem[] = [];
  for (const outline of outlines) {
    for (const item of itemsOf(outline)) {
      const problem = judge(item, outline);
      if (problem) problems.push(problem);
    }
  }
  return problems;
}

export function errorAt(
  file: string,
  { line, column }: Place,
  rule: string,
  message: string,
  fix: string,
): Problem {
  return { file, line, column, level: "error", rule, message, fix };
}

export function warningAt(file: string, place: Place, rule: string, message: string, fix: string): Problem {
  return { ...errorAt(file, place, rule, message, fix), level: "warning" };
}
