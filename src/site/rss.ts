import { generateRssFeed } from "feedsmith";
import { escapeHtml } from "../text/escape.ts";
import { rssUrl } from "./address.ts";
import type { Feed } from "./feed.ts";
import type { FeedImage, FeedItem } from "./feed-item.ts";
import { absolute, publisherOf } from "./head.ts";
import type { Site } from "./site.ts";

/** RSS 2.0 with the full text. Says no moment but the newest article's, so that it changes only when that does. */
export function writeRss({ url, title, description, items }: Feed, site: Site): string {
  const newest = items[0]?.published;
  const xml = generateRssFeed({
    title,
    description,
    link: absolute(site, url),
    language: site.language,
    ...(site.email && {
      managingEditor: { email: site.email, ...(site.responsible && { name: site.responsible }) },
    }),
    ...(site.licence && { copyright: site.licence }),
    atom: { links: [{ href: absolute(site, rssUrl(url)), rel: "self", type: "application/rss+xml" }] },
    ...(newest && { pubDate: newest, lastBuildDate: newest }),
    items: items.map((item) => rssItem(item, site)),
  });
  return xml.replace(characterData, (_, html: string | undefined, text: string) =>
    html ? `${html}<![CDATA[${text}]]>` : escapeHtml(text),
  );
}

/**
 * The library wraps texts in CDATA with white space around it. A title stays as it is when it is plainly escaped;
 * only the long texts, which are HTML, are left in CDATA.
 */
const characterData = /(<content:encoded>)?\s*<!\[CDATA\[(.*?)\]\]>\s*/gs;

function rssItem(item: FeedItem, site: Site) {
  return {
    title: item.title,
    link: item.link,
    guid: { value: item.link, isPermaLink: true },
    pubDate: item.published,
    description: item.summary,
    categories: [{ name: item.section }, ...item.tags.map((name) => ({ name }))],
    dc: { creators: [item.author], publishers: [publisherOf(site)] },
    content: { encoded: item.html },
    ...(item.image && rssImage(item.image)),
  };
}

function rssImage({ url, type, bytes, alt, caption, credit }: FeedImage) {
  return {
    // The format wants a length; 0 stands for one that is not known.
    enclosures: [{ url, type, length: bytes ?? 0 }],
    media: {
      contents: [
        {
          url,
          type,
          medium: "image",
          ...(bytes !== null && { fileSize: bytes }),
          ...((caption ?? alt) && { description: { value: caption ?? alt } }),
          ...(credit && { credits: [{ value: credit, role: "photographer" }] }),
        },
      ],
    },
  };
}
