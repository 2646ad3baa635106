import type { BreadcrumbList, CollectionPage, Thing, WithContext } from "schema-dts";
import { writeSafeJson } from "../text/escape.ts";
import { type Card, cardSize } from "./media.ts";
import type { PageBase } from "./page.ts";
import type { ArticleHead, Head, ShareImage } from "./page-head.ts";
import type { Link, Picture } from "./page-part.ts";
import { contentPolicy } from "./security.ts";
import type { Site } from "./site.ts";

export interface HeadParts {
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly jsonLd: readonly string[];
  readonly breadcrumb: readonly Link[];
  /** Where it is not the site's. */
  readonly card?: Card | null;
  /** Stands for the page where it has no card of its own. */
  readonly picture?: Picture | null;
  readonly noindex?: boolean;
  readonly article?: ArticleHead;
  readonly feeds?: Head["feeds"];
  /** Of the page, where it is not the site's. */
  readonly language?: string;
}

/** Everything of a page that its `<head>` says. */
export function makeHead(site: Site, parts: HeadParts): Head {
  const { url, title, description, breadcrumb } = parts;
  const language = parts.language ?? site.language;
  const isHome = url === "/";
  return {
    title: isHome ? title : `${title} – ${site.name}`,
    name: title,
    description,
    canonical: absolute(site, url),
    language,
    locale: localeOf(language),
    robots: parts.noindex ? "noindex" : null,
    policy: contentPolicy(url),
    image: shareImage(site, parts),
    article: parts.article ?? null,
    feeds: parts.feeds ?? [],
    jsonLd: isHome
      ? parts.jsonLd
      : [...parts.jsonLd, breadcrumbJsonLd(site, [...breadcrumb, { title, href: site.base + url }])],
  };
}

/** Open Graph wants a region with each language: `en` → `en_US`. */
function localeOf(tag: string): string {
  if (tag === "vi") return "vi_VN";
  const { language, region } = new Intl.Locale(tag).maximize();
  return region ? `${language}_${region}` : language;
}

function shareImage(site: Site, { card, picture }: HeadParts): ShareImage {
  if (!card && picture) {
    const { src, width, height, alt } = picture;
    return { url: site.origin + src, width, height, alt: alt || null, twitterCard: "summary_large_image" };
  }
  const drawn = card ?? site.card;
  return drawn
    ? { url: absolute(site, drawn.url), ...cardSize, alt: drawn.alt, twitterCard: "summary_large_image" }
    : { url: absolute(site, siteImage), width: null, height: null, alt: null, twitterCard: "summary" };
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
