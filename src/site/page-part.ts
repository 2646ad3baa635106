/** What pages are made of. Every address is ready to print: it starts with the path of the site's `url`. */

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

export interface CountedLink extends Link {
  readonly count: number;
  /** Explains a title that is a number or code: a document's subject. */
  readonly note: string | null;
}

/** Neighbouring pages of one list, each titled with its span of dates: `01/02/2017 – 06/10/2017`. */
export interface Pager {
  readonly newer: Link | null;
  readonly older: Link | null;
}

export interface AttachmentView extends Link {
  /** `PDF, 1,2 MB`; of a file whose name has no ending `1,2 MB`. */
  readonly facts: string;
}

/** A value of a filter. */
export interface Choice {
  readonly value: string;
  readonly title: string;
}
