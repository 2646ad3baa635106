import { markdown } from "../../content/markdown.ts";
import { Lines } from "../../content/place.ts";
import { quote } from "../../content/problem.ts";
import type { ArticleText } from "../article-text.ts";
import type { Finding, TextRule, Wording } from "../text-rule.ts";

/** What Markdown takes: an address without spaces or in `<…>`, and a title in straight quotes. */
const target = String.raw`\((?:<[^<>\n]*>|[^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*)(?:\s+(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\([^()\n]*\)))?\s*\)`;
const fileOfPicture = String.raw`\.(?:jpe?g|png|gif|webp|avif)\b`;
// `![Ảnh](anh mau.jpg)`, and `![Ảnh] anh.jpg`, of which the brackets are forgotten.
const imageHead = String.raw`(?<!\\)!\[[^[\]\n]*\](?:(?!${target})[ \t]?\(|[ \t]?(?=[^\s()[\]]+${fileOfPicture}))`;
const image = new RegExp(
  String.raw`${imageHead}[^\n]*|(?<!\\)!\([^()\n]*\)\[[^[\]\n]*${fileOfPicture}[^[\]\n]*\]`,
  "gi",
);
const link = new RegExp(
  [
    String.raw`(?<![!\\])\[[^[\]\n]+\](?!${target})[ \t]?[(（](?=[^)）\n]{0,300}(?:https?:\/\/|www\.|\.[a-z]{2,4}[)）]))[^\n]*`,
    // `(tel:0905 123 456)`, `(/gioi thieu/)`, `(mau (1).docx)`
    String.raw`(?<![!\\])\[[^[\]\n]+\](?!${target})\((?=tel:|\/[^/()\n]{1,300}\/\)|[^()\n]{1,100}\([^()\n]{1,100}\)[^()\n]{0,100}\.[a-z]{2,4}\))[^\n]*`,
    // `[Báo(https://…)`: the bracket after the words is forgotten.
    String.raw`(?<![!\\])\[[^[\]()\n]+\((?:https?:|www\.)[^()\n]*\)(?=[^[\]\n]*$)`,
    String.raw`\([^()\n]+\)\[(?:https?:|www\.)[^\]\n]*\]`,
    // A number in brackets may lead to a note.
    String.raw`\((?:https?:|www\.)[^()\n]*\)\[(?!\d+\])[^[\]\n]+\](?!\()`,
    String.raw`(?<![!\\])\[(?!\d+\])[^[\]\n]+\]https?:\/\/\S*`,
  ].join("|"),
  "gm",
);

