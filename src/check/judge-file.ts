import type { ContentOptions } from "../content/article.ts";
import { type ContentFile, type ParsedFile, parseSource } from "../content/content.ts";
import type { Problem } from "../content/problem.ts";
import { type DecodedSource, decodeSource } from "../content/source.ts";
import { normaliseText } from "../text/normalise.ts";
import { judgeText } from "./judge-text.ts";
import { mayHoldOldLines } from "./old-line.ts";
import { buildRules, textRules } from "./text-rules.ts";

/** A build asks for errors alone: warnings cost it more than all its parsing. */
export type Scope = "errors" | "all";

/** Parses a file and judges its text: all that can be told of it without knowing another. */
export function judgeFile(
  file: ContentFile,
  bytes: Uint8Array,
  options: ContentOptions,
  scope: Scope,
  fingerprint: string,
): ParsedFile {
  const source = decodeSource(file.file, file.path, bytes, fingerprint);
  if ("rule" in source) return { value: null, outline: null, problems: [source] };
  const parsed = parseSource(source, options);
  if (scope === "errors" && !mayBeWrong(source.raw)) return parsed;
  const rules = scope === "all" ? textRules : buildRules;
  const told = judgeText(file.file, source.raw, options.zone, rules);
  return told.length === 0 ? parsed : { ...parsed, problems: [...parsed.problems, ...told] };
}

/** Judges the words of `site.yaml`, whose keys and values its own parser judges. */
export function judgeSettings({ file, raw }: DecodedSource, zone: string, scope: Scope): Problem[] {
  return judgeText(file, raw, zone, scope === "all" ? textRules : buildRules, "settings");
}

/** Whether the rules of a build could find anything: they look for emphasis, pictures and old encodings. */
function mayBeWrong(raw: string): boolean {
  if (raw.includes("*") || raw.includes("_") || raw.includes("![")) return true;
  return mayHoldOldLines(raw) && mayHoldOldLines(normaliseText(raw));
}
