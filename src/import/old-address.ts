import { isAlias } from "../content/field.ts";

const savedFrom = /saved from url=\(\d+\)\s*(\S+)/i;

/** Where a saved page stood on its portal, by what the page itself says; null where it says nothing. */
export function findAddress(document: Document): URL | null {
  const [base, canonical, shared] = ["base[href]", "link[rel~=canonical]", "meta[property='og:url']"].map(
    (place) => {
      const element = document.querySelector(place);
      return element?.getAttribute("href") ?? element?.getAttribute("content");
    },
  );
  const saved = commentsOf(document).flatMap((text) => savedFrom.exec(text)?.[1] ?? [])[0];
  // Portals name their root where they have no better address, and so many a `<base>`.
  const page = base?.endsWith("/") ? null : base;
  const found = [canonical, saved, shared, page].map((text) => resolve(text, base || saved || unknownOrigin));
  return found.find((address) => address !== null && aliasOf(address) !== null) ?? null;
}

/** Stands for the portal of a page that gives its path alone. */
export const unknownOrigin = "http://khong-ro.invalid/";

export function isOriginKnown(address: URL | null): address is URL {
  return address !== null && address.origin !== new URL(unknownOrigin).origin;
}

function commentsOf(node: Node): string[] {
  const own = Array.from(node.childNodes);
  return own.flatMap((child) => (child.nodeType === 8 ? [child.nodeValue ?? ""] : commentsOf(child)));
}

/** An address in full; null for one that is not of the web. */
export function resolve(text: string | null | undefined, base: string | URL | null): URL | null {
  const address = text?.trim();
  if (!address || !URL.canParse(address, base ?? undefined)) return null;
  const url = new URL(address, base ?? undefined);
  return /^https?:$/.test(url.protocol) ? url : null;
}

/** The line with which a page saved as text may begin. */
export function readAddressLine(line: string): URL | null {
  return /^(?:https?:\/\/|www\.)\S+$/i.test(line)
    ? resolve(line.replace(/^www\./i, "http://www."), null)
    : null;
}

const frontPage = /^\/(?:(?:index|default|home)(?:\.\w+)?\/?)?$/i;

/** Path and query, as an article's `aliases` hold them: `https://cu.example/a?id=1#b` → `/a?id=1` */
export function aliasOf(address: URL): string | null {
  const alias = address.pathname + address.search;
  return !frontPage.test(alias) && isAlias(alias) ? alias : null;
}
