import type { Article } from "../content/article.ts";
import type { Stamp } from "../content/field.ts";
import type { Content } from "../content/load.ts";
import { formatStamp } from "../text/date-format.ts";
import { formatCount } from "../text/number.ts";
import { encodePath } from "../text/percent.ts";
import { sectionUrl } from "./address.ts";
import type { Link, Notice, Picture, StampView, Teaser } from "./page.ts";
import type { Site } from "./site.ts";
import { type Views, viewsOf } from "./views.ts";

/** The clock and the mode of a build. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The same in the site's zone: `2026-11-24T08:00:00+07:00`. */
  readonly iso: string;
  /** `npm start`: drafts and scheduled articles are shown, and labelled. */
  readonly preview: boolean;
}

/** An article as this build shows it, with all that several pages print of it made once. */
export interface Entry {
  readonly article: Article;
  readonly date: Stamp;
  readonly author: string;
  readonly views: number;
  readonly stamp: StampView;
  readonly section: Link;
  readonly teaser: Teaser;
  readonly notice: Notice | null;
  /** Differs wherever the article does, or anything that this build shows of it. */
  readonly key: string;
  /** As a part of what a page is made from, an entry is its key. */
  readonly toJSON: () => string;
}

export interface Shown {
  /** Newest first. */
  readonly entries: readonly Entry[];
  /** Articles past their `expires`. */
  readonly expired: readonly Entry[];
}

const day = 86_400_000;

/** Which articles this build shows. Drafts and scheduled articles only in a preview; expired ones in no list. */
export function selectEntries(
  { articles, assets }: Pick<Content, "articles" | "assets">,
  site: Site,
  views: Views,
  moment: Moment,
): Shown {
  const sections = new Map(
    site.sections.map(({ slug, title }) => [slug, { title, href: site.base + sectionUrl(slug) }]),
  );
  const entries: Entry[] = [];
  const expired: Entry[] = [];
  for (const article of articles) {
    const notice = noticeOf(article, moment);
    const section = sections.get(article.section);
    if ((notice && !moment.preview) || !section) continue;
    const entry = describe(article, section, site, views, moment, notice, assets);
    (article.expires && overAt(article.expires) <= moment.now ? expired : entries).push(entry);
  }
  return { entries: entries.sort(newestFirst), expired: expired.sort(newestFirst) };
}

function noticeOf(article: Article, { now }: Moment): Notice | null {
  if (article.draft) return "draft";
  return article.date && article.date.instant > now ? "scheduled" : null;
}

/** A day is over when it has ended, a moment when it has come. */
export function overAt({ iso, instant }: Stamp): number {
  return instant + (iso.includes("T") ? 0 : day);
}

function describe(
  article: Article,
  section: Link,
  site: Site,
  views: Views,
  moment: Moment,
  notice: Notice | null,
  assets: Content["assets"],
): Entry {
  const href = site.base + article.url;
  // Only a draft may lack its date: it stands where it would if it were published now.
  const date = article.date ?? { iso: moment.iso.slice(0, 10), instant: moment.now };
  const count = article.viewCount + viewsOf(article, views);
  const stamp = stampView(date);
  const teaser: Teaser = {
    title: article.title,
    href,
    stamp,
    summary: article.summary,
    section,
    views: formatCount(count),
    cover: coverOf(article, href),
    notice,
  };
  const author = article.author ?? site.labels.unknownAuthor;
  const key = keyOf(article, date, count, notice, assets);
  return { article, date, author, views: count, stamp, section, teaser, notice, key, toJSON: () => key };
}

function keyOf(
  { fingerprint, folder, files }: Article,
  { iso }: Stamp,
  views: number,
  notice: Notice | null,
  assets: Content["assets"],
): string {
  const beside = files.map(({ name }) => assets.get(folder + name)?.fingerprint);
  return [fingerprint, iso, views, notice, ...beside].join(" ");
}

function coverOf({ cover }: Article, href: string): Picture | null {
  return cover && { ...cover, src: href + encodePath(cover.src) };
}

export function stampView({ iso }: { readonly iso: string }): StampView {
  return { iso, text: formatStamp(iso) };
}

function newestFirst(a: Entry, b: Entry): number {
  return b.date.instant - a.date.instant || (a.article.url < b.article.url ? -1 : 1);
}
