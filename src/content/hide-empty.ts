import type { Token } from "markdown-it";

const blank = /^[\s\u200B]*$/;

/** Spaces alone, typed or named, and what is hidden. */
export function showsNothing(pieces: readonly Token[]): boolean {
  return pieces.every(
    ({ type, content, hidden }) =>
      hidden || (/^(?:text|softbreak|hardbreak)/.test(type) && blank.test(content)),
  );
}

/** Hides headings and links without words: nobody sees them, and they would be read out. */
export function hideEmpty(tokens: readonly Token[]): void {
  for (const [index, { type, children }] of tokens.entries()) {
    if (type !== "inline" || !children) continue;
    hideEmptyLinks(children);
    const [open, close] = [tokens[index - 1], tokens[index + 1]];
    if (open?.type === "heading_open" && close && showsNothing(children)) open.hidden = close.hidden = true;
  }
}

/** Links hold no links. */
function hideEmptyLinks(pieces: readonly Token[]): void {
  let start = 0;
  for (const [index, { type }] of pieces.entries()) {
    if (type === "link_open") start = index;
    if (type !== "link_close") continue;
    const [open, close] = [pieces[start], pieces[index]];
    if (open && close && showsNothing(pieces.slice(start + 1, index))) open.hidden = close.hidden = true;
  }
}
