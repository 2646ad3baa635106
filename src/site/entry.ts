import type { Article } from "../content/article.ts";
import type { Content } from "../content/content.ts";
import type { Stamp } from "../content/field.ts";
import type { Outline } from "../content/outline.ts";
import { afresh, type Recall } from "../content/recall.ts";
import { formatStamp, toZone } from "../text/date-format.ts";
import { formatCount } from "../text/number.ts";
import { sectionUrl } from "./address.ts";
import { attachmentView } from "./attachment.ts";
import { type Card, type Media, noMedia } from "./media.ts";
import type { AttachmentView, Link, Notice, Picture, StampView, Teaser } from "./page-part.ts";
import { completeBody, listPictures, viewImage } from "./picture.ts";
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

/** The moment of a build at `now`, milliseconds since 1970. */
export function makeMoment(now: number, { timeZone }: Pick<Site, "timeZone">, preview = false): Moment {
  return { now, iso: toZone(new Date(now).toISOString(), timeZone), preview };
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
  /**
   * As a part of what a page is made from, an entry is its key, which differs wherever anything does that this build
   * shows of it but for what `site.yaml` says.
   */
  readonly toJSON: () => string;
  /** Its own social card, else its section's; null where none is drawn. */
  readonly card: Card | null;
  readonly attachments: readonly AttachmentView[];
  /** Size of the cover's file; null without one. */
  readonly coverBytes: number | null;
  /** Addresses of its pictures, the cover first. */
  readonly pictures: readonly string[];
  /** Its text as HTML, with the sizes of its pictures; made each time, since few builds need many. */
  readonly body: () => string;
}

export function teaserOf({ teaser }: Entry): Teaser {
  return teaser;
}

export interface Shown {
  /** Newest first. */
  readonly entries: readonly Entry[];
  /** Articles past their `expires`. */
  readonly expired: readonly Entry[];
}

/** Which articles this build shows. Drafts and scheduled articles only in a preview; expired ones in no list. */
export function selectEntries(
  { articles, assets }: Pick<Content, "articles" | "assets">,
  site: Site,
  views: Views,
  moment: Moment,
  media: Media = noMedia,
  recall: Recall = afresh,
): Shown {
  const sections = recall("sections", "all", [site], () => linkSections(site));
  const bytesOf = (path: string) => assets.get(path)?.bytes ?? 0;
  // An entry that is kept holds on to this, and to nothing else of its build.
  const pictures = recall("pictures", "of entries", [media.images], () => ({ images: media.images }));
  const entries: Entry[] = [];
  const expired: Entry[] = [];
  for (const article of articles) {
    const notice = noticeOf(article, moment);
    const section = sections.get(article.section);
    if ((notice && !moment.preview) || !section) continue;
    // Only a draft may lack its date: it stands where it would if it were published now.
    const date = article.date ?? { iso: moment.iso.slice(0, 10), instant: moment.now };
    const count = article.viewCount + viewsOf(article, views);
    const card = media.cards.get(article.url) ?? media.cards.get(sectionUrl(article.section)) ?? null;
    const beside = article.files.map(({ name }) => assets.get(article.folder + name)?.fingerprint);
    const own = [article, section, site, pictures, date.instant, count, notice, card, ...beside];
    const entry = recall("entry", article.file, own, () =>
      describe({ article, section, site, date, count, notice, card, beside, bytesOf }, pictures),
    );
    (isOver(article.expires, moment.now) ? expired : entries).push(entry);
  }
  return { entries: entries.sort(newestFirst), expired: expired.sort(newestFirst) };
}

function linkSections({ sections, base }: Site): ReadonlyMap<string, Link> {
  return new Map(sections.map(({ slug, title }) => [slug, { title, href: base + sectionUrl(slug) }]));
}

function noticeOf(article: Article, { now }: Pick<Moment, "now">): Notice | null {
  if (article.draft) return "draft";
  return publishedSpan(article).from > now ? "scheduled" : null;
}

/** Milliseconds since 1970. */
export interface PublishedSpan {
  /** Infinite for what is never published. */
  readonly from: number;
  /** Infinite for what stays. */
  readonly until: number;
}

/** When production builds show an article. */
export function publishedSpan({
  draft,
  date,
  expires,
}: Pick<Outline, "draft" | "date" | "expires">): PublishedSpan {
  return {
    from: draft || date === null ? Number.POSITIVE_INFINITY : date.instant,
    until: expires === null ? Number.POSITIVE_INFINITY : expires.instant,
  };
}

/** Whether a production build shows the article in its lists. */
export function isPublished(article: Article, moment: Pick<Moment, "now">): boolean {
  return noticeOf(article, moment) === null && !isOver(article.expires, moment.now);
}

function isOver(expires: Stamp | null, now: number): boolean {
  return expires !== null && expires.instant <= now;
}

/** What an entry is made from. */
interface Parts extends Pick<Entry, "article" | "date" | "section" | "notice" | "card"> {
  readonly site: Site;
  readonly count: number;
  /** Fingerprints of the files that it names. */
  readonly beside: readonly (string | undefined)[];
  /** Their sizes, by their paths below the content folder. */
  readonly bytesOf: (path: string) => number;
}

function describe(parts: Parts, media: Pick<Media, "images">): Entry {
  const { article, section, site, date, count, notice, card, beside, bytesOf } = parts;
  const author = article.author ?? site.labels.unknownAuthor;
  // With its section, which a file that is moved as it is changes without another hash. Each page of a list holds twenty
  // keys, so they are short.
  const own = [article.fingerprint, article.section, count, notice, card?.url, article.date ? "" : date.iso];
  const key = [...own, ...beside].join(" ");
  const stamp = stampView(date);
  const href = site.base + article.url;
  return {
    article,
    date,
    author,
    views: count,
    stamp,
    section,
    teaser: {
      title: article.title,
      href,
      stamp,
      summary: article.summary,
      section,
      views: formatCount(count),
      cover: coverOf(article, site, media),
      notice,
    },
    notice,
    card,
    attachments: article.attachments.map((attachment) =>
      attachmentView(attachment, href, bytesOf(article.folder + attachment.file)),
    ),
    coverBytes: article.cover && bytesOf(article.folder + article.cover.src),
    pictures: listPictures(article, site, media),
    body: () => completeBody(article, article.cover !== null, site, media),
    toJSON: () => key,
  };
}

function coverOf(article: Article, site: Site, media: Pick<Media, "images">): Picture | null {
  const { cover } = article;
  return cover && { ...cover, ...viewImage(cover.src, article, site, media) };
}

export function stampView({ iso }: { readonly iso: string }): StampView {
  return { iso, text: formatStamp(iso) };
}

function newestFirst(a: Entry, b: Entry): number {
  return b.date.instant - a.date.instant || (a.article.url < b.article.url ? -1 : 1);
}
