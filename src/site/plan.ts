import type { Content } from "../content/content.ts";
import { afresh, type Recall } from "../content/recall.ts";
import { documentKind, documentKinds } from "../text/document-kind.ts";
import { slug } from "../text/slug.ts";
import { addresses, outputPath, sectionUrl } from "./address.ts";
import { planArchive } from "./archive.ts";
import { planArticlePage, planNoticePage } from "./article-page.ts";
import { breadcrumbOf } from "./breadcrumb.ts";
import { type Copy, planCopies } from "./copy.ts";
import { documentSubjects } from "./document-subject.ts";
import { type Entry, type Moment, selectEntries } from "./entry.ts";
import { planFeeds } from "./feed.ts";
import { planFront, planRanking } from "./front.ts";
import { writeHostFiles } from "./host-files.ts";
import { lastsUntil } from "./lasting.ts";
import { planListing } from "./listing.ts";
import { type Media, noMedia } from "./media.ts";
import { planMovedPages } from "./moved-page.ts";
import { planMovedScript } from "./moved-script.ts";
import { type NewsSiteMap, planNewsSiteMap } from "./news-site-map.ts";
import { planNotFound } from "./not-found.ts";
import type { Page } from "./page.ts";
import { type Planned, ready } from "./planned.ts";
import { planRedirects, type Redirect } from "./redirect.ts";
import { relateEntries } from "./related.ts";
import { writeRobots } from "./robots.ts";
import { bundleSearch, planSearch, type SearchBundle } from "./search.ts";
import { planSinglePage, sortSinglePages } from "./single-page.ts";
import type { Site } from "./site.ts";
import { planSiteMap } from "./site-map.ts";
import { planSiteMapXml, type SiteMapXml } from "./site-map-xml.ts";
import { planStatistics } from "./statistics.ts";
import { type Indexes, indexTaxonomy, planTaxonomy, type Taxonomy } from "./taxonomy.ts";
import { type TextFile, textFile } from "./text-file.ts";
import type { Views } from "./views.ts";

/** Everything that the site is: each address once. */
export interface Plan {
  readonly pages: readonly Planned<Page | SiteMapXml | NewsSiteMap>[];
  readonly files: readonly TextFile[];
  readonly copies: readonly Copy[];
  /** The plan is the same until then, unless something else than the clock changes; milliseconds since 1970. */
  readonly until: number;
  readonly redirects: readonly Redirect[];
  /** What the search engine is to index; nothing on a site without search. */
  readonly search: readonly SearchBundle[];
}

const relatedArticles = 5;

/** Plans every page of the site. Pure: the same content, site and moment always give the same plan. */
export function planSite(
  content: Content,
  published: Site,
  views: Views,
  moment: Moment,
  media: Media = noMedia,
  recall: Recall = afresh,
): Plan {
  const card = media.cards.get(addresses.home) ?? null;
  const site = recall("site", "with its card", [published, card], () => ({ ...published, card }));
  const { entries, expired } = selectEntries(content, site, views, moment, media, recall);
  const indexes = indexTaxonomies(entries, site, recall);
  const search = site.search ? bundleSearch(entries, indexes.units) : [];
  const singles = sortSinglePages(content.pages);
  const pages: Planned<Page>[] = [
    ready(planFront(entries, site, views, moment, indexes.documents)),
    ...planSections(entries, site, media, recall),
    ...planArticles(entries, site, indexes, recall),
    ...expired.map((entry) => ready(planNoticePage(entry, site))),
    ...planArchive(entries, site, recall),
    ...Object.values(indexes).flatMap((index) => planTaxonomy(index, site, recall)),
    ready(planRanking(entries, site, views)),
    ready(planStatistics(entries, site, views, indexes)),
    ...singles.map((page) => ready(planSinglePage(page, site, media))),
    ready(planSiteMap(entries, singles, site, indexes)),
    ...(site.search ? [ready(planSearch(entries, search, indexes.units, site))] : []),
  ];
  const movables = [...[...entries, ...expired].map(({ article }) => article), ...singles];
  const redirects = planRedirects(movables);
  const copies = planCopies([...entries.map(({ article }) => article), ...singles], content, media);
  const taken = [addresses.notFound, ...[...pages, ...copies].map(({ url }) => url)].map(outputPath);
  const moved = planMovedPages(redirects, site, taken);
  const movedScript = planMovedScript(redirects, moved, site);
  const notFound = ready(planNotFound(site, movedScript && site.base + movedScript.url));
  return {
    pages: [
      ...pages,
      notFound,
      ...moved.map(ready),
      ...planSiteMapXml(pages, entries, singles, site, media).map(ready),
      ready(planNewsSiteMap(entries, site, moment)),
    ],
    files: [
      ...planFeeds(entries, indexes, site),
      textFile(addresses.robots, writeRobots(site)),
      ...writeHostFiles(site, [...pages, notFound], redirects, moved),
      ...(movedScript ? [movedScript] : []),
    ],
    copies,
    redirects,
    until: lastsUntil(content.articles, site.timeZone, moment),
    search,
  };
}

