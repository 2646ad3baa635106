import type { SinglePageSource } from "../content/single-page.ts";
import { compareVietnamese } from "../text/collate.ts";
import { breadcrumbOf } from "./breadcrumb.ts";
import { makeHead, menuEntry } from "./head.ts";
import type { Media } from "./media.ts";
import type { SinglePage } from "./page.ts";
import type { Link } from "./page-part.ts";
import { completeBody } from "./picture.ts";
import type { Site } from "./site.ts";

export function sortSinglePages(pages: readonly SinglePageSource[]): SinglePageSource[] {
  return pages.toSorted((a, b) => a.order - b.order || compareVietnamese(a.title, b.title));
}

export function linkSinglePage({ title, url, lang }: SinglePageSource, site: Site): Link {
  const link = { title, href: site.base + url };
  return lang === null || lang === site.language ? link : { ...link, lang };
}

export function planSinglePage(page: SinglePageSource, site: Site, media: Media): SinglePage {
  const breadcrumb = breadcrumbOf(site);
  const lang = page.lang ?? site.language;
  return {
    template: "page",
    url: page.url,
    lang,
    title: page.title,
    head: makeHead(site, {
      url: page.url,
      title: page.title,
      description: page.summary ?? (page.excerpt || page.title),
      jsonLd: [],
      breadcrumb,
      language: lang,
    }),
    breadcrumb,
    current: menuEntry(site, page.url, page.url),
    summary: page.summary,
    body: completeBody(page, false, site, media),
  };
}
