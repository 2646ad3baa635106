import { readFile } from "node:fs/promises";
import { warningAt } from "../check/rule.ts";
import type { Asset, Content } from "../content/content.ts";
import type { Problem } from "../content/problem.ts";
import type { Image } from "../site/image.ts";
import type { ImageFault } from "./inspect-image.ts";
import { type Progress, workThrough } from "./parallel.ts";
import { readJson, writeWhole } from "./whole-file.ts";

export interface InspectedImages {
  /** By path below the content folder. */
  readonly images: ReadonlyMap<string, Image>;
  readonly problems: readonly Problem[];
}

/** What was found of a picture, by its fingerprint. */
type Known = ReadonlyMap<string, Image | ImageFault>;

/** Inspects every picture that an article or a page shows. Another `version` than the cache's starts afresh. */
export async function inspectImages(
  { outlines, assets }: Pick<Content, "outlines" | "assets">,
  cacheFile: string,
  version: string,
  onProgress?: Progress,
): Promise<InspectedImages> {
  const shown = picturesOf(outlines, assets);
  if (shown.size === 0) return { images: new Map(), problems: [] };
  const before = readKnown(cacheFile, version);
  const known = new Map<string, Image | ImageFault>();
  const missing: Asset[] = [];
  for (const asset of shown.values()) {
    const result = before.get(asset.fingerprint);
    if (result) known.set(asset.fingerprint, result);
    else missing.push(asset);
  }
  if (missing.length > 0) {
    const { inspectImage } = await import("./inspect-image.ts");
    const inspect = async ({ path, fingerprint }: Asset) => {
      known.set(fingerprint, await inspectImage(await readFile(path)));
    };
    await workThrough(missing, inspect, onProgress);
  }
  if (missing.length > 0 || known.size !== before.size) writeKnown(cacheFile, version, known);
  const resultOf = (path: string) => known.get(shown.get(path)?.fingerprint ?? "");
  const images = new Map<string, Image>();
  for (const path of shown.keys()) {
    const result = resultOf(path);
    if (result && !("fault" in result)) images.set(path, result);
  }
  return { images, problems: outlines.flatMap((outline) => judgePictures(outline, resultOf)) };
}

function picturesOf(outlines: Content["outlines"], assets: ReadonlyMap<string, Asset>): Map<string, Asset> {
  const pictures = new Map<string, Asset>();
  for (const { folder, files } of outlines) {
    for (const { name, use } of files) {
      const asset = assets.get(folder + name);
      // SVG has a rule of its own, which refuses it.
      if (use === "picture" && asset && !/\.svg$/i.test(name)) pictures.set(folder + name, asset);
    }
  }
  return pictures;
}

function judgePictures(
  { file, folder, files }: Content["outlines"][number],
  resultOf: (path: string) => Image | ImageFault | undefined,
): Problem[] {
  return files.flatMap((named) => {
    const result = named.use === "picture" ? resultOf(folder + named.name) : undefined;
    if (!result || !("fault" in result)) return [];
    const [message, fix] = describe(named.name, result);
    // The page stands without it: such a picture goes out as it is, and an editor is told.
    return [warningAt(file, named, "image", message, fix)];
  });
}

function describe(name: string, result: ImageFault): readonly [message: string, fix: string] {
  switch (result.fault) {
    case "empty":
      return [`Tệp ảnh "${name}" rỗng (0 byte).`, "chép lại ảnh gốc đè lên tệp này"];
    case "unknown":
      return [
        `Tệp "${name}" không phải ảnh mà trang đọc được.`,
        "mở ảnh rồi lưu lại thành JPEG, PNG hoặc WebP; tệp để tải về thì ghi ở khóa attachments",
      ];
    case "damaged":
      return [`Ảnh "${name}" bị hỏng hoặc chép chưa hết.`, "chép lại ảnh gốc đè lên tệp này"];
    case "large":
      return [
        `Ảnh "${name}" quá lớn (${result.width} × ${result.height} điểm ảnh).`,
        "thu nhỏ còn nhiều nhất 4000 điểm ảnh mỗi chiều rồi chép đè",
      ];
  }
}

/** A cache that is absent, damaged or of another version is as good as none. */
function readKnown(path: string, version: string): Known {
  const kept = readJson(path) as { version: string; files: [string, Image | ImageFault][] } | null;
  return new Map(kept?.version === version ? kept.files : []);
}

function writeKnown(path: string, version: string, known: Known): void {
  writeWhole(path, JSON.stringify({ version, files: [...known] }));
}
