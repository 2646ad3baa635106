import type { SinglePageSource } from "../content/single-page.ts";
import { addresses } from "./address.ts";
import type { Entry } from "./entry.ts";
import { absolute } from "./head.ts";
import type { Media } from "./media.ts";
import { listPictures } from "./picture.ts";
import type { Planned } from "./planned.ts";
import type { Site } from "./site.ts";

export interface SiteMapXml {
  readonly template: "site-map-xml";
  readonly url: string;
  readonly addresses: readonly {
    readonly loc: string;
    /** `2017-10-06T10:41:00+07:00` or a day; null where it does not follow from the content. */
    readonly lastmod: string | null;
    /** Pictures on the page. */
    readonly images: readonly string[];
  }[];
  /** True where these are the parts of a site map that was split. */
  readonly isIndex: boolean;
}

/** Search engines read at most so many addresses from one file. */
const mostAddresses = 50_000;

/** Every one of these pages but those marked `noindex`; split, with an index over the parts, where one file may not hold them. */
export function planSiteMapXml(
  pages: readonly Planned[],
  entries: readonly Entry[],
  singles: readonly SinglePageSource[],
  site: Site,
  media: Pick<Media, "images">,
): SiteMapXml[] {
  const shown = new Map(entries.map((entry) => [entry.article.url, entry]));
  const pictures = new Map(singles.map((single) => [single.url, listPictures(single, site, media)]));
  const all = pages
    .filter(({ isIndexed }) => isIndexed)
    .map(({ url }) => {
      const entry = shown.get(url);
      return {
        loc: absolute(site, url),
        lastmod: entry ? (entry.article.updated ?? entry.date).iso : null,
        images: (entry?.pictures ?? pictures.get(url) ?? []).map((src) => site.origin + src),
      };
    });
  const template = "site-map-xml";
  if (all.length <= mostAddresses)
    return [{ template, url: addresses.siteMapXml, addresses: all, isIndex: false }];
  const parts = Array.from({ length: Math.ceil(all.length / mostAddresses) }, (_, index) => ({
    template,
    url: addresses.siteMapXml.replace(".xml", `-${index + 1}.xml`),
    addresses: all.slice(index * mostAddresses, (index + 1) * mostAddresses),
    isIndex: false,
  })) satisfies SiteMapXml[];
  const index = parts.map(({ url }) => ({ loc: absolute(site, url), lastmod: null, images: [] }));
  return [{ template, url: addresses.siteMapXml, addresses: index, isIndex: true }, ...parts];
}
