import type { Element } from "@xmldom/xmldom";
import type { Styles } from "./word-styles.ts";
import { allNamed, ancestorNamed, childOf, childValue, isOn, remove } from "./word-xml.ts";

/** Removes what tracked changes strike out or move away, and says whether any change is left open. */
export function removeStruckOut(story: Element): boolean {
  const added = ["ins", "moveTo"].flatMap((name) => allNamed(story, name));
  const gone = ["del", "moveFrom"].flatMap((name) => allNamed(story, name));
  for (const change of gone) {
    // A change without text is a mark: of a row, which goes, or of the end of a paragraph.
    const row = ancestorNamed(change, /^trPr$/) && ancestorNamed(change, /^tr$/);
    if (row) remove(row);
    else if (change.firstChild) remove(change);
  }
  return added.length + gone.length > 0;
}

/** Removes text that Word hides, and says whether there was any. */
export function removeHidden(story: Element, styles: Styles): boolean {
  const hidden = allNamed(story, "r").filter((run) => isHidden(run, styles));
  for (const run of hidden) remove(run);
  return hidden.some((run) => allNamed(run, "t").some(({ textContent }) => textContent?.trim()));
}

function isHidden(run: Element, styles: Styles): boolean {
  const look = childOf(run, "rPr");
  if (childOf(look, "vanish")) return isOn(look, "vanish");
  const paragraph = childOf(ancestorNamed(run, /^p$/), "pPr");
  return styles.hides(childValue(look, "rStyle")) ?? styles.hides(childValue(paragraph, "pStyle")) ?? false;
}

/** Removes tables of contents, which name pages of paper, and says whether there was one. */
export function removeContents(story: Element, styles: Styles): boolean {
  const named = (name: RegExp) =>
    allNamed(story, "p").filter((line) =>
      name.test(styles.nameOf(childValue(childOf(line, "pPr"), "pStyle"))),
    );
  const entries = named(/^(?:(?:toc|contents) \d|table of figures)$/i);
  if (entries.length === 0) return false;
  // The field that makes one begins in its first entry and ends elsewhere: only text goes.
  for (const line of [...named(/^(?:toc|toa|contents) heading$/i), ...entries]) {
    for (const name of ["t", "tab"]) allNamed(line, name).forEach(remove);
  }
  return true;
}

/** A line of nothing but spaces, or of the end of a page, is none to the reader, and would end a list. */
export function emptyBlankLines(story: Element): void {
  for (const line of allNamed(story, "p").filter(isEmpty)) {
    for (const name of ["t", "tab", "br", "bookmarkStart"]) allNamed(line, name).forEach(remove);
  }
}

const shown = ["drawing", "pict", "object", "sym", "footnoteReference", "endnoteReference"];

export function isEmpty(paragraph: Element): boolean {
  return !(paragraph.textContent ?? "").trim() && !shown.some((name) => allNamed(paragraph, name).length > 0);
}
