import { formatBytes } from "../text/number.ts";
import { encodePath } from "../text/percent.ts";
import type { AttachmentView } from "./page-part.ts";

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

/** A file of so many bytes to be downloaded from the article at `href`, with its kind and its size. */
export function attachmentView(
  { file, title }: { readonly file: string; readonly title: string },
  href: string,
  bytes: number,
): AttachmentView {
  const [, ending] = /\.(\w{1,8})$/.exec(file) ?? [];
  const type = ending && (typeNames[ending.toLowerCase()] ?? ending.toUpperCase());
  const size = formatBytes(bytes);
  return {
    title,
    href: href + encodePath(file),
    facts: type ? `${type}, ${size}` : size,
  };
}
