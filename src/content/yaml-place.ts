import { type Document, isCollection, visit, type YAMLError } from "yaml";

/** Signs with which no plain value begins. */
export const reserved = /^(?:[@`%,\]}*&!|>]|[?-](?:\s|$))/;

// What comes before the value on its line: `title: `, `  - `, `  - file: `.
const beforeValue =
  /^[ ]*(?:-[ ]+)*(?:(?:"[^"]*"|'[^']*'|[^\s"'[\]{}#&*!|>%@`-][^:]*?)[ ]*:[ \t]+|(?<=-[ ]+))(?=\S)/;

/** A key's problem is shown at its value, whatever character of it the library stumbled over. */
export function placeOf({ pos, code }: YAMLError, document: Document.Parsed, text: string): number {
  // What is never closed is noticed at the end.
  const at = Math.min(pos[0], text.trimEnd().length);
  const opened = outermost(document, at);
  if (opened !== null) return opened;
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const line = text.slice(start).split("\n", 1)[0] ?? "";
  const value = start + (beforeValue.exec(line)?.[0].length ?? 0);
  if (value > start && value <= at) return value;
  if (reserved.test(line)) return start;
  return code === "TAB_AS_INDENT" ? at : at + (/^ *(?=\S)/.exec(text.slice(at))?.[0].length ?? 0);
}

/** Start of the quoted text or the bracket that holds a place or ends just before it. */
function outermost(document: Document.Parsed, at: number): number | null {
  let found: number | null = null;
  visit(document, (_key, node) => {
    const range = (node as { range?: readonly number[] } | null)?.range;
    const [start = 0, , end = 0] = range ?? [];
    const isOpened = isCollection(node)
      ? node.flow
      : String((node as { type?: string })?.type).startsWith("QUOTE");
    if (!range || !isOpened || start > at || at > end) return undefined;
    found = start;
    return visit.BREAK;
  });
  return found;
}