function indexTaxonomies(entries: readonly Entry[], site: Site, recall: Recall): Indexes {
  const subjects = documentSubjects(entries, site);
  const index = (taxonomy: Taxonomy) => indexTaxonomy(taxonomy, entries, recall);
  const { labels } = site;
  return {
    authors: index({
      url: addresses.authors,
      title: labels.author,
      termsOf: ({ author }) => [author],
      hasFeeds: true,
    }),
    tags: index({
      url: addresses.tags,
      title: labels.tags,
      termsOf: ({ article }) => article.tags,
      hasFeeds: false,
    }),
    units: index({
      url: addresses.units,
      title: labels.units,
      termsOf: ({ article }) => article.units,
      hasFeeds: true,
    }),
    documents: index({
      url: addresses.documents,
      title: labels.documents,
      termsOf: ({ article }) => article.documents,
      // Links in bodies are made from the number alone, so a number is known by its address.
      keyOf: slug,
      grouping: {
        label: labels.documentKinds,
        groupOf: (number) => {
          const kind = documentKind(number);
          return { rank: documentKinds.indexOf(kind), title: labels[kind] };
        },
      },
      hasFeeds: false,
      spellingsOf: ({ article }) => article.spellings,
      noteOf: (number) => subjects.get(slug(number)) ?? null,
    }),
  };
}

function planSections(entries: readonly Entry[], site: Site, media: Media, recall: Recall): Planned<Page>[] {
  const bySection = Map.groupBy(entries, ({ article }) => article.section);
  return site.sections.flatMap(({ slug: section, title, description }) =>
    planListing(
      {
        url: sectionUrl(section),
        title,
        kind: site.labels.section,
        description: description ?? null,
        entries: bySection.get(section) ?? [],
        breadcrumb: breadcrumbOf(site),
        current: sectionUrl(section),
        narrower: [],
        hasFeeds: true,
        card: media.cards.get(sectionUrl(section)) ?? null,
      },
      site,
      recall,
    ),
  );
}

function planArticles(
  entries: readonly Entry[],
  site: Site,
  indexes: Indexes,
  recall: Recall,
): Planned<Page>[] {
  const related = relateEntries(entries, indexes, relatedArticles, recall);
  const newerInSection = new Map<string, Entry>();
  const newer = new Map<Entry, Entry>();
  const older = new Map<Entry, Entry>();
  for (const entry of entries) {
    const before = newerInSection.get(entry.article.section);
    if (before) {
      newer.set(entry, before);
      older.set(before, entry);
    }
    newerInSection.set(entry.article.section, entry);
  }
  return entries.map((entry) => {
    const around = {
      related: related.get(entry) ?? [],
      newer: newer.get(entry) ?? null,
      older: older.get(entry) ?? null,
    };
    return planArticlePage(entry, site, indexes, around, recall);
  });
}
