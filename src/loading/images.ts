import { hash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { errorAt } from "../check/rule.ts";
import type { Asset, Content } from "../content/load.ts";
import type { Problem } from "../content/problem.ts";
import type { Image } from "../site/image.ts";
import type { ImageFault } from "./inspect-image.ts";
import { type Progress, workThrough } from "./parallel.ts";

export interface InspectedImages {
  /** By path below the content folder. */
  readonly images: ReadonlyMap<string, Image>;
  readonly problems: readonly Problem[];
}

/** What the cache keeps of a file. */
interface Known {
  /** Changes with every write: spares reading the file again. */
  readonly signature: string;
  /** Of the bytes: found again after a fresh checkout, which changes every signature. */
  readonly bytes: string;
  readonly result: Image | ImageFault;
}

/**
 * Inspects every picture that an article or a page shows. SVG is no picture of pixels: it is shown as it is. Another
 * `version` than the cache's starts afresh.
 */
export async function inspectImages(
  { outlines, assets }: Pick<Content, "outlines" | "assets">,
  cacheFile: string,
  version: string,
  onProgress?: Progress,
): Promise<InspectedImages> {
  const shown = picturesOf(outlines, assets);
  if (shown.size === 0) return { images: new Map(), problems: [] };
  const { inspectImage } = await import("./inspect-image.ts");
  const before = readKnown(cacheFile, version);
  const byBytes = new Map([...before.values()].map(({ bytes, result }) => [bytes, result]));
  const known = new Map<string, Known>();
  const inspect = async ([path, onDisk]: readonly [string, string]) => {
    const { size, mtimeNs, ctimeNs } = await stat(onDisk, { bigint: true });
    const signature = `${size}-${mtimeNs}-${ctimeNs}`;
    const unchanged = before.get(path);
    if (unchanged?.signature === signature) return void known.set(path, unchanged);
    const content = await readFile(onDisk);
    const bytes = hash("sha1", content);
    known.set(path, { signature, bytes, result: byBytes.get(bytes) ?? (await inspectImage(content)) });
  };
  await workThrough([...shown], inspect, onProgress);
  writeKnown(cacheFile, version, known);
  const images = new Map<string, Image>();
  for (const [path, { result }] of known) if (!("fault" in result)) images.set(path, result);
  return { images, problems: outlines.flatMap((outline) => judgePictures(outline, known)) };
}

function picturesOf(outlines: Content["outlines"], assets: ReadonlyMap<string, Asset>): Map<string, string> {
  const paths = new Map<string, string>();
  for (const { folder, files } of outlines) {
    for (const { name, use } of files) {
      const asset = assets.get(folder + name);
      if (use === "picture" && asset && !/\.svg$/i.test(name)) paths.set(folder + name, asset.path);
    }
  }
  return paths;
}

function judgePictures(
  { file, folder, files }: Content["outlines"][number],
  known: ReadonlyMap<string, Known>,
): Problem[] {
  return files.flatMap((named) => {
    const result = named.use === "picture" ? known.get(folder + named.name)?.result : undefined;
    if (!result || !("fault" in result)) return [];
    const [message, fix] = describe(named.name, result);
    return [errorAt(file, named, "image", message, fix)];
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
function readKnown(path: string, version: string): Map<string, Known> {
  try {
    const kept = JSON.parse(readFileSync(path, "utf8")) as { version: string; files: [string, Known][] };
    return new Map(kept.version === version ? kept.files : []);
  } catch {
    return new Map();
  }
}

function writeKnown(path: string, version: string, known: ReadonlyMap<string, Known>): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, JSON.stringify({ version, files: [...known] }));
  renameSync(`${path}.new`, path);
}
