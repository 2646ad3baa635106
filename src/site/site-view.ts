import type { SinglePageSource } from "../content/single-page.ts";
import { type PhonePart, phoneParts } from "../text/phone.ts";
import { addresses, sectionUrl } from "./address.ts";
import { linkFeeds } from "./feed-link.ts";
import type { FeedLink } from "./page-head.ts";
import type { Link } from "./page-part.ts";
import { linkSinglePage, sortSinglePages } from "./single-page.ts";
import type { Site } from "./site.ts";

/** Colours around the pages, `#9b1017`: of the browser's bars in light and dark, and of paper. */
export interface Theme {
  readonly light: string;
  readonly dark: string;
  readonly paper: string;
}

/** What every template sees of the site beside its page. */
export interface SiteView {
  readonly name: string;
  /** BCP 47 language of what surrounds a page's text. */
  readonly language: string;
  readonly description: string | null;
  readonly owner: string | null;
  readonly responsible: string | null;
  readonly licence: string | null;
  readonly address: string | null;
  readonly phone: readonly PhonePart[];
  readonly email: string | null;
  readonly links: readonly Link[];
  /** Main navigation: `menu` of `site.yaml`, else the sections and the most used indexes. */
  readonly menu: readonly Link[];
  /** Pages of `content/pages/` and the standing indexes, for the footer. */
  readonly footer: readonly Link[];
  readonly home: string;
  /** Labels of `src/text/labels.ts`, overridden by `labels` of `site.yaml`. */
  readonly labels: Readonly<Record<string, string>>;
  readonly stylesheet: string;
  readonly font: string;
  readonly icon: string;
  readonly touchIcon: string;
  readonly manifest: string;
  readonly theme: Theme;
  readonly feed: string;
  /** Feeds of the whole site, for the head of every page. */
  readonly feeds: readonly FeedLink[];
  /** The search page; null on a site without search. */
  readonly search: string | null;
  /** Addresses of the scripts by name; a template that asks for one that is not there fails. */
  readonly scripts: Readonly<Record<string, string>>;
  /** True in `npm start`: drafts and scheduled articles are there, and labelled. */
  readonly preview: boolean;
}

/** Addresses of what is made outside the plan, below the site's root. */
export interface PublishedAssets {
  readonly stylesheet: string;
  readonly font: string;
  readonly icon: string;
  readonly touchIcon: string;
  readonly theme: Theme;
  readonly scripts: Readonly<Record<string, string>>;
}

/** What every template sees of the site. */
export function viewSite(
  site: Site,
  pages: readonly SinglePageSource[],
  assets: PublishedAssets,
  preview: boolean,
): SiteView {
  const { base, labels } = site;
  const link = (title: string, url: string): Link => ({ title, href: base + url });
  return {
    name: site.name,
    language: site.language,
    description: site.description ?? null,
    owner: site.owner ?? null,
    responsible: site.responsible ?? null,
    licence: site.licence ?? null,
    address: site.address ?? null,
    // A telephone number is not to break across lines, wherever its styles do not reach.
    phone: phoneParts(site.phone ?? "").map((part) =>
      part.dial === null ? part : { ...part, text: part.text.replaceAll(" ", "\u00a0") },
    ),
    email: site.email ?? null,
    links: site.links.map(({ title, url }) => ({ title, href: url })),
    menu:
      site.menu.length > 0
        ? site.menu.map(({ title, url }) => ({ title, href: url.startsWith("/") ? base + url : url }))
        : [
            ...site.sections.map(({ slug, title }) => link(title, sectionUrl(slug))),
            link(labels.documentsIndex, addresses.documents),
            link(labels.mostRead, addresses.mostRead),
            link(labels.archive, addresses.archive),
          ],
    footer: [
      ...sortSinglePages(pages).map((page) => linkSinglePage(page, site)),
      link(labels.tags, addresses.tags),
      link(labels.units, addresses.units),
      link(labels.author, addresses.authors),
      link(labels.statistics, addresses.statistics),
      ...(site.search ? [link(labels.search, addresses.search)] : []),
      link(labels.siteMap, addresses.siteMap),
    ],
    home: base + addresses.home,
    labels,
    stylesheet: base + assets.stylesheet,
    font: base + assets.font,
    icon: base + assets.icon,
    touchIcon: base + assets.touchIcon,
    manifest: base + addresses.manifest,
    theme: assets.theme,
    feed: base + addresses.feed,
    feeds: linkFeeds(addresses.home, null, site),
    search: site.search ? base + addresses.search : null,
    scripts: Object.fromEntries(Object.entries(assets.scripts).map(([name, url]) => [name, base + url])),
    preview,
  };
}
