import { namesOf } from "./boilerplate.ts";

/** How a page sets a block, which tells what it may be. */
export interface Setting {
  /** Classes and ids of the nearest elements around it, as small words. */
  readonly names: string;
  readonly align: string;
  readonly isIndented: boolean;
  /** The elements around it, nearest first. */
  readonly ancestors: readonly Element[];
}

/** Names further out than these are those of the page's parts. */
const nearby = 3;

export function settingOf(element: Element): Setting {
  const ancestors: Element[] = [];
  for (let at: Element | null = element; at && at.localName !== "html"; at = at.parentElement)
    ancestors.push(at);
  const near = ancestors.slice(0, nearby);
  return {
    names: near.map(namesOf).join(" ").trim(),
    align: near.map(alignOf).find(Boolean) ?? "",
    isIndented: Number.parseFloat((element as HTMLElement).style?.textIndent || "0") > 0,
    ancestors,
  };
}

function alignOf(element: Element): string {
  if (element.localName === "center") return "center";
  return ((element as HTMLElement).style?.textAlign || element.getAttribute("align") || "").toLowerCase();
}
