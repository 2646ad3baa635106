import { hash } from "node:crypto";
import sharp from "sharp";
import type { Image } from "../site/image.ts";
import { inputOptions, longestSide, mostPixels, recipe } from "./image-recipe.ts";

/** Why a picture cannot be shown. */
export type ImageFault =
  | { readonly fault: "empty" | "unknown" | "damaged" }
  | { readonly fault: "large"; readonly width: number; readonly height: number };

const formats: ReadonlySet<string> = new Set(["jpeg", "png", "webp", "gif", "heif", "tiff"]);

const version = JSON.stringify([recipe, sharp.versions.sharp, sharp.versions.vips]);

/** Learns of a picture what pages print of it. Reads all of it: only so does it show that the end is missing. */
export async function inspectImage(bytes: Uint8Array): Promise<Image | ImageFault> {
  if (bytes.length === 0) return { fault: "empty" };
  const metadata = await sharp(bytes, { ...inputOptions, limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (!metadata || !formats.has(metadata.format)) return { fault: "unknown" };
  const { width, height } = metadata.autoOrient;
  if (Math.max(width, height) > longestSide || width * height > mostPixels) {
    return { fault: "large", width, height };
  }
  try {
    const image = sharp(bytes, inputOptions);
    await image.clone().resize(64, 64, { fit: "inside" }).raw().toBuffer();
    const isTransparent = metadata.hasAlpha && !(await image.stats()).isOpaque;
    const name = hash("sha1", Buffer.concat([Buffer.from(version), bytes])).slice(0, 12);
    return { hash: name, width, height, isTransparent };
  } catch {
    return { fault: "damaged" };
  }
}
