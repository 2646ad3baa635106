import * as z from "zod";
import { type Stamp, stamp, wholeNumber } from "../content/field.ts";
import { parseJson } from "../content/json.ts";
import { Places } from "../content/place.ts";
import type { Problem } from "../content/problem.ts";
import type { Source } from "../content/source.ts";
import { validate } from "../content/validate.ts";
import { toZone } from "../text/date-format.ts";
import { addressKey } from "./alias.ts";

/** `content/views.json`: what has been counted since the old portal. */
export interface Views {
  readonly countedTo: Stamp | null;
  /** By address below the site's root. */
  readonly counts: ReadonlyMap<string, number>;
}

export const noViews: Views = { countedTo: null, counts: new Map() };

const byExample =
  'sửa theo mẫu { "countedTo": "2024-03-05T10:00:00+07:00", "counts": {} }, hoặc lấy lại bản cũ của tệp';

export function parseViews(
  source: Source,
  zone: string,
): { readonly views: Views; readonly problems: readonly Problem[] } {
  const block = {
    file: source.file,
    places: new Places(source.text),
    start: 0,
    reading: parseJson(source.text, byExample),
  };
  const schema = z.strictObject({ countedTo: stamp(zone), counts: z.record(z.string(), wholeNumber) });
  const { value, problems } = validate(block, schema);
  if (!value) return { views: noViews, problems: problems.map(adviseInJson) };
  return { views: { countedTo: value.countedTo, counts: new Map(Object.entries(value.counts)) }, problems };
}

/** A key is no line of its own here. */
function adviseInJson(problem: Problem): Problem {
  return problem.rule === "missing-key" ? { ...problem, fix: byExample } : problem;
}

/**
 * What `views.json` holds once more has been counted, up to `newest` (seconds since 1970): sorted, so that a commit
 * shows what changed.
 */
export function addViews(
  { countedTo, counts }: Views,
  counted: ReadonlyMap<string, number>,
  newest: number,
  zone: string,
): Views {
  const instant = Math.max(newest * 1000, countedTo?.instant ?? 0);
  const all = new Map(counts);
  for (const [url, count] of counted) all.set(url, (all.get(url) ?? 0) + count);
  const sorted = [...all].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    countedTo: { iso: toZone(new Date(instant).toISOString(), zone), instant },
    counts: new Map(sorted),
  };
}

/** The text of `views.json`. */
export function writeViews({ countedTo, counts }: Views): string {
  return `${JSON.stringify({ countedTo: countedTo?.iso, counts: Object.fromEntries(counts) }, null, 2)}\n`;
}

/** Views counted for an article, those from the time before it moved here included. */
export function viewsOf(
  { url, aliases }: { readonly url: string; readonly aliases: readonly { readonly name: string }[] },
  { counts }: Views,
): number {
  if (aliases.length === 0) return counts.get(url) ?? 0;
  const old = new Set(aliases.map(({ name }) => addressKey(name)));
  return [...old].reduce((sum, address) => sum + (counts.get(address) ?? 0), counts.get(url) ?? 0);
}
