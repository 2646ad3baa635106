/** Elements below another; the parser's own lists are live and cannot be iterated. */
export function selectAll(root: Document | Element, selectors: string): HTMLElement[] {
  return Array.from(root.querySelectorAll<HTMLElement>(selectors));
}

export function childrenOf(element: Element): Element[] {
  return Array.from(element.children);
}
