/** What a template sees. Every address here is ready to print: it starts with the path of the site's `url`. */

export interface Link {
  readonly title: string;
  readonly href: string;
  /** Language of the page and its title, where it is not that of the site: `en`. */
  readonly lang?: string;
}

/** A moment or a day, as the reader sees it and as a machine reads it. */
export interface StampView {
  /** `2017-10-06T10:41:00+07:00`, or `2017-10-06` where the editor gave no time. */
  readonly iso: string;
  /** `06/10/2017 | 10:41`, or `06/10/2017`. */
  readonly text: string;
}

/** A picture in the sizes that it was made in; nulls where it is shown as it lies beside the article. */
export interface ImageView {
  /** The largest, as JPEG or PNG. */
  readonly src: string;
  readonly width: number | null;
  readonly height: number | null;
  /** Every size of the same format: `/tai-nguyen/anh/a-1f2e-400.jpg 400w, …` */
  readonly srcset: string | null;
  /** Every size as WebP. */
  readonly webp: string | null;
}

export interface Picture extends ImageView {
  readonly alt: string;
  readonly caption: string | null;
  readonly credit: string | null;
}

/** An article as it appears in a list. */
export interface Teaser extends Link {
  readonly stamp: StampView;
  readonly summary: string | null;
  readonly section: Link;
  /** Count with thousands: `1.082`. */
  readonly views: string;
  readonly cover: Picture | null;
  /** Only in a preview; null in production. */
  readonly notice: Notice | null;
}

/** Why a production build would not show this article now. */
export type Notice = "draft" | "scheduled";

/** `<head>`, the same for every kind of page. */
export interface Head {
  /** `<title>`: the page's own title and the site's name. */
  readonly title: string;
  /** The page's own title. */
  readonly name: string;
  readonly description: string;
  /** Absolute address. */
  readonly canonical: string;
  /** BCP 47: `vi`. */
  readonly language: string;
  /** As Open Graph writes it: `vi_VN`. */
  readonly locale: string;
  readonly robots: "noindex" | null;
  /** Content-Security-Policy, for hosts that send no headers. */
  readonly policy: string;
  readonly image: ShareImage;
  readonly article: ArticleHead | null;
  /** Serialised and safe inside a script block. */
  readonly jsonLd: readonly string[];
  /** Feeds of this list alone; the site's own stand in the head of every page. */
  readonly feeds: readonly FeedLink[];
}

/** What stands beside a link to the page on a social network. */
export interface ShareImage {
  /** Absolute address. */
  readonly url: string;
  /** Pixels; nulls where they are not known. */
  readonly width: number | null;
  readonly height: number | null;
  readonly alt: string | null;
  /** How large X and others show it. */
  readonly twitterCard: "summary" | "summary_large_image";
}

/** What the head of an article's page says beside. */
export interface ArticleHead {
  /** ISO 8601, both. */
  readonly published: string;
  readonly modified: string;
  readonly author: string;
  readonly section: string;
  readonly tags: readonly string[];
}

export interface FeedLink extends Link {
  readonly type: "application/rss+xml" | "application/feed+json";
}

export interface PageBase {
  /** Address below the site's root, `/luu-tru/2017/`: it names the output file, templates do not print it. */
  readonly url: string;
  /** BCP 47 language of this page: `vi`. */
  readonly lang: string;
  readonly title: string;
  readonly head: Head;
  /** From the front page to this page's parent; the page itself is not in it. Empty on the front page. */
  readonly breadcrumb: readonly Link[];
  /** The menu entry that this page is (`page`) or belongs to (`true`), for `aria-current`. */
  readonly current: { readonly href: string; readonly kind: "page" | "true" } | null;
}

