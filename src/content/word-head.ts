/** Signs with which Word and web pages begin an entry of a list. */
export const bullets = "•·●▪■◦‣∙⁃";
const suspects = ["\u00A0", ...bullets];
/** A block of code, which stands as typed; or the head of a line with its sign: `•\t`, `1.\u00A0`, `\u00A0\u00A0- `. */
const fenceOrHead = new RegExp(
  [
    "^ {0,3}(?<fence>`{3,}|~{3,})[^]*?(?:^ {0,3}\\k<fence>.*$|$(?![^]))",
    `^[ \\t\\u00A0]*(?:[${bullets}](?=[ \\t\\u00A0])|[-*+>]|\\d{1,9}[.)]|#{1,6})?[ \\t\\u00A0]*`,
  ].join("|"),
  "gm",
);
const bullet = new RegExp(`[${bullets}]`);

/**
 * Heads of lines in the signs of Markdown: bullets of Word begin entries, and spaces that do not break are spaces. No
 * offset changes.
 *
 * `•\tkết nạp` → `-\tkết nạp`
 */
export function plainHeads(text: string): string {
  if (!suspects.some((sign) => text.includes(sign))) return text;
  return text.replace(fenceOrHead, (head, fence?: string) =>
    fence === undefined ? head.replaceAll("\u00A0", " ").replace(bullet, "-") : head,
  );
}
