import type { Span } from "../text/typography.ts";

// A value with escapes or a # is left out: it is rare, and told apart by a parser alone.
const entry =
  /[[{,}\]\s]*(?<key>[\p{L}\p{N}_-]+|"[^"\n]*"|'[^'\n]*')\s*:\s+(?<value>"[^"\\\n]*"|'[^'\n]*'|[^\s,{}[\]"'&*!|>%@`#](?:[^,{}[\]#\n]*[^\s,{}[\]#])?)?(?=\s*[,}])/uy;
const closing = /[\s}\]]*(?:#.*)?$/y;

/**
 * What lies around the words in the maps that a line of YAML holds between braces; all of it where it holds more than
 * pairs.
 *
 * `{ src: a.jpg, alt: "Quang cảnh" }` → `{ src: a.jpg, alt: "` and `" }`
 */
export function outsideMaps(line: string, from: number, holdsWords: (key: string) => boolean): Span[] {
  const outside: Span[] = [];
  let [start, at] = [from, from];
  for (;;) {
    entry.lastIndex = at;
    const found = entry.exec(line);
    if (!found) break;
    const { key = "", value = "" } = found.groups ?? {};
    at = entry.lastIndex;
    if (value === "" || !holdsWords(key.replace(/["']/g, ""))) continue;
    const quote = /^["']/.test(value) ? 1 : 0;
    outside.push({ start, end: at - value.length + quote });
    start = at - quote;
  }
  closing.lastIndex = at;
  return closing.test(line) ? [...outside, { start, end: line.length }] : [{ start: from, end: line.length }];
}
