import { lookIn, plain, type Run, tidyRuns } from "./run.ts";
import { childrenOf } from "./select.ts";
import { showsNoSigns, startOf, unusualNumbers } from "./typed-list.ts";

/** A cell of Markdown is one line: what stands in it on several is joined, entries of a list with signs between them. */
export function readCell(cell: Element): Run[] {
  return tidyRuns(readRuns(cell, plain));
}

function readRuns(element: Element, look: Run | typeof plain): Run[] {
  return Array.from(element.childNodes).flatMap((node) => {
    if (node.nodeType === 3) return [{ ...look, text: node.nodeValue ?? "" }];
    if (node.nodeType !== 1) return [];
    const child = node as HTMLElement;
    const runs = readRuns(child, lookIn(child, look));
    if (child.localName === "li")
      return [...plainText(entryHead(child)), ...runs, ...plainText(entryEnd(child))];
    if (/^[uo]l$/.test(child.localName)) return [...plainText(" "), ...runs];
    return /^(?:p|div|br|tr|h\d)$/.test(child.localName) ? [...runs, ...plainText(" ")] : runs;
  });
}

function plainText(text: string): Run[] {
  return text === "" ? [] : [{ ...plain, text }];
}

/** The number that a browser shows before an entry. */
function entryHead(entry: Element): string {
  const list = entry.parentElement;
  if (list?.localName !== "ol" || showsNoSigns(list)) return "";
  const index = childrenOf(list).indexOf(entry);
  return `${unusualNumbers(list)?.[index] ?? `${startOf(list) + index}.`} `;
}

function entryEnd(entry: Element): string {
  const isLast = entry.nextElementSibling === null;
  return isLast || /[.,;:!?…]\s*$/.test(entry.textContent ?? "") ? " " : "; ";
}
