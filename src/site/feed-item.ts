import { escapeHtml } from "../text/escape.ts";
import type { Entry } from "./entry.ts";
import { absolute } from "./head.ts";
import type { Site } from "./site.ts";

/** An article as feeds carry it: with its whole text, and addresses that hold anywhere. */
export interface FeedItem {
  readonly title: string;
  readonly link: string;
  readonly published: Date;
  readonly updated: Date | null;
  readonly summary: string;
  readonly html: string;
  readonly author: string;
  readonly section: string;
  readonly tags: readonly string[];
  readonly image: FeedImage | null;
}

export interface FeedImage {
  readonly url: string;
  readonly type: string;
  /** Null where the picture was made anew for the site. */
  readonly bytes: number | null;
  readonly alt: string;
  readonly caption: string | null;
  readonly credit: string | null;
}

export function makeFeedItem(entry: Entry, site: Site): FeedItem {
  const { article, date, author, section } = entry;
  const link = absolute(site, article.url);
  return {
    title: article.title,
    link,
    published: new Date(date.instant),
    // A day without a time begins before the article of that day.
    updated: article.updated && new Date(Math.max(article.updated.instant, date.instant)),
    summary: article.summary ?? article.excerpt,
    html: absoluteAddresses(wholeText(entry, site), link, site).trim(),
    author,
    section: section.title,
    tags: article.tags,
    image: imageOf(entry, site),
  };
}

/** What the article's page shows of it: a program that shows a text leaves the summary out. */
function wholeText(entry: Entry, site: Site): string {
  const { lead, source } = entry.article;
  const opening = lead === null ? "" : `<p>${lead}</p>\n`;
  return opening + entry.body() + (source ? credit(source, site) : "") + listFiles(entry, site);
}

function credit({ name, url }: Readonly<Record<"name" | "url", string>>, { labels }: Site): string {
  return `<p>${escapeHtml(labels.source)}: <a href="${escapeHtml(url)}">${escapeHtml(name)}</a></p>\n`;
}

/** Of a bulletin that says little more than to see its attachments, a feed that leaves them out holds nothing. */
function listFiles({ attachments }: Entry, { labels }: Site): string {
  if (attachments.length === 0) return "";
  const items = attachments.map(
    ({ title, href, facts }) =>
      `<li><a href="${escapeHtml(href)}">${escapeHtml(title)}</a> (${escapeHtml(facts)})</li>\n`,
  );
  return `<p>${escapeHtml(labels.attachments)}:</p>\n<ul>\n${items.join("")}</ul>\n`;
}

/**
 * Addresses in rendered Markdown are always quoted and escaped, so that nothing in a text can look like one. Those of
 * places in the article itself are made whole too: a reader shows many articles on one page.
 */
function absoluteAddresses(html: string, link: string, site: Site): string {
  return html
    .replace(/ (href|src)="\//g, ` $1="${site.origin}/`)
    .replace(/ href="(?=[#?])/g, ` href="${link}`)
    .replace(
      / srcset="([^"]*)"/g,
      (_, sizes: string) => ` srcset="${sizes.replace(/(^|, )\//g, `$1${site.origin}/`)}"`,
    );
}

const imageTypes: Record<string, string> = {
  avif: "image/avif",
  bmp: "image/bmp",
  gif: "image/gif",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
};

/** Null also for a file that is no picture by its name, which the site shows as it lies. */
function imageOf({ teaser, coverBytes }: Entry, site: Site): FeedImage | null {
  if (!teaser.cover) return null;
  const { src, webp, alt, caption, credit } = teaser.cover;
  const type = imageTypes[src.slice(src.lastIndexOf(".") + 1).toLowerCase()];
  if (!type) return null;
  return {
    url: site.origin + src,
    type,
    bytes: webp ? null : coverBytes,
    alt,
    caption,
    credit,
  };
}
