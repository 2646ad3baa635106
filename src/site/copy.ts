import type { Content } from "../content/content.ts";
import { planVariants, variantPath, variantUrl } from "./image.ts";
import type { Media } from "./media.ts";

/** A file of the output that is copied as it is. */
export interface Copy {
  readonly url: string;
  /** Absolute path on disk. */
  readonly from: string;
}

interface Owner {
  readonly url: string;
  readonly folder: string;
  readonly files: Content["outlines"][number]["files"];
}

/**
 * The files that pages need: attachments as they are, pictures in their sizes, social cards. The picture itself, with
 * what a camera notes in it of place and person, is published only where it is linked or attached.
 */
export function planCopies(owners: readonly Owner[], { assets }: Content, media: Media): Copy[] {
  const copies = new Map<string, string>();
  for (const { url, folder, files } of owners) {
    for (const { name, use } of files) {
      const image = use === "picture" ? media.images.get(folder + name) : undefined;
      const asset = assets.get(folder + name);
      if (!image) {
        if (asset) copies.set(url + name, asset.path);
        continue;
      }
      for (const variant of planVariants(image)) {
        copies.set(variantUrl(name, image, variant), `${media.variants}/${variantPath(image, variant)}`);
      }
    }
  }
  for (const { url, from } of media.cards.values()) copies.set(url, from);
  return [...copies].map(([url, from]) => ({ url, from }));
}