export interface FrontPage extends PageBase {
  readonly template: "front";
  /** The build's day: `Thứ Ba, 24/11/2026`, and its lunar day: `16 tháng Mười năm Bính Ngọ`. */
  readonly today: {
    readonly iso: string;
    readonly text: string;
    readonly lunar: string;
    /** Anniversaries that fall on it. */
    readonly occasions: readonly string[];
  };
  /** A featured article, else the newest; null on a site without articles. */
  readonly lead: Teaser | null;
  /** At most two, beside the lead. */
  readonly beside: readonly Teaser[];
  /** Each section with its newest articles (at most 5, those above left out). A section may have none. */
  readonly sections: readonly { readonly section: Link; readonly items: readonly Teaser[] }[];
  /** At most 5; `asOf` is the moment to which views are counted, where they are counted. */
  readonly mostRead: readonly Teaser[];
  readonly mostReadHref: string;
  readonly asOf: StampView | null;
  /** Documents cited most of late, at most 6. */
  readonly documents: readonly CountedLink[];
  readonly documentsHref: string;
  /** From `site.yaml`, the next ones from the build's day on, at most 4. */
  readonly anniversaries: readonly Anniversary[];
}

export interface Anniversary {
  readonly title: string;
  /** The next time that it comes: `2027-02-03`. */
  readonly iso: string;
  /** `03/02` */
  readonly day: string;
  /** `Thứ Tư, còn 64 ngày` */
  readonly left: string;
  readonly isToday: boolean;
}

export interface CountedLink extends Link {
  readonly count: number;
  /** Explains a title that is a number or code: a document's subject. */
  readonly note: string | null;
}

/** Newest first, grouped by month. Sections, years, quarters, months, authors, tags, organisations, documents. */
export interface ListingPage extends PageBase {
  readonly template: "listing";
  /** What kind of thing is listed, shown above the headline: `Chuyên mục`, `Tác giả`, `Chủ đề`, `Lưu trữ` … */
  readonly kind: string;
  readonly description: string | null;
  /** `12 bản tin`; null on a numbered page, which must not change when the list grows. */
  readonly total: string | null;
  readonly groups: readonly { readonly title: string; readonly items: readonly Teaser[] }[];
  readonly pager: Pager;
  /** Narrower lists under this one: the quarters and months of a year. */
  readonly narrower: readonly CountedLink[];
  /** The page's own number counted from the oldest; null on the first page. */
  readonly number: number | null;
}

/** Neighbouring pages of one list, each titled with its span of dates: `01/02/2017 – 06/10/2017`. */
export interface Pager {
  readonly newer: Link | null;
  readonly older: Link | null;
}

/** Authors, tags, organisations, documents: all terms of one taxonomy. */
export interface TaxonomyPage extends PageBase {
  readonly template: "taxonomy";
  readonly description: string | null;
  /** By first letter, in Vietnamese order. */
  readonly groups: readonly { readonly title: string; readonly items: readonly CountedLink[] }[];
}

/** `/luu-tru/`: a grid of years, quarters and months. */
export interface ArchivePage extends PageBase {
  readonly template: "archive";
  readonly years: readonly ArchiveYear[];
}

export interface ArchiveYear extends CountedLink {
  /** Always four: a quarter without articles has `href: ""` and `count: 0`. */
  readonly quarters: readonly CountedLink[];
  /** Always twelve, each with its share of the busiest month of the whole archive in per cent (0 to 100). */
  readonly months: readonly (CountedLink & { readonly share: number })[];
}

/** `/doc-nhieu/`: numbered, most read first. */
export interface RankingPage extends PageBase {
  readonly template: "ranking";
  readonly asOf: StampView | null;
  readonly items: readonly Teaser[];
}

/** `/thong-ke/`: what the site holds, in figures and plots. */
export interface StatisticsPage extends PageBase {
  readonly template: "statistics";
  /** `01/02/2017 – 06/10/2017`; null on a site without articles. */
  readonly span: string | null;
  /** `1.082` and what it counts. */
  readonly facts: readonly { readonly count: string; readonly of: string }[];
  /** Only those that have something to show. */
  readonly charts: readonly Chart[];
}

/** A plot, and the table behind it. */
export interface Chart {
  readonly id: string;
  readonly title: string;
  /** In place of the picture, for those who do not see it. */
  readonly description: string;
  readonly note: string | null;
  readonly asOf: StampView | null;
  readonly plot: Plot;
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly TableCell[])[] };
  /** Where the whole of what is counted stands. */
  readonly more: Link;
}

