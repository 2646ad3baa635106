import mammoth from "mammoth";
import { decodeFont } from "./legacy-font.ts";
import { boxStyle } from "./word-boxes.ts";
import { spellOut } from "./word-file.ts";

/** What we look at of mammoth's document. */
interface Element {
  readonly type: string;
  readonly children?: readonly Element[];
  readonly font?: string | null;
  readonly value?: string;
  readonly alignment?: string | null;
  readonly indent?: { readonly firstLine?: string | null };
  readonly styleId?: string | null;
  readonly styleName?: string | null;
  readonly numbering?: unknown;
}

const styleMap = [
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Subtitle'] => p.sapo:fresh",
  "p[style-name='set-right'] => p.set-right:fresh",
  "p[style-name='set-center'] => p.set-center:fresh",
  "p[style-name='set-indent'] => p.set-indent:fresh",
  "p[style-name='box'] => p.text-box:fresh",
  "p[style-name='box-right'] => p.box-right:fresh",
  "p[style-name='box-center'] => p.box-center:fresh",
  // Else the words on both sides become one.
  "br[type='page'] => br",
  "br[type='column'] => br",
];

export interface WordPage {
  readonly html: string;
  /** What an editor should look at, in Vietnamese. */
  readonly notes: readonly string[];
}

/** A Word file as HTML, its images as `data:` addresses; text in old fonts becomes Unicode run by run. */
export async function pageOfWord(bytes: Uint8Array): Promise<WordPage> {
  const file = await spellOut(bytes);
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: file.bytes },
    { styleMap, transformDocument: readLooks },
  );
  const html = value
    .replaceAll('class="set-right"', 'style="text-align: right"')
    .replaceAll('class="set-center"', 'style="text-align: center"')
    .replaceAll('class="set-indent"', 'style="text-indent: 1em"')
    .replaceAll('class="box-right"', 'class="text-box" style="text-align: right"')
    .replaceAll('class="box-center"', 'class="text-box" style="text-align: center"')
    // A box to be ticked is text here; in a page it is a form's.
    .replace(/<input type="checkbox"( checked="checked")?\s?\/?>/g, (_, isTicked) => (isTicked ? "☑" : "☐"));
  const lost = file.lostPictures + messages.filter(({ type }) => type === "error").length;
  const notes = lost > 0 ? [`${lost} ảnh không nằm trong tệp Word, chưa đưa vào bài`] : [];
  return { html, notes: [...file.notes, ...notes] };
}

/** Mammoth leaves out fonts, alignment and indents: fonts are decoded here, the others go through as a style. */
function readLooks(element: Element, font: string | null = null): Element {
  const own = element.type === "run" ? (element.font ?? font) : font;
  if (element.type === "text") return { ...element, value: decodeFont(element.value ?? "", own) };
  const children = element.children?.map((child) => readLooks(child, own));
  const inner = children ? { ...element, children } : element;
  if (element.type !== "paragraph" || element.numbering) return inner;
  const name = element.styleId === boxStyle ? boxName(element) : bodyName(element);
  return name === null ? inner : { ...inner, styleId: name, styleName: name };
}

function boxName({ alignment }: Element): string {
  return alignment === "right" || alignment === "center" ? `box-${alignment}` : "box";
}

function bodyName(element: Element): string | null {
  const set = isBodyStyle(element.styleName) ? settingOf(element) : null;
  return set && `set-${set}`;
}

function settingOf({ alignment, indent }: Element): string | null {
  if (alignment === "right" || alignment === "center") return alignment;
  return Number(indent?.firstLine ?? 0) > 0 ? "indent" : null;
}

function isBodyStyle(name: string | null | undefined): boolean {
  return !name || /^(?:normal|body text|no spacing|default)/i.test(name);
}
