import type { Problem } from "../content/problem.ts";
import type { DecodedSource } from "../content/source.ts";
import { normaliseText } from "../text/normalise.ts";
import { judgeText } from "./judge-text.ts";
import { mayHoldOldLines } from "./old-line.ts";
import { buildRules, textRules } from "./text-rules.ts";

/** A build asks for errors alone: warnings cost it more than all its parsing. */
export type Scope = "errors" | "all";

/** Judges the text of an article or page: all that can be told of it without knowing another. */
export function judgeFile({ file, raw, isUsual }: DecodedSource, zone: string, scope: Scope): Problem[] {
  if (scope === "errors" && !mayBeWrong(raw, isUsual)) return [];
  return judgeText(file, raw, zone, scope === "all" ? textRules : buildRules);
}

/** Judges the words of `site.yaml`, whose keys and values its own parser judges. */
export function judgeSettings({ file, raw }: DecodedSource, zone: string, scope: Scope): Problem[] {
  return judgeText(file, raw, zone, scope === "all" ? textRules : buildRules, "settings");
}

/** Of emphasis and pictures. */
const signs = ["*", "_", "![", "!("];

/** Whether the rules of a build could find anything: they look for emphasis, pictures and old encodings. */
function mayBeWrong(raw: string, isUsual: boolean): boolean {
  if (signs.some((sign) => raw.includes(sign))) return true;
  return mayHoldOldLines(raw, isUsual) && mayHoldOldLines(normaliseText(raw));
}