export interface TableCell {
  readonly text: string;
  readonly href: string | null;
}

/**
 * A drawing that keeps the size of its words on any screen: what runs across is in per cent of its width, what runs
 * down in em.
 */
export interface Plot {
  readonly kind: "columns" | "rows";
  readonly height: number;
  readonly bars: readonly PlotBar[];
  /** Heights of lines across. */
  readonly lines: readonly number[];
  readonly texts: readonly PlotText[];
}

export interface PlotBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** What it stands for, in words. */
  readonly hint: string;
}

export interface PlotText {
  /** `scale` stands before the drawing, `behind` a little after its place. */
  readonly role: "scale" | "figure" | "label" | "name" | "behind";
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly text: string;
}

export interface ArticlePage extends PageBase {
  readonly template: "article";
  readonly section: Link;
  readonly stamp: StampView;
  readonly updated: StampView | null;
  /** Count with thousands: `1.082`. */
  readonly views: string;
  /** The lead as HTML. */
  readonly lead: string | null;
  readonly cover: Picture | null;
  /** Rendered Markdown. */
  readonly body: string;
  readonly author: Link;
  readonly source: Link | null;
  readonly attachments: readonly AttachmentView[];
  readonly tags: readonly Link[];
  readonly units: readonly Link[];
  readonly documents: readonly CountedLink[];
  readonly related: readonly Teaser[];
  readonly newer: Teaser | null;
  readonly older: Teaser | null;
  readonly notice: Notice | null;
  /** Where a reader can pass the article on: a plain link each. */
  readonly share: readonly Link[];
}

export interface AttachmentView extends Link {
  /** `PDF`, `Word`, `Excel` … */
  readonly type: string;
  /** `1,2 MB`. */
  readonly size: string;
}

/** A page of `content/pages/`. */
export interface SinglePage extends PageBase {
  readonly template: "page";
  readonly summary: string | null;
  readonly body: string;
}

/** What stands at the address of an article past its `expires`. */
export interface NoticePage extends PageBase {
  readonly template: "notice";
  readonly section: Link;
  readonly expired: StampView;
}

/** `/so-do-trang/`. */
export interface SiteMapPage extends PageBase {
  readonly template: "site-map";
  readonly groups: readonly SiteMapGroup[];
}

export interface SiteMapGroup {
  readonly title: string;
  /** Where the whole of the group stands; null where that is nowhere. */
  readonly href: string | null;
  readonly items: readonly CountedLink[];
}

/** `/tim-kiem/`: the one page that needs its script. */
export interface SearchPage extends PageBase {
  readonly template: "search";
  /** Path of the site's `url` without its last slash. */
  readonly base: string;
  /** Folders of the indexes, oldest first; each holds the engine too. */
  readonly bundles: readonly string[];
  readonly sections: readonly Choice[];
  /** Newest first. */
  readonly years: readonly Choice[];
  readonly units: readonly Choice[];
  /** Ways on for a reader without script. */
  readonly ways: readonly Link[];
}

/** A value of a filter. */
export interface Choice {
  readonly value: string;
  readonly title: string;
}

export interface NotFoundPage extends PageBase {
  readonly template: "not-found";
}

/** At an old address: leads on at once, by itself or by its link. */
export interface MovedPage extends PageBase {
  readonly template: "moved";
  readonly target: Link;
}

export type Page =
  | FrontPage
  | ListingPage
  | TaxonomyPage
  | ArchivePage
  | RankingPage
  | StatisticsPage
  | ArticlePage
  | SinglePage
  | NoticePage
  | SiteMapPage
  | SearchPage
  | NotFoundPage
  | MovedPage;

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
  readonly phone: string | null;
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
  readonly scripts: Scripts;
  /** True in `npm start`: drafts and scheduled articles are there, and labelled. */
  readonly preview: boolean;
}

/** Addresses of the scripts, each loaded only where it has something to do. */
export interface Scripts {
  /** Keeps what a reader has chosen of the page's looks. */
  readonly preferences: string;
  /** The reading tools of an article. */
  readonly article: string;
  readonly search: string;
}
