import { collapseSpace } from "../text/normalise.ts";
import { findAddress } from "./old-address.ts";
import { selectAll } from "./select.ts";
import { readScriptCount } from "./view-count.ts";

/** What a page says of itself outside its text. */
export interface PageFacts {
  /** Those that may be the headline, the surest first. */
  readonly titles: readonly string[];
  readonly description: string | null;
  /** A date for machines: `2017-10-06T10:41:00+07:00`. */
  readonly published: string | null;
  /** The path of sections, outermost first. */
  readonly trail: readonly string[];
  readonly viewCount: number | null;
  readonly address: URL | null;
}

export const noFacts: PageFacts = {
  titles: [],
  description: null,
  published: null,
  trail: [],
  viewCount: null,
  address: null,
};

const trailPlace =
  "[class*=breadcrumb i], [id*=breadcrumb i], [class*=duongdan i], [class*=duong-dan i], [itemtype*=BreadcrumbList], [aria-label*=breadcrumb i]";

export function readFacts(document: Document): PageFacts {
  const meta = (name: string) =>
    textOrNull(
      document
        .querySelector(`meta[property='${name}'], meta[name='${name}'], meta[itemprop='${name}']`)
        ?.getAttribute("content"),
    );
  const headline = textOrNull(document.querySelector("[itemprop=headline]")?.textContent);
  const titles = [headline, meta("og:title"), textOrNull(document.querySelector("title")?.textContent)];
  const dated = document.querySelector("[itemprop=datePublished]");
  const trail = selectAll(document, trailPlace).flatMap((place) =>
    selectAll(place, "a, span, li, strong").map(({ textContent }) => textOrNull(textContent)),
  );
  const counts = selectAll(document, "script").map(({ textContent }) => readScriptCount(textContent ?? ""));
  return {
    titles: titles.filter(isPresent),
    description: meta("og:description") ?? meta("description"),
    published:
      meta("article:published_time") ??
      dated?.getAttribute("datetime") ??
      dated?.getAttribute("content") ??
      null,
    trail: [...trail, meta("article:section")].filter(isPresent),
    viewCount: counts.find((count) => count !== null) ?? null,
    address: findAddress(document),
  };
}

function textOrNull(text: string | null | undefined): string | null {
  return collapseSpace(text ?? "") || null;
}

function isPresent(text: string | null): text is string {
  return text !== null;
}
