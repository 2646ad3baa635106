import { jsonFeedUrl, rssUrl } from "./address.ts";
import type { FeedLink } from "./page-head.ts";
import type { Site } from "./site.ts";

/** Both feeds of a list, for the head of its pages. `title` is the list's own; null for the whole site. */
export function linkFeeds(url: string, title: string | null, site: Site): FeedLink[] {
  const name = title === null ? site.name : feedTitle(title, site);
  return [
    { type: "application/rss+xml", title: name, href: site.base + rssUrl(url) },
    { type: "application/feed+json", title: name, href: site.base + jsonFeedUrl(url) },
  ];
}

export function feedTitle(title: string, site: Site): string {
  return `${title} – ${site.name}`;
}
