import type { Element, Node } from "@xmldom/xmldom";

/** Elements are known by their name without prefix: files of the strict kind use other namespaces. */
export function childrenNamed(element: Element | null, name: string): Element[] {
  return childElements(element).filter(({ localName }) => localName === name);
}

/** The first of a name. */
export function childOf(element: Element | null, name: string): Element | null {
  return childrenNamed(element, name)[0] ?? null;
}

export function childElements(element: Element | null): Element[] {
  return Array.from(element?.childNodes ?? []).filter(isElement);
}

/** All below an element that have the name, in the order of the document. */
export function allNamed(root: Element | null, name: string): Element[] {
  return root ? Array.from(root.getElementsByTagNameNS("*", name)) : [];
}

export function ancestorNamed(element: Element, name: RegExp): Element | null {
  let at: Node | null = element.parentNode;
  while (at && !(isElement(at) && name.test(at.localName ?? ""))) at = at.parentNode;
  return at as Element | null;
}

export function attributeOf(element: Element | null, name: string): string | null {
  const found = Array.from(element?.attributes ?? []).find(({ localName }) => localName === name);
  return found?.value ?? null;
}

/** `<w:numFmt w:val="decimal"/>` → `decimal`; null where the child or its value is absent. */
export function childValue(element: Element | null, name: string): string | null {
  return attributeOf(childOf(element, name), "val");
}

/** Whether a switch such as `<w:vanish/>` is there and not turned off. */
export function isOn(element: Element | null, name: string): boolean {
  return childOf(element, name) !== null && !/^(?:0|false|off)$/.test(childValue(element, name) ?? "");
}

/** A new element, and its attributes, of the namespace of the one it is to stand in. */
export function makeIn(
  parent: Element,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly (Node | string)[] = [],
): Element {
  const { ownerDocument, namespaceURI, prefix } = parent;
  if (!ownerDocument) throw new Error("an element of no document");
  const named = (local: string) => (prefix ? `${prefix}:${local}` : local);
  const made = ownerDocument.createElementNS(namespaceURI, named(name));
  for (const [key, value] of Object.entries(attributes)) made.setAttributeNS(namespaceURI, named(key), value);
  for (const child of children) {
    made.appendChild(typeof child === "string" ? ownerDocument.createTextNode(child) : child);
  }
  return made;
}

/** Those of a paragraph, which are made where it has none. */
export function propertiesOf(paragraph: Element): Element {
  const own = childOf(paragraph, "pPr");
  if (own) return own;
  const made = makeIn(paragraph, "pPr");
  paragraph.insertBefore(made, paragraph.firstChild);
  return made;
}

/** All below an element that have the name, by the attribute that others call them by; the first of each. */
export function byId(root: Element | null, name: string, key: string): Map<string, Element> {
  return new Map(
    allNamed(root, name)
      .toReversed()
      .map((element) => [attributeOf(element, key) ?? "", element]),
  );
}

export function remove(element: Element): void {
  element.parentNode?.removeChild(element);
}

/** Puts what an element holds in its place. */
export function unwrap(element: Element): void {
  while (element.firstChild) element.parentNode?.insertBefore(element.firstChild, element);
  remove(element);
}

export function nextElement(element: Element): Element | null {
  let at = element.nextSibling;
  while (at && !isElement(at)) at = at.nextSibling;
  return at;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
