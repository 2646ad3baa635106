import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Place } from "../content/place.ts";
import { escapePattern } from "../text/escape.ts";

/** A place that may be at fault. */
export interface Spot {
  readonly name: string | undefined;
  /** Templates that may be at fault as well. */
  readonly others: readonly string[];
  readonly place: Place | null;
}

/** Where a filter, a function or a template is named that is not there: Nunjucks tells the place of whoever called. */
export function findNamed(templates: string, suspects: readonly string[], word: string): Spot | null {
  const whole = new RegExp(`(?<![\\w.-])${escapePattern(word)}(?![\\w.-])`);
  for (const name of suspects) {
    const lines = readFileSync(join(templates, name), "utf8").split("\n");
    const line = lines.findIndex((text) => whole.test(text));
    if (line !== -1)
      return { name, others: [], place: { line: line + 1, column: columnOf(whole, lines[line]) } };
  }
  return null;
}

function columnOf(pattern: RegExp, line = ""): number {
  return line.search(pattern) + 1;
}

/** Of the templates at fault, which Nunjucks does not tell, those that print something at the place that it tells. */
export function findPrinting(templates: string, suspects: readonly string[], place: Place | null): Spot {
  const [only, ...more] = suspects;
  if (!place || more.length === 0) return { name: only, others: [], place };
  const [name, ...others] = suspects.filter(printsAt(templates, place));
  return { name, others, place };
}

const call = /\{%-?\s*(?:extends|include|import|from)\s+["']([^"']+)["']/g;

/** A template and all that it calls, however deep. */
export function findCalled(templates: string, name: string): string[] {
  const called = new Set([name]);
  for (const known of called) {
    const path = join(templates, known);
    if (!existsSync(path)) continue;
    for (const [, next = ""] of readFileSync(path, "utf8").matchAll(call)) called.add(next);
  }
  return [...called].filter((known) => existsSync(join(templates, known)));
}

/** Whether a template prints something at this place. */
function printsAt(templates: string, { line, column }: Place) {
  return (name: string) => {
    const lines = readFileSync(join(templates, name), "utf8").split("\n");
    return lines[line - 1]?.startsWith("{{", column - 1) ?? false;
  };
}
