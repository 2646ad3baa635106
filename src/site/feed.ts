import { addresses, jsonFeedUrl, rssUrl, sectionUrl } from "./address.ts";
import type { Entry } from "./entry.ts";
import { type FeedItem, makeFeedItem } from "./feed-item.ts";
import { feedTitle } from "./feed-link.ts";
import { writeJsonFeed } from "./json-feed.ts";
import { writeRss } from "./rss.ts";
import type { Site } from "./site.ts";
import type { Index, Indexes } from "./taxonomy.ts";
import type { TextFile } from "./text-file.ts";

/** A list that readers can follow. */
export interface Feed {
  /** Address of the list below the site's root. */
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly items: readonly FeedItem[];
}

type List = Omit<Feed, "items"> & { readonly entries: readonly Entry[] };

/** Newest articles in the feeds of the site and its sections. */
const feedSize = 50;
/** In those of authors and organisations, which are many: with fifty they would hold most of the site again. */
const termFeedSize = 20;

/** RSS and JSON Feed of the whole site and of each section, author and organisation. Takes articles newest first. */
export function planFeeds(entries: readonly Entry[], indexes: Indexes, site: Site): TextFile[] {
  const bySection = Map.groupBy(entries, ({ article }) => article.section);
  const lists: List[] = [
    {
      url: addresses.home,
      title: site.name,
      description: site.description ?? site.name,
      entries: entries.slice(0, feedSize),
    },
    ...site.sections.map(({ slug, title, description }) => ({
      url: sectionUrl(slug),
      title: feedTitle(title, site),
      description: description ?? title,
      entries: (bySection.get(slug) ?? []).slice(0, feedSize),
    })),
    ...[indexes.authors, indexes.units].flatMap((index) => termLists(index, site)),
  ];
  return lists.flatMap(({ entries: own, ...list }) => {
    const makeFeed = (): Feed => ({
      ...list,
      items: own.map((entry) => makeFeedItem(entry, site)),
    });
    const key = JSON.stringify([list, own]);
    return [
      { url: rssUrl(list.url), key, make: () => writeRss(makeFeed(), site) },
      { url: jsonFeedUrl(list.url), key, make: () => writeJsonFeed(makeFeed(), site) },
    ];
  });
}

function termLists({ taxonomy, terms }: Index, site: Site): List[] {
  return terms.map(({ title, url, entries }) => ({
    url,
    title: feedTitle(title, site),
    description: `${taxonomy.title}: ${title}`,
    entries: entries.slice(0, termFeedSize),
  }));
}
