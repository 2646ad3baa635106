import { createDocument } from "@mixmark-io/domino";
import { decodeLegacy } from "../text/legacy-encoding.ts";
import { mendLookAlikes, removeInvisible } from "../text/normalise.ts";
import { decodeFont } from "./legacy-font.ts";
import { selectAll } from "./select.ts";

/** A page as a browser reads it. */
export function parsePage(html: string): Document {
  return createDocument(html, true);
}

/** Elements that stay open until they are closed. */
const lasting =
  /<(\/?)(?!(?:area|base|br|col|hr|img|input|link|meta|p|li|t[drh]|tbody|d[td]|option)\b)[a-z]/gi;

/** Whether a page leaves so many elements open that parsing it, which looks through all of them, would not end. */
export function opensMore(html: string, most: number): boolean {
  let open = 0;
  for (const [, closes] of html.matchAll(lasting)) {
    open = Math.max(0, open + (closes ? -1 : 1));
    if (open > most) return true;
  }
  return false;
}

/** Whether elements lie in each other further than `most`; without recursion, which the deepest would end. */
export function isDeeper(root: Element, most: number): boolean {
  let depth = 0;
  let at: Element | null = root;
  while (at) {
    if (at.firstElementChild) {
      if (++depth > most) return true;
      at = at.firstElementChild;
    } else {
      while (at && at !== root && !at.nextElementSibling) {
        at = at.parentElement;
        depth--;
      }
      at = at === root ? null : (at?.nextElementSibling ?? null);
    }
  }
  return false;
}

/** Nodes of a tree in its order. */
export function textNodes(root: Node): Text[] {
  const own = Array.from(root.childNodes);
  return own.flatMap((node) => (node.nodeType === 3 ? [node as Text] : textNodes(node)));
}

const skipped = "script, style, textarea";
const entity = /&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/i;

/** Lines that are shown as they are typed end as any other line does. */
function breakLines(document: Document): void {
  for (const node of selectAll(document, "pre").flatMap(textNodes)) {
    const lines = node.data.replace(/^\n|\n$/g, "").split("\n");
    const pieces = lines.flatMap((line) => [document.createElement("br"), document.createTextNode(line)]);
    node.replaceWith(...pieces.slice(1));
  }
}

/** Makes Unicode of all text: entities that were escaped twice, old fonts run by run, then what else is in an old encoding. */
export function mendTexts(document: Document): void {
  if (!document.body) return;
  spreadFonts(document);
  breakLines(document);
  const nodes = textNodes(document.body).filter((node) => !node.parentElement?.closest(skipped));
  for (const node of nodes) {
    const text = entity.test(node.data) ? readEntities(node.data, document) : node.data;
    node.data = decodeFont(text, fontOf(node)).replace(/[ \t]*\n[ \t]*/g, " ");
  }
  const decoded = decodeLegacy(nodes.map(({ data }) => data).join("\n")).split("\n");
  for (const [index, node] of nodes.entries()) {
    node.data = mendLookAlikes(
      removeInvisible((decoded[index] ?? node.data).replace(/[\u200B\u2003\u3000]/g, " ")),
    );
  }
}

function readEntities(text: string, document: Document): string {
  const holder = document.createElement("textarea");
  holder.innerHTML = text.replace(/</g, "&lt;");
  return holder.textContent ?? text;
}

/** The font that the nearest element names, as its own attribute or in its style. */
function fontOf(node: Node): string | null {
  for (let element = node.parentElement; element; element = element.parentElement) {
    const font = element.style?.fontFamily || element.getAttribute("face");
    if (font) return font;
  }
  return null;
}

// A rule first and the font in it then: one pattern for both takes time with the square of a long rule, and saved pages
// hold pictures in theirs.
const styleRule = /([^{}]*)\{([^{}]*)/g;
const fontOfRule = /font-family\s*:\s*((?:"[^"]*"|'[^']*'|[^;}"'])*)/i;

/** Gives elements the old fonts that the page's own style sheets name, as Word writes them. */
function spreadFonts(document: Document): void {
  for (const { selectors, rule } of rulesOf(document)) {
    const font = fontOfRule.exec(rule)?.[1];
    if (font === undefined || decodeFont("µ", font) === "µ") continue;
    for (const element of select(document, selectors)) {
      if (!element.style.fontFamily) element.style.fontFamily = font.trim();
    }
  }
}

const look = /(?:^|[;\s])(font-weight|font-style|text-align|text-indent)\s*:\s*([\w.-]+)/g;

/** Gives elements of a document the looks that tell its parts, which its programs write as classes. */
export function spreadLooks(document: Document): void {
  // What a browser obeys comes first: a class before a name, the later before the earlier.
  const isOfClass = ({ selectors }: Rule) => selectors.includes(".");
  const rules = rulesOf(document).toReversed();
  for (const { selectors, rule } of [...rules.filter(isOfClass), ...rules]) {
    const looks = [...rule.matchAll(look)];
    if (looks.length === 0) continue;
    for (const { style } of select(document, selectors)) {
      for (const [, name = "", value = ""] of looks)
        if (!style.getPropertyValue(name)) style.setProperty(name, value);
    }
  }
}

interface Rule {
  readonly selectors: string;
  readonly rule: string;
}

function rulesOf(document: Document): Rule[] {
  return selectAll(document, "style").flatMap((sheet) =>
    [...(sheet.textContent ?? "").matchAll(styleRule)].map(([, selectors = "", rule = ""]) => ({
      selectors: selectors.replace(/\/\*[\s\S]*?\*\//g, "").replace(/<!--/g, ""),
      rule,
    })),
  );
}

/** Nothing where the selector is none that can be asked for. */
function select(document: Document, selectors: string): HTMLElement[] {
  try {
    return selectAll(document, selectors.trim());
  } catch {
    return [];
  }
}
