import { join } from "node:path";
import { type Follow, progressOf } from "../loading/follow.ts";
import type { Read } from "../loading/read.ts";
import { planCards } from "../site/card.ts";
import type { Moment } from "../site/entry.ts";
import type { Media } from "../site/media.ts";
import { drawCards } from "./cards.ts";
import { encodeImages } from "./images.ts";
import type { Known } from "./inputs.ts";

/** Makes the pictures' sizes and the cards that `folder` does not hold yet, or not as they were made. */
export async function makeMedia(
  { content, site, images }: Read,
  moment: Moment,
  folder: string,
  known: Known,
  follow?: Follow,
): Promise<Media> {
  const variants = join(folder, "images");
  await encodeImages(images, content.assets, variants, progressOf("encode", follow), known);
  const texts = planCards(content.articles, site, moment);
  const cards = await drawCards(texts, join(folder, "cards"), progressOf("draw", follow), known);
  return { images, variants, cards };
}