/** A picture that Markdown does not take for one: readers would see its signs. */
export const lostImage: TextRule = {
  name: "lost-image",
  *find(article) {
    if (!/![[(]/.test(article.text)) return;
    yield* lost(article, image, {
      level: "error",
      message: "không thành ảnh, sẽ hiện ra nguyên như đã gõ.",
      fix: 'viết ![mô tả](ten-tep.jpg "chú thích"): dấu ( liền sau dấu ], tên tệp không có dấu cách (có thì đặt trong <…>), chú thích trong ngoặc kép thẳng',
    });
  },
};

const imageHere = new RegExp(imageHead, "iy");

/** Whether a picture that begins at an offset is none. */
export function isLostImage(text: string, offset: number): boolean {
  imageHere.lastIndex = offset;
  return imageHere.test(text);
}

/** Whether a place stands within such a picture: its caption needs the quotes that it has. */
export function isInLostImage(text: string, offset: number): boolean {
  // No caption is longer, and a line may be.
  const before = text.slice(Math.max(0, offset - 500), offset);
  const start = before.lastIndexOf("![");
  return start > before.lastIndexOf("\n") && isLostImage(text, offset - before.length + start);
}

const footnote = /(?<!\\)\[\^[^\s[\]]{1,20}\]/g;
/** `https:/x.vn`, `https//x.vn`, `https: //x.vn` */
const brokenScheme =
  /https?(?<![\p{L}\p{N}_./(<`-]https?)(?!:\/\/)(?:\s?[:;]\s?\/{1,2}|\/\/)(?=[\p{L}\p{N}])\S*/gu;

/** The same of a link, and one that shows nothing. */
export const lostLink: TextRule = {
  name: "lost-link",
  *find(article) {
    if (article.text.includes("http")) yield* lost(article, brokenScheme, wholeScheme);
    if (!article.text.includes("[")) return;
    // Whoever is told of one finds the others.
    for (const first of lost(article, footnote, noFootnotes)) {
      yield first;
      break;
    }
    yield* lost(article, link, {
      message: "không thành liên kết.",
      fix: "viết [chữ](https://…): chữ trong ngoặc vuông, địa chỉ liền sau trong ngoặc tròn và không có dấu cách (tên tệp có thì đặt trong <…>)",
    });
    yield* apartImages(article);
    yield* emptyLinks(article);
    yield* emptyReferences(article);
    yield* unusedDefinitions(article);
  },
};

const wholeScheme: Wording = {
  message: "không thành liên kết.",
  fix: "viết https:// liền nhau, đủ dấu hai chấm và hai dấu gạch chéo",
};
const noFootnotes: Wording = {
  message: "không thành chú thích cuối trang, hiện ra nguyên như đã gõ.",
  fix: "viết số như (1), và mỗi lời chú thích thành một đoạn ở cuối bài",
};

const apart = /(?<![^\s\uFDD0])![ \t\u00A0]+\[[^[\]\n]*\]\uFDD0+/gu;
const apartHere = new RegExp(
  String.raw`![ \t\u00A0]+\[[^[\]\n]*\]\(<?(?:[^()\n]|\([^()\n]*\))*${fileOfPicture}`,
  "iy",
);
const untilBracket = /[^()\n]*\)?/y;

/** Whether `! [Ảnh](hoi-nghi.jpg)` begins at an offset, which is a sign and a link to a picture. */
export function isApartImage(text: string, offset: number): boolean {
  apartHere.lastIndex = offset;
  return apartHere.test(text);
}

function* apartImages({ text, prose }: ArticleText): Generator<Finding> {
  for (const { 0: covered, index } of prose.matchAll(apart)) {
    if (!isApartImage(text, index)) continue;
    untilBracket.lastIndex = index + covered.length;
    const typed = text.slice(index, untilBracket.lastIndex) + (untilBracket.exec(text)?.[0] ?? "");
    yield {
      offset: index,
      message: `${quote(typed, 40)} thành liên kết, không thành ảnh.`,
      fix: "viết dấu ! liền trước dấu [",
    };
  }
}

// `[](address)` of which the address is covered; `[]()` has none, which is an error.
const empty = /(?<!!)\[[^\S\n]*\]\uFDD0{2,}\)?/gu;

function* emptyLinks({ text, prose, bodyStart }: ArticleText): Generator<Finding> {
  for (const { 0: covered, index } of prose.slice(bodyStart).matchAll(empty)) {
    const offset = bodyStart + index;
    const typed = text.slice(offset, offset + covered.length);
    // Code may stand there too.
    if (!/^\[\s*\]\(/.test(typed)) continue;
    yield {
      offset,
      message: `Liên kết ${quote(typed, 40)} không có chữ nên không hiện ra.`,
      fix: "viết chữ vào ngoặc vuông: [chữ](https://…), không thì xóa liên kết",
    };
  }
}

const emptyReference = /(?<![!\\])\[[^\S\n]*\]\[(?<label>[^[\]\n]+)\]/g;

/** `[][label]`, where the address of the label stands elsewhere. */
function* emptyReferences({ text, prose, bodyStart }: ArticleText): Generator<Finding> {
  const body = text.slice(bodyStart);
  const found = [...body.matchAll(emptyReference)];
  if (found.length === 0) return;
  const isDefined = definedIn(body);
  for (const { 0: typed, index, groups } of found) {
    const offset = bodyStart + index;
    // Code is covered.
    if (prose[offset] !== "[" || !isDefined(groups?.label ?? "")) continue;
    yield {
      offset,
      message: `Liên kết ${quote(typed, 40)} không có chữ nên không hiện ra.`,
      fix: "viết chữ vào ngoặc vuông đầu: [chữ][tên], không thì xóa liên kết",
    };
  }
}

/** Whether a body says where links of a label lead. */
function definedIn(body: string): (label: string) => boolean {
  const environment: NonNullable<Parameters<typeof markdown.parse>[1]> = {};
  markdown.parse(body, environment);
  const references = environment.references ?? {};
  return (label) => Object.hasOwn(references, markdown.utils.normalizeReference(label));
}

const definition = /^ {0,3}\[(?<label>[^[\]\n]+)\]:[ \t]*\S.*$/gm;

/** `[Nguồn]: https://…` says where links of that name lead, and shows nothing where there is none. */
function* unusedDefinitions({ text, bodyStart }: ArticleText): Generator<Finding> {
  const body = text.slice(bodyStart);
  const found = [...body.matchAll(definition)];
  if (found.length === 0) return;
  const isDefined = definedIn(body);
  const times = new Map<string, number>();
  for (const [, label = ""] of body.toLowerCase().matchAll(/\[([^[\]\n]+)\]/g)) {
    times.set(label, (times.get(label) ?? 0) + 1);
  }
  for (const { 0: typed, index, groups } of found) {
    const label = groups?.label ?? "";
    // Once in its own line.
    if (!isDefined(label) || (times.get(label.toLowerCase()) ?? 0) > 1) continue;
    yield {
      offset: bodyStart + index,
      message: `Dòng ${quote(typed.trim(), 40)} không hiện ra: dấu hai chấm sau ] khai báo địa chỉ cho liên kết ở chỗ khác.`,
      fix: `viết [${label}](https://…), hoặc ${label}: https://…`,
    };
  }
}

function* lost(
  { text, bodyStart }: ArticleText,
  pattern: RegExp,
  { message, ...words }: Wording,
): Generator<Finding> {
  const body = text.slice(bodyStart);
  const found = [...body.matchAll(pattern)];
  if (found.length === 0) return;
  const lines = new Lines(body);
  const shown = shownSigns(body);
  for (const { 0: typed, index } of found) {
    if (!shown.has(lines.indexAt(index))) continue;
    yield { offset: bodyStart + index, message: `${quote(typed, 40)} ${message}`, ...words };
  }
}

/** Lines of paragraphs in whose words the signs of a picture or link are left: not code, nor behind a backslash. */
function shownSigns(body: string): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const { type, map, children } of markdown.parse(body, {})) {
    if (type !== "inline" || !map) continue;
    const words = (children ?? []).map((child) => (child.type === "text" ? child.content : "")).join("");
    if (!/!\[|\][ \t]?[(（]|\)\[|\[[^[\]()]+\(|\]https?:|\[\^|https?(?!:\/\/)\s?[:;/]/.test(words)) continue;
    for (let line = map[0]; line < map[1]; line++) lines.add(line);
  }
  return lines;
}
