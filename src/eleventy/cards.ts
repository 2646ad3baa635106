import { hash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Progress, workThrough } from "../loading/parallel.ts";
import { addresses } from "../site/address.ts";
import type { CardText } from "../site/card.ts";
import type { Card } from "../site/media.ts";
import { type Known, nothingKnown } from "./inputs.ts";
import { stagedPath, tidyFolder } from "./media-folder.ts";
import { hasEnd } from "./picture-end.ts";

const drawing = new URL("./draw-card.ts", import.meta.url);

/**
 * Draws the cards that the folder does not hold yet, or holds in part, and removes those that nothing needs. A card is
 * named by all that is on it: another headline makes another address, so that no network shows the old one. Files that
 * are known are not looked into.
 */
export async function drawCards(
  texts: ReadonlyMap<string, CardText>,
  folder: string,
  onProgress?: Progress,
  { fingerprints }: Pick<Known, "fingerprints"> = nothingKnown(),
): Promise<ReadonlyMap<string, Card>> {
  if (texts.size === 0) return new Map();
  const { drawCard, drawnWith } = await import("./draw-card.ts");
  const version = hash("sha1", (await readFile(drawing, "utf8")) + drawnWith);
  const cards = new Map<string, Card>();
  const named = new Map<string, CardText>();
  for (const [url, text] of texts) {
    const name = `${hash("sha1", JSON.stringify([version, text])).slice(0, 12)}.png`;
    named.set(name, text);
    cards.set(url, { url: addresses.cards + name, from: join(folder, name), alt: text.headline });
  }
  await mkdir(folder, { recursive: true });
  const held = await tidyFolder(folder, (name) => named.has(name));
  const isWhole = (path: string) => fingerprints.peek(path) !== null || hasEnd(path);
  const missing = [...named].filter(([name]) => !held.has(name) || !isWhole(join(folder, name)));
  await workThrough(
    missing,
    async ([name, text]) => {
      const staged = stagedPath(join(folder, name));
      await writeFile(staged, await drawCard(text));
      await rename(staged, join(folder, name));
    },
    onProgress,
  );
  return cards;
}
