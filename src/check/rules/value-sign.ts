import { markdown } from "../../content/markdown.ts";
import { quote } from "../../content/problem.ts";
import { inQuotes } from "../../content/yaml-quotes.ts";
import { entity } from "../front-matter-prose.ts";
import type { Finding, TextRule, Wording } from "../text-rule.ts";

/** `title: Kỷ niệm #1`, `  - Kỷ niệm #1`; not a value in quotes or in brackets, nor the head of a longer text. */
const cutValue =
  /^(?<before>[ \t]*(?:-[ \t]+)?(?:[A-Za-z]+:[ \t]+|(?<=-[ \t]+)))(?<value>[^\s"'[{#&*!|>].*?)[ \t]+(?<note>#.*)$/;
/** `title: &Đầu đề`: YAML takes the first word for a name of the rest. */
const anchored =
  /^[ \t]*(?:[A-Za-z]+:[ \t]+|-[ \t]+(?:[A-Za-z]+:[ \t]+)?)(?=&(?<name>[^\s,[\]{}]+)[ \t]+[^\s#])/;
const aliases = /\*[^\s,[\]{}]+/g;
const topKey = /^[A-Za-z]+(?=:)/;
/** Keys of words: of a date or a flag a note is a note. */
const words = new Set(["title", "summary", "author", "tags", "units", "source", "cover", "attachments"]);
/** Those of `site.yaml`, where notes are usual: there a sign that is glued to what follows is none. */
const wordsOfSite = new Set([
  "name",
  "description",
  "owner",
  "responsible",
  "address",
  "sections",
  "menu",
  "links",
]);
/** A headline or a subject may be words of somebody, a name is not. */
const names = new Set(["author", "units"]);
const lists = new Set(["tags", "units"]);
const endsInSign = /^(?<before>[ \t]*-[ \t]+[^\s"'].*)(?<sign>[,;])[ \t]*$/;
const inCurlyQuotes = /^(?:[A-Za-z]+:|[ \t]*-)[ \t]+(?=“[^“”]*”[ \t]*$)/;

/** Signs in the front matter that YAML reads otherwise than an editor means them, without being wrong. */
export const valueSign: TextRule = {
  name: "value-sign",
  *find({ text, bodyStart }) {
    let key = "";
    let at = 0;
    const block = text.slice(0, bodyStart);
    const hasMark = block.includes("&");
    const used = new Set(hasMark ? block.match(aliases) : null);
    for (const line of block.split("\n")) {
      key = topKey.exec(line)?.[0] ?? key;
      const mayBeCut = words.has(key) || (wordsOfSite.has(key) && / #[\p{L}\p{N}]/u.test(line));
      const cut = mayBeCut ? judgeCut(line) : null;
      if (cut) yield { ...cut, offset: at + cut.offset };
      const isWords = words.has(key) || wordsOfSite.has(key);
      const coded = hasMark && isWords ? judgeEntity(line) : null;
      if (coded) yield { ...coded, offset: at + coded.offset };
      const name = words.has(key) && !coded ? judgeName(line, used) : null;
      if (name) yield { ...name, offset: at + name.offset };
      const end = lists.has(key) ? endsInSign.exec(line) : null;
      if (end?.groups) {
        const { before = "", sign = "" } = end.groups;
        yield { offset: at + before.length, ...signAtEnd(sign) };
      }
      const curly = names.has(key) ? inCurlyQuotes.exec(line) : null;
      if (curly) yield { offset: at + curly[0].length, ...curlyQuotes };
      at += line.length + 1;
    }
  },
};

function signAtEnd(sign: string): Wording {
  return { message: `Dấu ${sign} ở cuối mục sẽ hiện ra cùng tên.`, fix: `bỏ dấu ${sign} ở cuối mục` };
}

const curlyQuotes: Wording = {
  message: "Ngoặc kép cong bao cả giá trị sẽ hiện ra như chữ.",
  fix: 'bỏ cặp ngoặc kép này, hoặc thay bằng ngoặc kép thẳng "…"',
};

/** `Giám sát &quot;chuyên đề&quot;`, from a page's source: only a body is read as HTML is. */
function judgeEntity(line: string): Finding | null {
  for (const { 0: typed, index } of line.matchAll(entity)) {
    const sign = markdown.utils.unescapeAll(typed);
    if (sign === typed) continue;
    const shown = sign === '"' ? "“ hoặc ”" : sign.trim() || "dấu cách";
    return {
      offset: index,
      message: `Mã ${quote(typed)} hiện ra nguyên như đã gõ.`,
      fix: `thay mã này, và các mã như vậy trong dòng, bằng chính chữ hay dấu của nó: ${shown}`,
    };
  }
  return null;
}

/** Where the name is used, it is meant as one. */
function judgeName(line: string, used: ReadonlySet<string>): Finding | null {
  const { 0: before = "", groups = {} } = anchored.exec(line) ?? {};
  if (groups.name === undefined || used.has(`*${groups.name}`)) return null;
  return {
    offset: before.length,
    message: `Dấu & ở đầu giá trị đặt tên cho phần sau, nên ${quote(`&${groups.name}`, 40)} không hiện ra.`,
    fix: inQuotes(line.slice(before.length)),
  };
}

function judgeCut(line: string): Finding | null {
  const { before = "", value = "", note } = cutValue.exec(line)?.groups ?? {};
  if (note === undefined) return null;
  return {
    offset: line.length - note.length,
    message: `Dấu # sau dấu cách mở đầu một ghi chú, nên ${quote(note, 40)} không hiện ra.`,
    fix: `${inQuotes(line.slice(before.length))}; nếu đúng là ghi chú sau ${quote(value, 40)} thì viết ở dòng riêng`,
  };
}
