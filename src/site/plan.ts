import type { Asset, Content } from "../content/load.ts";
import { slug } from "../text/slug.ts";
import { addresses, sectionUrl } from "./address.ts";
import { planArchive } from "./archive.ts";
import { planArticlePage, planNoticePage } from "./article-page.ts";
import { type Entry, type Moment, type Shown, selectEntries } from "./entry.ts";
import { writeRss } from "./feed.ts";
import { planFront, planRanking } from "./front.ts";
import { planListing } from "./listing.ts";
import type { Link, Page } from "./page.ts";
import { relateEntries } from "./related.ts";
import { bundleSearch, planSearch, type SearchBundle } from "./search.ts";
import { planNotFound, planSinglePage, sortSinglePages } from "./single-page.ts";
import type { Site } from "./site.ts";
import { planSiteMap } from "./site-map.ts";
import { planSiteMapXml, type SiteMapXml, writeRobots } from "./site-map-xml.ts";
import { type Indexes, indexTaxonomy, planTaxonomy, type Taxonomy } from "./taxonomy.ts";
import type { Views } from "./views.ts";

/** A file of the output that no template makes. */
export interface TextFile {
  readonly url: string;
  readonly text: string;
}

/** A file of the output that is copied as it is. */
export interface Copy {
  readonly url: string;
  /** Absolute path on disk. */
  readonly from: string;
}

/** Everything that the site is: each address once. */
export interface Plan {
  readonly pages: readonly (Page | SiteMapXml)[];
  readonly files: readonly TextFile[];
  readonly copies: readonly Copy[];
  /** What the search engine is to index; nothing on a site without search. */
  readonly search: readonly SearchBundle[];
}

const relatedArticles = 5;

/** Plans every page of the site. Pure: the same content, site and moment always give the same plan. */
export function planSite(content: Content, site: Site, views: Views, moment: Moment): Plan {
  const shown = selectEntries(content.articles, site, views, moment);
  const { entries, expired } = shown;
  const trail: readonly Link[] = [{ title: site.labels.home, href: site.base + addresses.home }];
  const indexes = indexTaxonomies(entries, site);
  const search = site.search ? bundleSearch(entries, indexes.units) : [];
  const singles = sortSinglePages(content.pages);
  const pages: Page[] = [
    planFront(entries, site, views, moment, indexes.documents),
    ...planSections(entries, site, trail),
    ...planArticles(entries, site, indexes, content.assets, trail),
    ...expired.map((entry) => planNoticePage(entry, site, trail)),
    ...planArchive(entries, site, trail),
    ...Object.values(indexes).flatMap((index) => planTaxonomy(index, site, trail)),
    planRanking(entries, site, views, trail),
    ...singles.map((page) => planSinglePage(page, site, trail)),
    planSiteMap(entries, singles, site, indexes, trail),
    ...(site.search ? [planSearch(entries, search, indexes.units, site, trail)] : []),
    planNotFound(site),
  ];
  return {
    pages: [...pages, ...planSiteMapXml(pages, entries, site)],
    files: [
      { url: addresses.feed, text: writeRss(entries, site) },
      { url: addresses.robots, text: writeRobots(site) },
    ],
    copies: planCopies(shown, content),
    search,
  };
}

function indexTaxonomies(entries: readonly Entry[], site: Site): Indexes {
  const subjects = new Map([...site.documents].map(([number, title]) => [slug(number), title]));
  const index = (taxonomy: Taxonomy) => indexTaxonomy(taxonomy, entries);
  const { labels } = site;
  return {
    authors: index({ url: addresses.authors, title: labels.author, termsOf: ({ author }) => [author] }),
    tags: index({ url: addresses.tags, title: labels.tags, termsOf: ({ article }) => article.tags }),
    units: index({ url: addresses.units, title: labels.units, termsOf: ({ article }) => article.units }),
    documents: index({
      url: addresses.documents,
      title: labels.documents,
      termsOf: ({ article }) => article.documents,
      // Links in bodies are made from the number alone, so a number is known by its address.
      keyOf: slug,
      noteOf: (number) => subjects.get(slug(number)) ?? null,
    }),
  };
}

function planSections(entries: readonly Entry[], site: Site, trail: readonly Link[]): Page[] {
  const bySection = Map.groupBy(entries, ({ article }) => article.section);
  return site.sections.flatMap(({ slug: section, title, description }) =>
    planListing(
      {
        url: sectionUrl(section),
        title,
        kind: site.labels.section,
        description: description ?? null,
        entries: bySection.get(section) ?? [],
        breadcrumb: trail,
        current: sectionUrl(section),
        narrower: [],
      },
      site,
    ),
  );
}

function planArticles(
  entries: readonly Entry[],
  site: Site,
  indexes: Indexes,
  assets: ReadonlyMap<string, Asset>,
  trail: readonly Link[],
): Page[] {
  const related = relateEntries(entries, indexes, relatedArticles);
  const sizeOf = (path: string) => assets.get(path)?.bytes ?? 0;
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
    return planArticlePage(entry, site, indexes, around, sizeOf, trail);
  });
}

function planCopies({ entries }: Shown, { pages, assets }: Content): Copy[] {
  return [...entries.map(({ article }) => article), ...pages].flatMap(({ url, folder, files }) =>
    [...new Set(files.map(({ name }) => name))].flatMap((name) => {
      const asset = assets.get(folder + name);
      return asset ? [{ url: url + name, from: asset.path }] : [];
    }),
  );
}
