import { type ParsedStamp, parseStamp } from "../text/stamp.ts";
import type { ArticleText } from "./article-text.ts";

/** What a key of the front matter says of a time; null where it says none that can be read. */
export function stampAt({ text, fields, zone }: ArticleText, key: string): ParsedStamp | null {
  const span = fields.get(key);
  const parsed = span && parseStamp(text.slice(span.start, span.end), { zone });
  return parsed && !("problem" in parsed) ? parsed : null;
}
