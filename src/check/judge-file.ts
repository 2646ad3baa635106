import type { ContentOptions } from "../content/article.ts";
import { type ContentFile, type ParsedFile, parseFile } from "../content/load.ts";
import { decodeText, judgeText } from "./judge-text.ts";
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
  const parsed = parseFile(file, bytes, options, fingerprint);
  if (scope === "errors" && !mayBeWrong(bytes)) return parsed;
  const told = judgeText(file.file, bytes, options.zone, scope === "all" ? textRules : buildRules);
  return told.length === 0 ? parsed : { ...parsed, problems: [...parsed.problems, ...told] };
}

/** Whether the rules of a build could find anything: they look for emphasis and for old encodings. */
function mayBeWrong(bytes: Uint8Array): boolean {
  const text = decodeText(bytes)?.normalize("NFC") ?? "";
  return /[*_]/.test(text) || mayHoldOldLines(text);
}
