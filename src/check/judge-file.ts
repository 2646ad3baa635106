import type { ContentOptions } from "../content/article.ts";
import { type ContentFile, type ParsedFile, parseFile } from "../content/load.ts";
import { judgeText } from "./judge-text.ts";

/** Parses a file and judges its text: all that can be told of it without knowing another. */
export function judgeFile(file: ContentFile, bytes: Uint8Array, options: ContentOptions): ParsedFile {
  const parsed = parseFile(file, bytes, options);
  const told = judgeText(file.file, bytes, options.zone);
  return told.length === 0 ? parsed : { ...parsed, problems: [...parsed.problems, ...told] };
}
