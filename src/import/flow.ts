import { collapseSpace } from "../text/normalise.ts";
import { type Block, lineOf } from "./block.ts";
import { namesOf } from "./boilerplate.ts";
import { isIcon, sourceOf } from "./picture.ts";
import { type Look, lookIn, plain, type Run, textOf, tidyRuns } from "./run.ts";
import { childrenOf } from "./select.ts";
import { settingOf } from "./setting.ts";
import { readTable } from "./table.ts";
import { isTypedEntry, showsNoSigns, startOf, typeNumber, unusualNumbers } from "./typed-list.ts";

const inline = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr o:p q s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

/** Reads what an element holds as a flat flow of blocks; boxes and tables that only lay out a page vanish. */
export function readFlow(root: Element): Block[] {
  const flow = new Flow();
  flow.readChildren(root, plain, 0);
  flow.endLine(root, 0);
  return flow.blocks;
}

class Flow {
  readonly blocks: Block[] = [];
  #runs: Run[] = [];

  readChildren(element: Element, look: Look, level: number): void {
    for (const node of Array.from(element.childNodes)) {
      if (node.nodeType === 3) this.#runs.push({ ...look, text: node.nodeValue ?? "" });
      else if (node.nodeType === 1) this.#readElement(node as HTMLElement, look, level);
    }
  }

  #readElement(element: HTMLElement, look: Look, level: number): void {
    const { localName: name, parentElement } = element;
    const parent = parentElement ?? element;
    if (name === "br" && level > 0) this.#runs.push({ ...look, text: " " });
    else if (name === "br") this.endLine(parent, level);
    else if (name === "img") this.#readImage(element, level);
    else if (name === "sup" || name === "sub") this.#runs.push({ ...look, text: raise(element) });
    else if (inline.has(name)) {
      if (isLabelBesideLabel(element)) this.#runs.push({ ...look, text: " " });
      this.readChildren(element, lookIn(element, look), level);
    } else {
      this.endLine(parent, level);
      this.#readBox(element, look, level);
    }
  }

  #readBox(element: HTMLElement, look: Look, level: number): void {
    const { localName: name } = element;
    const heading = /^h([1-6])$/.exec(name)?.[1];
    if (name === "ul" || name === "ol") this.#readList(element);
    else if (name === "table") {
      const table = readTable(element as HTMLTableElement);
      if (table.isData) this.blocks.push({ ...settingOf(element), kind: "table", rows: table.rows });
      else this.blocks.push(...table.cells.flatMap(readFlow));
    } else if (name === "blockquote") {
      const blocks = readFlow(element);
      if (blocks.length > 0) this.blocks.push({ ...settingOf(element), kind: "quote", blocks });
    } else {
      const inner = heading ? Number(heading) : level;
      this.readChildren(element, lookIn(element, look), inner);
      this.endLine(element, inner);
    }
  }

  #readList(element: Element): void {
    // Old editors set a list beside the entry that it belongs to.
    for (const child of childrenOf(element)) {
      const before = child.previousElementSibling;
      if (/^[uo]l$/.test(child.localName) && before?.localName === "li") before.appendChild(child);
    }
    const entries = childrenOf(element).map(readFlow);
    const items = entries.filter((blocks) => blocks.length > 0);
    if (items.every((blocks) => blocks.some(({ kind }) => kind === "image"))) {
      this.blocks.push(...items.flat());
      return;
    }
    const isBare = showsNoSigns(element);
    if (isBare && items.every(([first]) => isTypedEntry(lineOf(first)))) {
      this.blocks.push(...items.flat());
      return;
    }
    const numbers = isBare ? null : unusualNumbers(element);
    if (numbers) {
      const setting = settingOf(element);
      for (const [index, blocks] of entries.entries()) {
        if (blocks.length > 0) this.blocks.push(...typeNumber(blocks, numbers[index] ?? "", setting));
      }
      return;
    }
    const ordered = element.localName === "ol" && !isBare;
    this.blocks.push({ ...settingOf(element), kind: "list", ordered, start: startOf(element), items });
  }

  #readImage(element: Element, level: number): void {
    const src = sourceOf(element);
    if (src === "" || isIcon(element, src)) return;
    const parent = element.parentElement ?? element;
    this.endLine(parent, level);
    // A blank line in it would end the picture in Markdown.
    const alt = collapseSpace(element.getAttribute("alt") ?? "");
    this.blocks.push({ ...settingOf(parent), kind: "image", src, alt, caption: null });
  }

  /** Ends the line that has been read so far; `element` is where it stands. */
  endLine(element: Element, level: number): void {
    const typed = this.#runs.map(({ text }) => text).join("");
    const runs = tidyRuns(this.#runs);
    this.#runs = [];
    const text = textOf(runs);
    if (text === "") return;
    const setting = settingOf(element);
    const isIndented = setting.isIndented || /^[ \n\t]*(?:\u00A0 ?){3}/.test(typed);
    this.blocks.push({ ...setting, isIndented, kind: "text", level, runs, text });
  }
}

const labels = /date|time|ngay|gio|view|luot|hits?|author|tac-?gia|source|nguon/;

/** `<span class="date">…</span><span class="author">…</span>`, which styles set apart. */
function isLabelBesideLabel(element: Element): boolean {
  const { previousSibling: before } = element;
  const isLabel = (node: Node | null) => node?.nodeType === 1 && labels.test(namesOf(node as Element));
  return isLabel(element) && isLabel(before);
}

const raised = new Map([..."0123456789"].map((digit, index) => [digit, "⁰¹²³⁴⁵⁶⁷⁸⁹"[index] ?? digit]));
const lowered = new Map([..."0123456789"].map((digit, index) => [digit, "₀₁₂₃₄₅₆₇₈₉"[index] ?? digit]));

/** `m<sup>2</sup>` → `m²`, `10<sup>12</sup>` → `10¹²`; letters stay on the line. */
function raise({ localName, textContent }: Element): string {
  const text = textContent ?? "";
  if (!/^\d+$/.test(text)) return text;
  const figures = localName === "sup" ? raised : lowered;
  return [...text].map((figure) => figures.get(figure) ?? figure).join("");
}
