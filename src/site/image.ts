import { slug } from "../text/slug.ts";
import { addresses } from "./address.ts";

/** A picture that an article shows, known by its content. */
export interface Image {
  /** Of its bytes: names its variants, so that hosts may keep these for ever. */
  readonly hash: string;
  /** In pixels, standing upright. */
  readonly width: number;
  readonly height: number;
  readonly isTransparent: boolean;
}

export type ImageFormat = "webp" | "jpeg" | "png";

/** One size of a picture in one format. */
export interface Variant {
  readonly format: ImageFormat;
  readonly width: number;
}

/** For a thumbnail, a phone, a wide column and the same on a dense screen. */
const widths = [400, 800, 1200, 1600];
export const widest = 1600;

/** Every size that a picture is made in, narrow to wide and never enlarged: `1000` → 400, 800, 1000. */
export function variantWidths({ width }: Pick<Image, "width">): number[] {
  return [...widths.filter((narrower) => narrower < width), Math.min(width, widest)].filter(
    (one, index, all) => all.indexOf(one) === index,
  );
}

/** What browsers without WebP, feeds and search engines get. */
export function plainFormat({ isTransparent }: Pick<Image, "isTransparent">): ImageFormat {
  return isTransparent ? "png" : "jpeg";
}

export function planVariants(image: Image): Variant[] {
  return (["webp", plainFormat(image)] as const).flatMap((format) =>
    variantWidths(image).map((width) => ({ format, width })),
  );
}

export function heightOf({ width, height }: Image, shown: number): number {
  return Math.max(1, Math.round((height * shown) / width));
}

const endings = { webp: "webp", jpeg: "jpg", png: "png" } as const satisfies Record<ImageFormat, string>;

/** Path of a variant below the folder that keeps them: `1f2e3d…/800.webp`. */
export function variantPath({ hash }: Pick<Image, "hash">, { format, width }: Variant): string {
  return `${hash}/${width}.${endings[format]}`;
}

const longestName = 60;

/** `anh/Hội nghị.JPG` at 800 → `/tai-nguyen/anh/hoi-nghi-1f2e3d4c5b6a-800.webp` */
export function variantUrl(file: string, { hash }: Image, { format, width }: Variant): string {
  const base = file.slice(file.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  const name = slug(base).slice(0, longestName).replace(/-$/, "") || "anh";
  return `${addresses.images}${name}-${hash}-${width}.${endings[format]}`;
}
