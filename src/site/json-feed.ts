import { generateJsonFeed } from "feedsmith";
import { writeSafeJson } from "../text/escape.ts";
import { jsonFeedUrl } from "./address.ts";
import type { Feed } from "./feed.ts";
import { absolute, siteImage } from "./head.ts";
import type { Site } from "./site.ts";

/** JSON Feed 1.1 with the full text. */
export function writeJsonFeed({ url, title, description, items }: Feed, site: Site): string {
  const feed = generateJsonFeed({
    title,
    description,
    home_page_url: absolute(site, url),
    feed_url: absolute(site, jsonFeedUrl(url)),
    icon: absolute(site, siteImage),
    language: site.language,
    items: items.map(({ link, html, author, section, tags, published, updated, image, ...item }) => ({
      id: link,
      url: link,
      title: item.title,
      summary: item.summary,
      content_html: html,
      date_published: published,
      ...(updated && { date_modified: updated }),
      authors: [{ name: author }],
      tags: [section, ...tags],
      ...(image && {
        image: image.url,
        attachments: [
          {
            url: image.url,
            mime_type: image.type,
            ...(image.bytes !== null && { size_in_bytes: image.bytes }),
          },
        ],
      }),
    })),
  });
  // The library leaves an empty list out; the format asks for one.
  return writeSafeJson({ items: [], ...(feed as object) });
}
