import type { SinglePageSource } from "../content/single-page.ts";
import { addresses, sectionUrl, yearUrl } from "./address.ts";
import type { Entry } from "./entry.ts";
import type { SiteMapGroup, SiteMapPage } from "./page.ts";
import type { CountedLink } from "./page-part.ts";
import { linkSinglePage } from "./single-page.ts";
import type { Site } from "./site.ts";
import { standingPage } from "./standing-page.ts";
import { countedLinkTo, type Indexes, mostUsed } from "./taxonomy.ts";

/** A site map for people stays readable: the terms used most stand for the rest. */
const mostPerGroup = 20;

/** `/so-do-trang/`: the site at a glance, for people. `pages` come in their order. */
export function planSiteMap(
  entries: readonly Entry[],
  pages: readonly SinglePageSource[],
  site: Site,
  indexes: Indexes,
): SiteMapPage {
  return {
    template: "site-map",
    ...standingPage(site, addresses.siteMap, site.labels.siteMap),
    groups: groupsOf(entries, pages, site, indexes).filter(({ items }) => items.length > 0),
  };
}

function groupsOf(
  entries: readonly Entry[],
  pages: readonly SinglePageSource[],
  site: Site,
  indexes: Indexes,
): SiteMapGroup[] {
  const { labels, base } = site;
  const link = (title: string, url: string, count = 0): CountedLink => ({
    title,
    href: base + url,
    count,
    note: null,
  });
  const perSection = Map.groupBy(entries, ({ article }) => article.section);
  const perYear = Map.groupBy(entries, ({ date }) => date.iso.slice(0, 4));
  const years = [...perYear].toSorted(([a], [b]) => (a < b ? 1 : -1));
  return [
    {
      title: labels.sections,
      href: null,
      items: site.sections.map(({ slug, title }) =>
        link(title, sectionUrl(slug), perSection.get(slug)?.length ?? 0),
      ),
    },
    {
      title: labels.archive,
      href: base + addresses.archive,
      items: years.map(([year, own]) => link(year, yearUrl(year), own.length)),
    },
    ...Object.values(indexes).map(({ taxonomy, terms }) => ({
      title: taxonomy.title,
      href: base + taxonomy.url,
      items: mostUsed(terms, mostPerGroup).map((term) => countedLinkTo(term, site)),
    })),
    {
      title: labels.pages,
      href: null,
      items: [
        ...pages.map((page) => ({ ...linkSinglePage(page, site), count: 0, note: null })),
        link(labels.mostRead, addresses.mostRead),
        link(labels.statistics, addresses.statistics),
        ...(site.search ? [link(labels.search, addresses.search)] : []),
        link(labels.feed, addresses.feed),
      ],
    },
  ];
}
