import { escapeHtml } from "../text/escape.ts";

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
  return text.split(/\n\s*\n/).flatMap((part) => {
    const lines = part.split("\n").filter((line) => line.trim() !== "");
    const isShort = lines.every((line) => line.length <= 60);
    return isShort ? lines : [lines.map((line, index) => (index === 0 ? line : line.trim())).join(" ")];
  });
}
