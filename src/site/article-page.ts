import type { NewsArticle, WithContext } from "schema-dts";
import { afresh, type Recall } from "../content/recall.ts";
import { addresses, sectionUrl } from "./address.ts";
import { breadcrumbOf } from "./breadcrumb.ts";
import { type Entry, stampView, teaserOf } from "./entry.ts";
import { absolute, makeHead, menuEntry, publisherOf, siteImage, writeJsonLd } from "./head.ts";
import type { ArticlePage, NoticePage } from "./page.ts";
import type { Link } from "./page-part.ts";
import { deferred, type Planned } from "./planned.ts";
import type { Site } from "./site.ts";
import { countedLinkTo, type Index, type Indexes, linkTo } from "./taxonomy.ts";

export interface Surroundings {
  readonly related: readonly Entry[];
  readonly newer: Entry | null;
  readonly older: Entry | null;
}

/** All that an article's page is made from beside the site. */
interface Parts extends Surroundings, Pick<ArticlePage, "author" | "tags" | "units" | "documents"> {
  readonly url: string;
  readonly entry: Entry;
}

export function planArticlePage(
  entry: Entry,
  site: Site,
  indexes: Indexes,
  around: Surroundings,
  recall: Recall = afresh,
): Planned<ArticlePage> {
  const { related, newer, older } = around;
  const names = [indexes.authors.names, indexes.tags.names, indexes.units.names, indexes.documents.names];
  // What lies beside the article counts by its entry.
  return recall("article", entry.article.url, [site, ...names, entry, newer, older, ...related], () =>
    deferPage(gatherParts(entry, site, indexes, around), site),
  );
}

/** Stands apart, so that a page that is kept holds on to its parts alone. */
function deferPage(parts: Parts, site: Site): Planned<ArticlePage> {
  return deferred("article", parts, (own) => makeArticlePage(own, site));
}

function gatherParts(entry: Entry, site: Site, indexes: Indexes, around: Surroundings): Parts {
  const { article } = entry;
  const links = (index: Index, names: readonly string[]) =>
    index.find(names).map((term) => linkTo(term, site));
  const [author] = links(indexes.authors, [entry.author]);
  return {
    url: article.url,
    entry,
    ...around,
    // The name as it stands in the article, whichever way others spell it.
    author: { title: entry.author, href: author?.href ?? site.base + addresses.authors },
    tags: links(indexes.tags, article.tags),
    units: links(indexes.units, article.units),
    // Counts would change old pages with each new article: only number and subject stand here.
    documents: indexes.documents
      .find(article.documents)
      .map((term) => ({ ...countedLinkTo(term, site), count: 0 })),
  };
}

function makeArticlePage(parts: Parts, site: Site): ArticlePage {
  const { entry, author, tags, units, documents, related, newer, older } = parts;
  const { article, section, teaser } = entry;
  const breadcrumb = breadcrumbOf(site, section);
  return {
    template: "article",
    url: article.url,
    lang: site.language,
    title: article.title,
    spokenTitle: article.spokenTitle,
    head: articleHead(entry, site, breadcrumb),
    breadcrumb,
    current: menuEntry(site, sectionUrl(article.section), article.url),
    section,
    stamp: entry.stamp,
    updated: article.updated && stampView(article.updated),
    views: teaser.views,
    lead: article.lead,
    cover: teaser.cover,
    caption: article.caption,
    body: entry.body(),
    author,
    source: article.source && { title: article.source.name, href: article.source.url },
    attachments: entry.attachments,
    tags,
    units,
    documents,
    related: related.map(teaserOf),
    newer: newer && teaserOf(newer),
    older: older && teaserOf(older),
    notice: entry.notice,
    share: shareLinks(absolute(site, article.url)),
  };
}

/** The services' own pages for sharing: nothing of theirs loads before a reader goes there. */
function shareLinks(address: string): Link[] {
  const url = encodeURIComponent(address);
  return [
    { title: "Zalo", href: `https://zalo.me/share?url=${url}` },
    { title: "Facebook", href: `https://www.facebook.com/sharer/sharer.php?u=${url}` },
  ];
}

/** At the address of an article past its `expires`. */
export function planNoticePage({ article, section }: Entry, site: Site): NoticePage {
  const breadcrumb = breadcrumbOf(site, section);
  return {
    template: "notice",
    url: article.url,
    lang: site.language,
    title: article.title,
    head: makeHead(site, {
      url: article.url,
      title: article.title,
      description: site.labels.expiredText,
      jsonLd: [],
      breadcrumb,
      noindex: true,
    }),
    breadcrumb,
    current: menuEntry(site, sectionUrl(article.section), article.url),
    section,
    expired: stampView(article.expires ?? { iso: "" }),
  };
}

function articleHead(entry: Entry, site: Site, breadcrumb: readonly Link[]) {
  const { article, author, date, section } = entry;
  const description = article.summary ?? (article.excerpt || article.title);
  const cover = entry.teaser.cover;
  const image = cover ? site.origin + cover.src : absolute(site, entry.card?.url ?? siteImage);
  const modified = (article.updated ?? date).iso;
  const data: WithContext<NewsArticle> = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: article.title,
    description,
    datePublished: date.iso,
    dateModified: modified,
    inLanguage: site.language,
    mainEntityOfPage: absolute(site, article.url),
    image: [image],
    articleSection: section.title,
    author: { "@type": "Person", name: author },
    publisher: {
      "@type": "Organization",
      name: publisherOf(site),
      url: absolute(site, "/"),
      logo: absolute(site, siteImage),
    },
    interactionStatistic: {
      "@type": "InteractionCounter",
      interactionType: { "@type": "ReadAction" },
      userInteractionCount: entry.views,
    },
    // When that happened of which it tells.
    ...(article.eventDate && { temporalCoverage: article.eventDate.iso }),
    ...(article.tags.length > 0 && { keywords: article.tags.join(", ") }),
  };
  return makeHead(site, {
    url: article.url,
    title: article.title,
    description,
    jsonLd: [writeJsonLd(data)],
    breadcrumb,
    card: entry.card,
    picture: cover,
    article: {
      published: date.iso,
      modified,
      author,
      section: section.title,
      tags: article.tags,
    },
  });
}
