import type { Link } from "./page-part.ts";

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
