import { pathBelow } from "../content/field.ts";
import type { Site } from "../site/site.ts";
import { fold } from "../text/fold.ts";
import { decodePercent } from "../text/percent.ts";
import type { Block, ImageBlock } from "./block.ts";
import type { ImportedArticle, ImportedFile, SourceFile } from "./imported.ts";
import { resolve } from "./old-address.ts";
import { pictureKind } from "./picture.ts";
import { plain, type Run } from "./run.ts";

const dataAddress = /^data:[^,]*;base64,/i;
const localFile = /\.(pdf|docx?|xlsx?|pptx?|zip|rar)$/i;

/**
 * Gathers the pictures and files that an article names and that were saved with it. A picture that was not saved
 * becomes a link to where it was, links that lead nowhere lose their address, as do those to old pages of an address that
 * the site itself takes over; all are told.
 */
export function settleFiles(
  article: Omit<ImportedArticle, "files">,
  address: URL | null,
  read: SourceFile["read"],
  { origin, base }: Site,
): ImportedArticle {
  const linkOf = (href: string | null) =>
    href === null || `${href}/`.startsWith(`${origin}${base}/`) ? null : href;
  const files = new Map<string, ImportedFile>();
  const notes = new Set(article.notes);
  const settleImage = (image: ImageBlock): Block[] => {
    const bytes = readBytes(image.src, read);
    const extension = bytes && pictureKind(bytes);
    if (bytes && extension) {
      files.set(image.src, { bytes, extension });
      return [{ ...image, alt: describedBy(image) }];
    }
    const shown = dataAddress.test(image.src) ? "trong tệp" : image.src;
    notes.add(
      `ảnh ${shown} ${bytes ? "không phải loại trình duyệt xem được" : "không được lưu cùng trang"}, chưa đưa vào bài`,
    );
    return linkTo(image, linkOf(resolve(image.src, address)?.href ?? null));
  };
  const settleRun = (run: Run): Run => {
    if (run.href === null) return run;
    const bytes = localFile.test(run.href) ? readBytes(run.href, read) : null;
    const extension = localFile.exec(run.href)?.[1]?.toLowerCase();
    if (bytes && extension) files.set(run.href, { bytes, extension });
    else {
      const href = linkOf(keepLink(run.href, address));
      if (href === null && !/^#|^javascript:|^$/i.test(run.href))
        notes.add(`bỏ liên kết ${run.href}, giữ lại chữ`);
      return { ...run, href };
    }
    return run;
  };
  const blocks = article.blocks.flatMap((block) => settleBlock(block, settleImage, settleRun));
  return { ...article, blocks, files, notes: [...notes] };
}

function settleBlock(block: Block, image: (block: ImageBlock) => Block[], run: (run: Run) => Run): Block[] {
  const all = (blocks: readonly Block[]) => blocks.flatMap((inner) => settleBlock(inner, image, run));
  switch (block.kind) {
    case "image":
      return image(block);
    case "text":
      return [{ ...block, runs: block.runs.map(run) }];
    case "list":
      return [{ ...block, items: block.items.map(all) }];
    case "quote":
      return [{ ...block, blocks: all(block.blocks) }];
    case "table":
      return [{ ...block, rows: block.rows.map((row) => row.map((runs) => runs.map(run))) }];
  }
}

function readBytes(src: string, read: SourceFile["read"]): Uint8Array | null {
  if (dataAddress.test(src)) return Uint8Array.from(Buffer.from(src.replace(dataAddress, ""), "base64"));
  const path = decodePercent((src.split(/[?#]/, 1)[0] ?? "").replaceAll("\\", "/"));
  return pathBelow(path) === null ? null : read(path);
}

function keepLink(href: string, address: URL | null): string | null {
  if (/^(?:mailto|tel):/i.test(href)) return href;
  if (href === "" || href.startsWith("#")) return null;
  return resolve(href, address)?.href ?? null;
}

/** What stands for a picture that is not there: its caption, as a link to where it was. */
function linkTo(image: ImageBlock, href: string | null): Block[] {
  const text = image.caption ?? describedBy(image);
  if (text === "" && href === null) return [];
  const named = /^ảnh(?!\p{L})/iu.test(text) ? text : `Ảnh${text && `: ${text}`}`;
  const runs = [{ ...plain, em: true, href, text: href === null ? text : named }];
  return [{ ...image, kind: "text", level: 0, runs, text: runs[0]?.text ?? "" }];
}

function describedBy({ alt, caption }: ImageBlock): string {
  return alt === "" || isFileName(alt) || isMadeUp(alt) ? (caption ?? "") : alt;
}

/** Portals and Word name pictures by their files: that describes nothing. */
function isFileName(alt: string): boolean {
  return (
    /\.(?:jpe?g|png|gif|webp|bmp)$/i.test(alt) ||
    /^(?:image|picture|img|anh|hinh|dsc)[\s_-]?\d*$/.test(fold(alt))
  );
}

/** Word guesses what a picture shows, in the language of its menus, and says that it did. */
function isMadeUp(alt: string): boolean {
  return /description automatically generated|ai-generated content|mo ta duoc tao tu dong|noi dung do ai tao/.test(
    fold(alt),
  );
}
