import { addresses } from "./address.ts";
import type { Entry, Moment } from "./entry.ts";
import { absolute } from "./head.ts";
import { newsAge } from "./lasting.ts";
import type { Site } from "./site.ts";

/** `/news-sitemap.xml`: what search engines may show as news. */
export interface NewsSiteMap {
  readonly template: "news-site-map";
  readonly url: string;
  /** The format knows no regions: `en`, also on a site in `en-GB`. */
  readonly language: string;
  readonly items: readonly {
    readonly loc: string;
    readonly title: string;
    readonly published: string;
  }[];
}

/** The articles of the 48 hours before the build. Takes articles newest first. */
export function planNewsSiteMap(entries: readonly Entry[], site: Site, { now }: Moment): NewsSiteMap {
  const news = entries.filter(({ date, notice }) => date.instant >= now - newsAge && notice === null);
  return {
    template: "news-site-map",
    url: addresses.newsSiteMapXml,
    language: new Intl.Locale(site.language).language,
    items: news.map(({ article, date }) => ({
      loc: absolute(site, article.url),
      title: article.title,
      published: date.iso,
    })),
  };
}
