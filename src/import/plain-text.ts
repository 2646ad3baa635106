import { escapeHtml } from "../text/escape.ts";
import { isMailLine } from "./mail-head.ts";
import { isTypedEntry } from "./typed-list.ts";

/** Sets two columns apart, as a document has them at its head and its foot. */
const gap = /\S(?:\t|[ \u00A0]{3})\s*\S/;

const indent = /^[ \t\u00A0]{3,}(?=\S)/;

/**
 * A text page as HTML: each line a paragraph, as portals and editors break lines nowhere else; indented ones are
 * marked as such.
 */
export function pageOfText(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const paragraphs = isWrapped(lines) ? joinWrapped(text) : lines;
  return paragraphs
    .map((line) => `<p${indent.test(line) ? ' style="text-indent: 1em"' : ""}>${escapeHtml(line.trim())}</p>`)
    .join("");
}

/** Mail and old editors break lines at a width; then only an empty line ends a paragraph. */
function isWrapped(lines: readonly string[]): boolean {
  const long = lines.filter((line) => line.length > 60);
  if (lines.some((line) => line.length > 82)) return false;
  const broken = lines.filter(
    (line, index) =>
      line.length > 45 && /[^.;:!?…”"]$/u.test(line) && /^\s*\p{Ll}/u.test(lines[index + 1] ?? ""),
  );
  return broken.length >= 2 || (long.length >= 4 && long.length * 2 > lines.length);
}

function joinWrapped(text: string): string[] {
  const width = text.split("\n").reduce((most, { length }) => Math.max(most, length), 0);
  return text.split(/\n\s*\n/).flatMap((part) => {
    const paragraphs: string[] = [];
    let before = "";
    for (const line of part.split("\n").filter((one) => one.trim() !== "")) {
      if (before !== "" && isBroken(before, line.trim(), width))
        paragraphs.push(`${paragraphs.pop()} ${line.trim()}`);
      else paragraphs.push(line);
      before = line.trimEnd();
    }
    return paragraphs;
  });
}

/** Whether a line goes on in the next: it came near the width, and what is next is no entry of a list, column or rule. */
function isBroken(line: string, next: string, width: number): boolean {
  if (isTypedEntry(next) || isMailLine(line) || isMailLine(next) || line.length < width * 0.6) return false;
  if (gap.test(line) || gap.test(next) || !/[\p{L}\p{N}]/u.test(next)) return false;
  const [word = ""] = next.split(/\s/, 1);
  return !/[.;:!?…][”"]?$/.test(line) || line.length + 1 + word.length > width;
}
