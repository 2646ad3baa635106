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
    items: items.map((item, index) => rssItem(item, index, site)),
  });
  return xml.replace(characterData, (_, content: string | undefined, text: string) =>
    content ? `<content:encoded><![CDATA[${items[Number(content)]?.html}]]>` : escapeHtml(text),
  );
}

/**
 * Where a text belongs, and the texts that the library wraps in CDATA with white space around it: a title stays as it is
 * when it is plainly escaped.
 */
const characterData = /<content:encoded>(\d+)|\s*<!\[CDATA\[(.*?)\]\]>\s*/gs;

/** In place of its text, which is HTML and stays in CDATA, an item has its number: the library copies long ones again and again. */
function rssItem(item: FeedItem, index: number, site: Site) {
  return {
    title: item.title,
    link: item.link,
    guid: { value: item.link, isPermaLink: true },
    pubDate: item.published,
    description: item.summary,
    categories: [{ name: item.section }, ...item.tags.map((name) => ({ name }))],
    dc: { creators: [item.author], publishers: [publisherOf(site)] },
    content: { encoded: item.html && String(index) },
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
