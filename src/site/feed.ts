import { generateRssFeed } from "feedsmith";
import { escapeHtml } from "../text/escape.ts";
import { addresses } from "./address.ts";
import type { Entry } from "./entry.ts";
import { absolute, publisherOf } from "./head.ts";
import type { Site } from "./site.ts";

/** Newest articles in a feed. */
const feedSize = 50;

/** RSS 2.0 with the full text. Takes articles newest first. */
export function writeRss(entries: readonly Entry[], site: Site): string {
  const newest = entries.slice(0, feedSize);
  const xml = generateRssFeed({
    title: site.name,
    description: site.description ?? site.name,
    link: absolute(site, addresses.home),
    language: site.language,
    ...(site.email && {
      managingEditor: { email: site.email, ...(site.responsible && { name: site.responsible }) },
    }),
    ...(site.licence && { copyright: site.licence }),
    atom: { links: [{ href: absolute(site, addresses.feed), rel: "self", type: "application/rss+xml" }] },
    ...(newest[0] && { pubDate: new Date(newest[0].date.instant) }),
    generator: "hoat-dong-dang",
    items: newest.map((entry) => {
      const link = absolute(site, entry.article.url);
      return {
        title: entry.article.title,
        link,
        guid: { value: link, isPermaLink: true },
        pubDate: new Date(entry.date.instant),
        description: entry.article.summary ?? entry.article.excerpt,
        categories: [{ name: entry.section.title }, ...entry.article.tags.map((name) => ({ name }))],
        dc: { creators: [entry.author], publishers: [publisherOf(site)] },
        content: { encoded: absoluteAddresses(entry.article.html, site) },
      };
    }),
  });
  return xml.replace(characterData, (_, text: string) => escapeHtml(text));
}

/** The library wraps texts in CDATA with white space around it; plain escaping keeps a text as it is. */
const characterData = /\s*<!\[CDATA\[(.*?)\]\]>\s*/gs;

/** Addresses in rendered Markdown are always quoted and escaped, so that nothing in a text can look like one. */
function absoluteAddresses(html: string, site: Site): string {
  return html
    .replace(/ (href|src)="\//g, ` $1="${site.origin}/`)
    .replace(
      / srcset="([^"]*)"/g,
      (_, sizes: string) => ` srcset="${sizes.replace(/(^|, )\//g, `$1${site.origin}/`)}"`,
    );
}
