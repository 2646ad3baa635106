import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Asset } from "../content/content.ts";
import { inputOptions, recipe } from "../loading/image-recipe.ts";
import { type Progress, workThrough } from "../loading/parallel.ts";
import { type Image, plainFormat, planVariants, variantPath, variantWidths } from "../site/image.ts";
import { type Known, nothingKnown } from "./inputs.ts";
import { listFolder, moveUnlessMade, stagedPath, tidyFolder } from "./media-folder.ts";
import { hasEnd } from "./picture-end.ts";

/**
 * Makes the sizes of all pictures that the folder does not hold yet, or holds in part, and removes those that no picture
 * needs. A picture's sizes appear together, so that a run which is cut off can be taken up again. Files that are known
 * are not looked into.
 */
export async function encodeImages(
  images: ReadonlyMap<string, Image>,
  assets: ReadonlyMap<string, Asset>,
  folder: string,
  onProgress?: Progress,
  { fingerprints }: Pick<Known, "fingerprints"> = nothingKnown(),
): Promise<void> {
  const sources = new Map<string, { readonly image: Image; readonly from: string }>();
  for (const [path, image] of images) {
    const asset = assets.get(path);
    if (asset) sources.set(image.hash, { image, from: asset.path });
  }
  await tidyFolder(folder, (name) => sources.has(name));
  const missing: { readonly image: Image; readonly from: string }[] = [];
  const isWhole = (path: string) => fingerprints.peek(path) !== null || hasEnd(path);
  for (const source of sources.values()) {
    if (!(await isComplete(source.image, folder, isWhole))) missing.push(source);
  }
  await workThrough(missing, ({ image, from }) => encode(image, from, folder), onProgress);
}

async function isComplete(
  image: Image,
  folder: string,
  isWhole: (path: string) => boolean,
): Promise<boolean> {
  const files = await listFolder(join(folder, image.hash));
  return planVariants(image).every((variant) => {
    const path = variantPath(image, variant);
    return files.includes(basename(path)) && isWhole(join(folder, path));
  });
}

async function encode(image: Image, from: string, folder: string): Promise<void> {
  const { default: makeSizes } = await import("@11ty/eleventy-img");
  const target = join(folder, image.hash);
  // What is there is a part; once this is made there may be the whole, of another build.
  await rm(target, { recursive: true, force: true });
  // Bytes, for by its name the library might remember a picture that has been replaced.
  const made = await makeSizes(await readFile(from), {
    widths: variantWidths(image),
    formats: ["webp", plainFormat(image)],
    minimumThreshold: 1,
    fixOrientation: true,
    // Its own files would appear one by one, and half of one where a run is cut off.
    dryRun: true,
    useCache: false,
    sharpOptions: inputOptions,
    sharpWebpOptions: recipe.webp,
    sharpJpegOptions: recipe.jpeg,
    sharpPngOptions: recipe.png,
  });
  const staged = stagedPath(target);
  await mkdir(staged, { recursive: true });
  for (const { format, width, buffer } of Object.values(made).flat()) {
    await writeFile(join(staged, basename(variantPath(image, { format, width }))), buffer);
  }
  await moveUnlessMade(staged, target);
}
