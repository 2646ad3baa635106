import { join } from "node:path";
import type { Progress } from "../loading/parallel.ts";
import type { Read } from "../loading/read.ts";
import { planCards } from "../site/card.ts";
import type { Moment } from "../site/entry.ts";
import type { Media } from "../site/media.ts";
import { drawCards } from "./cards.ts";
import { encodeImages } from "./images.ts";

/** What may take minutes on a first build: looking at pictures, making their sizes, drawing cards. */
export type LongWork = "inspect" | "encode" | "draw";

/** Told each time that a piece of a long work is done. */
export type Follow = (work: LongWork, done: number, total: number) => void;

export function progressOf(work: LongWork, follow: Follow | undefined): Progress {
  return (done, total) => follow?.(work, done, total);
}

/** Makes the pictures' sizes and the cards that `folder` does not hold yet. */
export async function makeMedia(
  { content, site, images }: Read,
  moment: Moment,
  folder: string,
  follow?: Follow,
): Promise<Media> {
  const variants = join(folder, "images");
  await encodeImages(images, content.assets, variants, progressOf("encode", follow));
  const texts = planCards(content.articles, site, moment);
  const cards = await drawCards(texts, join(folder, "cards"), progressOf("draw", follow));
  return { images, variants, cards };
}
