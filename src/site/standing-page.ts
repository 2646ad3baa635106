import { breadcrumbOf } from "./breadcrumb.ts";
import { collectionJsonLd, makeHead, menuEntry } from "./head.ts";
import type { PageBase } from "./page.ts";
import type { Site } from "./site.ts";

/** What the pages that every site has share: an index, the ranking, the site map. */
export function standingPage(site: Site, url: string, title: string): PageBase {
  const breadcrumb = breadcrumbOf(site);
  const description = `${title}: ${site.name}`;
  return {
    url,
    lang: site.language,
    title,
    head: makeHead(site, {
      url,
      title,
      description,
      jsonLd: [collectionJsonLd(site, url, title, description)],
      breadcrumb,
    }),
    breadcrumb,
    current: menuEntry(site, url, url),
  };
}
