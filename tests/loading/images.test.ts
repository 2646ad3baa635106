import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Content } from "../../src/content/content.ts";
import { formatProblem } from "../../src/content/problem.ts";
import { fingerprintOf } from "../../src/loading/fingerprints.ts";
import { inspectImages } from "../../src/loading/images.ts";
import { drawPicture } from "../picture.ts";
import { makeFolder } from "../project.ts";

const inspected = vi.hoisted(() => ({ count: 0 }));
vi.mock(import("../../src/loading/inspect-image.ts"), async (original) => {
  const module = await original();
  const inspectImage: typeof module.inspectImage = (bytes) => {
    inspected.count++;
    return module.inspectImage(bytes);
  };
  return { ...module, inspectImage };
});
beforeEach(() => {
  inspected.count = 0;
});

/** Content with one article that shows all the files. */
function show(files: Readonly<Record<string, Uint8Array>>) {
  const root = makeFolder();
  const assets = new Map(
    Object.entries(files).map(([name, bytes]) => {
      const path = join(root, name);
      writeFileSync(path, bytes);
      return [`tin/${name}`, { path, bytes: bytes.length, fingerprint: fingerprintOf(bytes) }];
    }),
  );
  const named = Object.keys(files).map((name, index) => ({
    name,
    use: "picture" as const,
    line: 9 + index,
    column: 1,
  }));
  const outline = { file: "content/tin/bai.md", folder: "tin/", files: named };
  const content = { outlines: [outline], assets } as unknown as Content;
  return {
    root,
    content,
    inspect: (version = "1") => inspectImages(content, join(root, "cache.json"), version),
  };
}

const photo = await drawPicture().jpeg().toBuffer();

test.each([
  ["JPEG", await drawPicture().jpeg().toBuffer(), { width: 1000, height: 600, isTransparent: false }],
  [
    "a JPEG for printing (CMYK)",
    await drawPicture().toColourspace("cmyk").jpeg().toBuffer(),
    { width: 1000 },
  ],
  [
    "a photograph taken upright",
    await drawPicture().withMetadata({ orientation: 6 }).jpeg().toBuffer(),
    { width: 600, height: 1000 },
  ],
  ["WebP", await drawPicture().webp().toBuffer(), { width: 1000, isTransparent: false }],
  ["AVIF", await drawPicture({ width: 60, height: 40 }).avif({ effort: 0 }).toBuffer(), { width: 60 }],
  ["GIF", await drawPicture().gif().toBuffer(), { width: 1000, height: 600 }],
  [
    "a PNG whose opacity is everywhere full",
    await sharp(photo).ensureAlpha().png().toBuffer(),
    { isTransparent: false },
  ],
  ["a PNG that lets through", await sharp(photo).ensureAlpha(0.5).png().toBuffer(), { isTransparent: true }],
])("%s is known for what it is", async (_name, bytes, image) => {
  const { images, problems } = await show({ "anh.bin": bytes }).inspect();
  expect(problems).toEqual([]);
  expect(images.get("tin/anh.bin")).toMatchObject(image);
});

test("a moving GIF counts by its first frame", async () => {
  const frames = await Promise.all(
    [40, 200].map((shade) => drawPicture({ width: 90, height: 60, shade }).png().toBuffer()),
  );
  const moving = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer();
  const { images } = await show({ "anh.gif": moving }).inspect();
  expect(images.get("tin/anh.gif")).toMatchObject({ width: 90, height: 60 });
});

test("what cannot be shown is told at its place, each with its mend", async () => {
  const huge = sharp({ create: { width: 20_000, height: 300, channels: 3, background: "#999" } });
  const { images, problems } = await show({
    "rong.jpg": new Uint8Array(),
    "chu.jpg": Buffer.from("không phải ảnh"),
    "ve.png": Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    "cut.jpg": photo.subarray(0, photo.length / 2),
    "lon.png": await huge.png().toBuffer(),
  }).inspect();
  expect(images.size).toBe(0);
  expect(problems.map(formatProblem).join("\n")).toMatchInlineSnapshot(`
    "content/tin/bai.md:9:1 cảnh báo [image] Tệp ảnh "rong.jpg" rỗng (0 byte).
      Sửa: chép lại ảnh gốc đè lên tệp này
    content/tin/bai.md:10:1 cảnh báo [image] Tệp "chu.jpg" không phải ảnh mà trang đọc được.
      Sửa: mở ảnh rồi lưu lại thành JPEG, PNG hoặc WebP; tệp để tải về thì ghi ở khóa attachments
    content/tin/bai.md:11:1 cảnh báo [image] Tệp "ve.png" không phải ảnh mà trang đọc được.
      Sửa: mở ảnh rồi lưu lại thành JPEG, PNG hoặc WebP; tệp để tải về thì ghi ở khóa attachments
    content/tin/bai.md:12:1 cảnh báo [image] Ảnh "cut.jpg" bị hỏng hoặc chép chưa hết.
      Sửa: chép lại ảnh gốc đè lên tệp này
    content/tin/bai.md:13:1 cảnh báo [image] Ảnh "lon.png" quá lớn (20000 × 300 điểm ảnh).
      Sửa: thu nhỏ còn nhiều nhất 4000 điểm ảnh mỗi chiều rồi chép đè"
  `);
});

describe("a picture is inspected once", () => {
  test("and not again while nothing has changed", async () => {
    const { inspect } = show({ "a.jpg": photo });
    const first = await inspect();
    expect(await inspect()).toEqual(first);
    expect(inspected.count).toBe(1);
  });

  test("also where two articles show copies of it", async () => {
    const { inspect } = show({ "a.jpg": photo, "b.jpg": photo });
    await inspect();
    await inspect();
    expect(inspected.count).toBe(2);
  });

  test("and again by other code", async () => {
    const { inspect } = show({ "a.jpg": photo });
    await inspect("1");
    await inspect("2");
    expect(inspected.count).toBe(2);
  });
});

test("a damaged cache is as good as none", async () => {
  const { root, inspect } = show({ "a.jpg": photo });
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, "cache.json"), "{");
  expect((await inspect()).images.size).toBe(1);
});
