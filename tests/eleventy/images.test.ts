import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import type { Asset } from "../../src/content/content.ts";
import { encodeImages } from "../../src/eleventy/images.ts";
import { moveUnlessMade } from "../../src/eleventy/media-folder.ts";
import { inspectImage } from "../../src/loading/inspect-image.ts";
import { type Image, planVariants, variantPath } from "../../src/site/image.ts";
import { drawPicture } from "../picture.ts";
import { makeFolder } from "../project.ts";

async function prepare(files: Readonly<Record<string, Buffer>>) {
  const root = join(makeFolder(), "content.media");
  mkdirSync(root);
  const images = new Map<string, Image>();
  const assets = new Map<string, Asset>();
  for (const [name, bytes] of Object.entries(files)) {
    const path = join(root, name);
    writeFileSync(path, bytes);
    assets.set(name, { path, bytes: bytes.length, fingerprint: "" });
    images.set(name, (await inspectImage(bytes)) as Image);
  }
  const folder = join(root, "images");
  const told: number[] = [];
  const encode = (of = images) => encodeImages(of, assets, folder, (done) => told.push(done));
  return { images, folder, encode, told };
}

const photo = await drawPicture().jpeg().toBuffer();

test.each([
  ["a photograph", photo],
  ["a small one", await drawPicture({ width: 120, height: 90 }).jpeg().toBuffer()],
  [
    "one taken upright",
    await drawPicture({ width: 900, height: 601 }).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
  ],
  [
    "one taken upside down",
    await drawPicture({ width: 900, height: 601 }).withMetadata({ orientation: 3 }).jpeg().toBuffer(),
  ],
  ["one for printing", await drawPicture().toColourspace("cmyk").jpeg().toBuffer()],
  ["one that lets through", await sharp(photo).ensureAlpha(0.5).png().toBuffer()],
  ["AVIF", await drawPicture({ width: 500, height: 333 }).avif({ effort: 0 }).toBuffer()],
])("%s comes in each planned size, upright, without what the camera noted", async (_name, bytes) => {
  const { images, folder, encode } = await prepare({ a: bytes });
  await encode();
  const image = images.get("a") as Image;
  const variants = planVariants(image);
  expect(variants.length).toBeGreaterThan(1);
  for (const variant of variants) {
    const made = await sharp(join(folder, variantPath(image, variant))).metadata();
    expect(made).toMatchObject({ format: variant.format, width: variant.width, space: "srgb" });
    expect(made.height).toBe(Math.round((image.height * variant.width) / image.width));
    expect([made.exif, made.orientation]).toEqual([undefined, undefined]);
  }
});

test("sizes that are there are not made again, and one that is missing is", async () => {
  const { images, folder, encode, told } = await prepare({ a: photo });
  await encode();
  expect(told).toEqual([1]);
  const [hash = ""] = readdirSync(folder);
  const file = join(folder, hash, "400.webp");
  const { mtimeMs } = statSync(file);
  await encode();
  expect(statSync(file).mtimeMs).toBe(mtimeMs);
  expect(told).toEqual([1]);
  const bytes = readFileSync(file);
  rmSync(file);
  await encode();
  expect(readFileSync(file)).toEqual(bytes);
  expect([...images.values()].map((image) => image.hash)).toEqual(readdirSync(folder));
});

test.each([
  ["a photograph", photo],
  ["one that lets through", await sharp(photo).ensureAlpha(0.5).png().toBuffer()],
])("of %s a size that was cut off is made again", async (_name, bytes) => {
  const { images, folder, encode } = await prepare({ a: bytes });
  await encode();
  const image = images.get("a") as Image;
  for (const variant of planVariants(image)) {
    const file = join(folder, variantPath(image, variant));
    const whole = readFileSync(file);
    for (const length of [0, 5, whole.length >> 1, whole.length - 1]) {
      writeFileSync(file, whole.subarray(0, length));
      await encode();
      expect(readFileSync(file).equals(whole), `${file} ${length}`).toBe(true);
    }
  }
});

test("the sizes of a picture that nothing shows any more are removed", async () => {
  const { images, folder, encode } = await prepare({
    a: photo,
    b: await drawPicture({ shade: 30 }).jpeg().toBuffer(),
  });
  await encode();
  expect(readdirSync(folder)).toHaveLength(2);
  await encode(new Map([...images].slice(0, 1)));
  expect(readdirSync(folder)).toEqual([images.get("a")?.hash]);
});

test("while a build into another output is at work, sizes that only it may need stay", async () => {
  const { images, folder, encode } = await prepare({ a: photo });
  await encode();
  const lock = join(folder, "../../khac.lock");
  writeFileSync(lock, `${hostname()} ${process.ppid}`);
  await encode(new Map());
  expect(readdirSync(folder)).toEqual([images.get("a")?.hash]);
  rmSync(lock);
  await encode(new Map());
  expect(readdirSync(folder)).toEqual([]);
});

test("sizes that another build has made meanwhile stay, and ours go", async () => {
  const { folder, encode } = await prepare({ a: photo });
  await encode();
  const [hash = ""] = readdirSync(folder);
  const staged = join(folder, `${hash}.1`);
  mkdirSync(staged);
  await moveUnlessMade(staged, join(folder, hash));
  expect(readdirSync(folder)).toEqual([hash]);
  expect(readdirSync(join(folder, hash))).not.toEqual([]);
  await expect(moveUnlessMade(staged, join(folder, hash))).rejects.toThrow("ENOENT");
});

test("two names of one picture share its sizes", async () => {
  const { encode, told } = await prepare({ a: photo, b: photo });
  await encode();
  expect(told).toEqual([1]);
});
