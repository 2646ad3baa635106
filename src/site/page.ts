import type { Head } from "./page-head.ts";
import type {
  AttachmentView,
  Choice,
  CountedLink,
  Link,
  Notice,
  Pager,
  Picture,
  StampView,
  Teaser,
} from "./page-part.ts";
import type { Chart } from "./plot.ts";

/** What a template sees. Every address here is ready to print: it starts with the path of the site's `url`. */

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

/** Newest first, grouped by month. Sections, years, quarters, months, authors, tags, organisations, documents. */
export interface ListingPage extends PageBase {
  readonly template: "listing";
  /** What kind of thing is listed, shown above the headline: `Chuyên mục`, `Tác giả`, `Chủ đề`, `Lưu trữ` … */
  readonly kind: string;
  readonly description: string | null;
  /** `12 bản tin`; null on a numbered page, which must not change when the list grows. */
  readonly total: string | null;
  /** `01/02/2017 – 06/10/2017`; null on the first page, which grows. */
  readonly span: string | null;
  readonly groups: readonly { readonly title: string; readonly items: readonly Teaser[] }[];
  readonly pager: Pager;
  /** Narrower lists under this one: a row of the quarters of a year, a row of its months. */
  readonly narrower: readonly (readonly CountedLink[])[];
}

/** Authors, tags, organisations, documents: all terms of one taxonomy. */
export interface TaxonomyPage extends PageBase {
  readonly template: "taxonomy";
  readonly description: string | null;
  /** By what the groups are told apart, for who hears the ways into them. */
  readonly ways: string;
  /** Groups are letters, short enough to stand at the side of a phone. */
  readonly isLettered: boolean;
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

export interface ArticlePage extends PageBase {
  readonly template: "article";
  /** What is read aloud for the title, where that is not the title itself. */
  readonly spokenTitle: string | null;
  readonly section: Link;
  readonly stamp: StampView;
  readonly updated: StampView | null;
  /** Count with thousands: `1.082`. */
  readonly views: string;
  /** The lead as HTML. */
  readonly lead: string | null;
  readonly cover: Picture | null;
  /** The caption of the cover as HTML. */
  readonly caption: string | null;
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
  /** The file of each index that says what parts it has, named by its content: known once the index is made. */
  readonly metas: readonly string[];
  /** The engine's code, named by its content: known once it is bundled; null where nothing is indexed. */
  readonly engine: string | null;
  /** The engine's compiled program, the largest file of a search. */
  readonly program: string | null;
  readonly sections: readonly Choice[];
  /** Newest first. */
  readonly years: readonly Choice[];
  readonly units: readonly Choice[];
  /** Ways on for a reader without script. */
  readonly ways: readonly Link[];
}

export interface NotFoundPage extends PageBase {
  readonly template: "not-found";
  /** Leads on from old addresses; null where every one has a page. */
  readonly script: string | null;
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
