import type { Image } from "./image.ts";

/** A social card that is drawn. */
export interface Card {
  /** Below the site's root. */
  readonly url: string;
  /** Absolute path on disk. */
  readonly from: string;
  /** What it says. */
  readonly alt: string;
}

/** Of a card, in pixels, as the networks ask for it. */
export const cardSize = { width: 1200, height: 630 } as const;

/** What was made of pictures and headlines before the plan. */
export interface Media {
  /** By the picture's path below the content folder; one that is absent is shown as it lies there. */
  readonly images: ReadonlyMap<string, Image>;
  /** Folder on disk that keeps the sizes of all pictures. */
  readonly variants: string;
  /** By the address of the page that the card stands for. */
  readonly cards: ReadonlyMap<string, Card>;
}

export const noMedia: Media = { images: new Map(), variants: "", cards: new Map() };
