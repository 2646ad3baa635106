import JSZip from "jszip";
import { convert } from "../../src/import/convert.ts";
import { makeSite } from "../site/content.ts";
import { prose } from "./page.ts";
import { sourceOf, written } from "./place.ts";

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(" ");
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const package_ = "http://schemas.openxmlformats.org/package/2006";

/** Further parts of a Word file, by their paths: `word/footnotes.xml`. */
export type Parts = Readonly<Record<string, string>>;

/** A Word file of nothing but what is given: paragraphs and tables as WordprocessingML, and levels of lists. */
export async function wordFile(
  body: string,
  lists = "",
  styles = "",
  parts: Parts = {},
  opening = "",
): Promise<Uint8Array> {
  const zip = new JSZip();
  const relations = (targets: readonly (readonly [type: string, target: string])[]) =>
    `<Relationships xmlns="${package_}/relationships">${targets
      .map(([type, target], id) => `<Relationship Id="r${id}" Type="${office}/${type}" Target="${target}"/>`)
      .join("")}</Relationships>`;
  zip.file(
    "[Content_Types].xml",
    `<Types xmlns="${package_}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
  );
  zip.file("_rels/.rels", relations([["officeDocument", "word/document.xml"]]));
  zip.file(
    "word/_rels/document.xml.rels",
    relations([
      ["numbering", "numbering.xml"],
      ["styles", "styles.xml"],
      ["footnotes", "footnotes.xml"],
    ]),
  );
  const write = (path: string, inner: string) => {
    const name = /(\w+)\.xml$/.exec(path)?.[1];
    zip.file(path, `${opening}<w:${name} ${namespaces}>${inner}</w:${name}>`);
  };
  write("word/document.xml", `<w:body>${body}</w:body>`);
  write("word/numbering.xml", lists);
  write("word/styles.xml", styles);
  for (const [path, inner] of Object.entries(parts)) write(path, inner);
  return zip.generateAsync({ type: "uint8array" });
}

/** A list and its use of the same name; each level has a format and a text. */
export function list(id: number, ...levels: readonly (readonly [format: string, text: string])[]): string {
  const made = levels.map(
    ([format, text], level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${made.join("")}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
}

export function paragraph(text: string, properties = ""): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${text && `<w:r><w:t>${text}</w:t></w:r>`}</w:p>`;
}

/** A paragraph that Word numbers. */
export function entry(text: string, use: number, level = 0): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${use}"/></w:numPr>`);
}

export function table(rows: readonly (readonly string[])[]): string {
  const cell = (paragraphs: string) => `<w:tc>${paragraphs}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
}

/** A run with a text box, as new programs read it, and old ones where `old` says so. */
export function box(paragraphs: string, old = true): string {
  const text = `<w:txbxContent>${paragraphs}</w:txbxContent>`;
  const fallback = `<mc:Fallback><w:pict><v:shape><v:textbox>${text}</v:textbox></v:shape></w:pict></mc:Fallback>`;
  return `<w:r><mc:AlternateContent><mc:Choice>${text}</mc:Choice>${old ? fallback : ""}</mc:AlternateContent></w:r>`;
}

/** What becomes of a document between two paragraphs of prose. */
export async function importWord(body: string, lists = "", styles = "", parts: Parts = {}) {
  const whole = `${paragraph("Thông báo về việc mẫu")}${paragraph(prose("một"))}${body}${paragraph(prose("hai"))}`;
  const article = await convert(sourceOf("a.docx", await wordFile(whole, lists, styles, parts)), makeSite());
  const text = written(article);
  const [, middle = ""] = text.split(`${prose("một")}\n`);
  const [before = "", after = ""] = middle.split(prose("hai"));
  return { notes: article.notes, text: before.trim(), after: after.trim() };
}

/** What a drawing or a link declares of the names within it. */
export const drawingNamespaces =
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
