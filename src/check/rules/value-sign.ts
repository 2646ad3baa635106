import { markdown } from "../../content/markdown.ts";
import { quote } from "../../content/problem.ts";
import { joinedInQuotes } from "../../content/yaml-quotes.ts";
import type { TextKind } from "../article-text.ts";
import { entity, type FrontMatterValue, isProseOfSite } from "../front-matter-prose.ts";
import type { Finding, TextRule, Wording } from "../text-rule.ts";

const aliases = /\*[^\s,[\]{}]+/g;
const keysOfWords = new Set("title,summary,author,tags,units,documents,source,cover,attachments".split(","));
/** A headline or a subject may be words of somebody, a name is not. */
const names = new Set(["author", "units"]);
const lists = new Set(["tags", "units"]);

/** Signs in the front matter that YAML reads otherwise than an editor means them, without being wrong. */
export const valueSign: TextRule = {
  name: "value-sign",
  *find({ kind, text, bodyStart, values }) {
    const block = text.slice(0, bodyStart);
    const used = new Set(block.includes("&") ? block.match(aliases) : null);
    for (const value of values) {
      const { key, top, start, end } = value;
      if (!holdsWords(kind, key, top)) continue;
      const cut = judgeCut(value, text, kind);
      if (cut) yield cut;
      const coded = judgeEntity(value, text);
      if (coded) yield coded;
      const name = coded ? null : judgeName(value, text, used);
      if (name) yield name;
      const isName = (lists.has(top) && value.isEntry) || top === "author";
      const [sign = ""] = isName && value.isPlain ? text.slice(end - 1, end) : "";
      if (/[,;]/.test(sign)) yield { offset: end - 1, ...signAtEnd(sign) };
      if (names.has(top) && value.isPlain && /^“[^“”]*”$/.test(text.slice(start, end)))
        yield { offset: start, ...curlyQuotes };
    }
  },
};

/** Of a date or a flag a note is a note. */
function holdsWords(kind: TextKind, key: string, top: string): boolean {
  return kind === "article" ? keysOfWords.has(top) : key === "url" || isProseOfSite(key, top);
}

function signAtEnd(sign: string): Wording {
  return { message: `Dấu ${sign} ở cuối sẽ hiện ra cùng tên.`, fix: `bỏ dấu ${sign} ở cuối` };
}

const curlyQuotes: Wording = {
  message: "Ngoặc kép cong bao cả giá trị sẽ hiện ra như chữ.",
  fix: 'bỏ cặp ngoặc kép này, hoặc thay bằng ngoặc kép thẳng "…"',
};

/** `Giám sát &quot;chuyên đề&quot;`, from a page's source: only a body is read as HTML is. */
function judgeEntity({ anchor, start, end }: FrontMatterValue, text: string): Finding | null {
  const from = anchor?.start ?? start;
  for (const { 0: typed, index } of text.slice(from, end).matchAll(entity)) {
    const sign = markdown.utils.unescapeAll(typed);
    if (sign === typed) continue;
    const shown = sign === '"' ? "“ hoặc ”" : sign.trim() || "dấu cách";
    return {
      offset: from + index,
      message: `Mã ${quote(typed)} hiện ra nguyên như đã gõ.`,
      fix: `thay mã này, và các mã như vậy trong dòng, bằng chính chữ hay dấu của nó: ${shown}`,
    };
  }
  return null;
}

/** `title: &Đầu đề`: YAML takes the first word for a name of the rest. Where the name is used, it is meant as one. */
function judgeName(
  { anchor, end }: FrontMatterValue,
  text: string,
  used: ReadonlySet<string>,
): Finding | null {
  if (!anchor) return null;
  const sign = text.slice(anchor.start, anchor.end);
  if (used.has(sign.replace("&", "*"))) return null;
  return {
    offset: anchor.start,
    message: `Dấu & ở đầu giá trị đặt tên cho phần sau, nên ${quote(sign, 40)} không hiện ra.`,
    fix: inQuotes(text.slice(anchor.start, end)),
  };
}

/** `title: Kỷ niệm #1`. In `site.yaml`, where notes are usual, a sign that a space follows begins one. */
function judgeCut(
  { isPlain, note, start, end }: FrontMatterValue,
  text: string,
  kind: TextKind,
): Finding | null {
  if (!isPlain || !note) return null;
  const cut = text.slice(note.start, note.end);
  if (kind === "settings" && !/^#[\p{L}\p{N}]/u.test(cut)) return null;
  return {
    offset: note.start,
    message: `Dấu # sau dấu cách mở đầu một ghi chú, nên ${quote(cut, 40)} không hiện ra.`,
    fix: `${inQuotes(text.slice(start, note.end))}; nếu đúng là ghi chú sau ${quote(text.slice(start, end), 40)} thì viết ở dòng riêng`,
  };
}

/** Lines of one value are one where quotes stand around it. */
function inQuotes(value: string): string {
  const [line = "", ...below] = value.split("\n");
  return joinedInQuotes(line, below.map((line) => line.trim()).join(" "));
}
