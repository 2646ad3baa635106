import type { BreadcrumbList, CollectionPage, Thing, WithContext } from "schema-dts";
import { writeSafeJson } from "../text/escape.ts";
import { type Card, cardSize } from "./media.ts";
import type { Head, Link, PageBase } from "./page.ts";
import { contentPolicy } from "./security.ts";
import type { Site } from "./site.ts";

export interface HeadParts {
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly jsonLd: readonly string[];
  readonly breadcrumb: readonly Link[];
  /** `article` or, by default, `website`. */
  readonly type?: "article";
  /** Where it is not the site's. */
  readonly card?: Card | null;
  readonly noindex?: boolean;
  readonly openGraph?: Head["openGraph"];
  readonly dublinCore?: Head["dublinCore"];
  readonly feeds?: Head["feeds"];
  /** Of the page, where it is not the site's. */
  readonly language?: string;
}

/** Everything of a page that its `<head>` says. */
export function makeHead(site: Site, parts: HeadParts): Head {
  const { url, title, description, breadcrumb } = parts;
  const card = parts.card ?? site.card;
  const canonical = absolute(site, url);
  const language = parts.language ?? site.language;
  const isHome = url === "/";
  return {
    title: isHome ? title : `${title} – ${site.name}`,
    description,
    canonical,
    robots: parts.noindex ? "noindex" : null,
    policy: contentPolicy(url),
    openGraph: [
      ["og:type", parts.type ?? "website"],
      ["og:site_name", site.name],
      ["og:locale", language === "vi" ? "vi_VN" : language.replace("-", "_")],
      ["og:title", title],
      ["og:description", description],
      ["og:url", canonical],
      ...shareImage(site, card),
      ...(parts.openGraph ?? []),
    ],
    twitterCard: card ? "summary_large_image" : "summary",
    dublinCore: [
      ["DC.title", title],
      ["DC.description", description],
      ["DC.publisher", publisherOf(site)],
      ["DC.identifier", canonical],
      ["DC.language", language],
      ...(parts.dublinCore ?? []),
    ],
    feeds: parts.feeds ?? [],
    jsonLd: isHome
      ? parts.jsonLd
      : [...parts.jsonLd, breadcrumbJsonLd(site, [...breadcrumb, { title, href: site.base + url }])],
  };
}

function shareImage(site: Site, card: Card | null): Head["openGraph"] {
  if (!card) return [["og:image", absolute(site, siteImage)]];
  return [
    ["og:image", absolute(site, card.url)],
    ["og:image:width", String(cardSize.width)],
    ["og:image:height", String(cardSize.height)],
    ["og:image:alt", card.alt],
  ];
}

/** The menu entry at `menuUrl`, as the page at `url` marks it. */
export function menuEntry(site: Site, menuUrl: string, url: string): PageBase["current"] {
  return { href: site.base + menuUrl, kind: menuUrl === url ? "page" : "true" };
}

/** Stands for the site where a page has no picture of its own. */
export const siteImage = "/icon-512.png";

export function publisherOf(site: Site): string {
  return site.owner ?? site.name;
}

/** `/a/` → `https://example.org/quan/a/` */
export function absolute(site: Site, url: string): string {
  return site.origin + site.base + url;
}

/** Typed, so that a misspelt property is an error. */
export function writeJsonLd(data: WithContext<Thing>): string {
  return writeSafeJson(data);
}

export function collectionJsonLd(site: Site, url: string, name: string, description: string): string {
  const data: WithContext<CollectionPage> = {
    "@context": "https://schema.org",
    "@type": "CollectionPage",
    name,
    description,
    url: absolute(site, url),
    inLanguage: site.language,
    isPartOf: { "@type": "WebSite", name: site.name, url: absolute(site, "/") },
  };
  return writeJsonLd(data);
}

function breadcrumbJsonLd(site: Site, trail: readonly Link[]): string {
  const data: WithContext<BreadcrumbList> = {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: trail.map(({ title, href }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: title,
      item: site.origin + href,
    })),
  };
  return writeJsonLd(data);
}
