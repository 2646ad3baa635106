import { z } from "zod";
import { type Stamp, stamp, wholeNumber } from "../content/field.ts";
import { parseJson } from "../content/json.ts";
import { Places } from "../content/place.ts";
import type { Problem } from "../content/problem.ts";
import type { Source } from "../content/source.ts";
import { validate } from "../content/validate.ts";

/** `content/views.json`: what has been counted since the old portal. */
export interface Views {
  readonly countedTo: Stamp | null;
  /** By address below the site's root. */
  readonly counts: ReadonlyMap<string, number>;
}

export const noViews: Views = { countedTo: null, counts: new Map() };

export function parseViews(
  source: Source,
  zone: string,
): { readonly views: Views; readonly problems: readonly Problem[] } {
  const block = {
    file: source.file,
    places: new Places(source.text),
    start: 0,
    reading: parseJson(source.text),
  };
  const schema = z.strictObject({ countedTo: stamp(zone), counts: z.record(z.string(), wholeNumber) });
  const { value, problems } = validate(block, schema);
  if (!value) return { views: noViews, problems };
  return { views: { countedTo: value.countedTo, counts: new Map(Object.entries(value.counts)) }, problems };
}
