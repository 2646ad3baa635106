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
    const paragraphs = others.filter(({ localName }) => localName === "p");
    // Without a sign of its own what is left would stand among the last lines of the article.
    for (const { childNodes } of paragraphs) {
      for (const node of [document.createTextNode(" "), ...Array.from(childNodes)]) first.appendChild(node);
    }
    const rest = others.filter((other) => !paragraphs.includes(other));
    for (const paragraph of [first, ...rest]) list.parentElement.insertBefore(paragraph, list);
    note.remove();
  }
}
