import { formatBytes } from "../text/number.ts";
import { encodePath } from "../text/percent.ts";
import type { Entry } from "./entry.ts";
import type { AttachmentView } from "./page-part.ts";

/** Size in bytes of a file beside an article, by its path below the content folder. */
export type SizeOf = (path: string) => number;

const typeNames: Record<string, string> = {
  pdf: "PDF",
  doc: "Word",
  docx: "Word",
  odt: "ODT",
  xls: "Excel",
  xlsx: "Excel",
  ppt: "PowerPoint",
  pptx: "PowerPoint",
  jpg: "JPEG",
  jpeg: "JPEG",
};

/** A file to be downloaded, with its kind and its size. */
export function attachmentView(
  { file, title }: { file: string; title: string },
  entry: Entry,
  sizeOf: SizeOf,
): AttachmentView {
  const [, ending] = /\.(\w{1,8})$/.exec(file) ?? [];
  const type = ending && (typeNames[ending.toLowerCase()] ?? ending.toUpperCase());
  const size = formatBytes(sizeOf(entry.article.folder + file));
  return {
    title,
    href: entry.teaser.href + encodePath(file),
    facts: type ? `${type}, ${size}` : size,
  };
}
