import { childrenOf, selectAll } from "./select.ts";

/** Footnotes of a Word file, which come as a list at its end, as paragraphs that bear the sign of their place. */
export function settleFootnotes(document: Document): void {
  for (const back of selectAll(document, "a[href^='#footnote-ref-'], a[href^='#endnote-ref-']"))
    back.remove();
  const sign = (note: Element) => document.querySelector(`a[href='#${note.id}']`)?.textContent ?? "";
  for (const note of selectAll(document, "li[id^=footnote-], li[id^=endnote-]")) {
    const list = note.parentElement;
    const [first, ...others] = childrenOf(note);
    if (!list?.parentElement || !first) continue;
    first.insertBefore(document.createTextNode(`${sign(note)} `), first.firstChild);
    for (const paragraph of [first, ...others]) list.parentElement.insertBefore(paragraph, list);
    note.remove();
  }
}
