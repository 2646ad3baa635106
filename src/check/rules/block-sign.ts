import { markdown } from "../../content/markdown.ts";
import { Lines } from "../../content/place.ts";
import { quote } from "../../content/problem.ts";
import { bullets } from "../../content/word-head.ts";
import { afterTable, judgeRow, judgeRows } from "../table-sign.ts";
import type { TextRule, Wording } from "../text-rule.ts";
import { judgeBlock, mayHoldUnmeant } from "../unmeant-block.ts";

/** Those of Word's sign fonts too, of which other letters are left. */
const bulletSource = String.raw`(?:[${bullets}]|[Øü§ovq]\t+(?=\S)|[Øüovq][ \u00A0]+(?=\p{Lu}))`;
const bullet = new RegExp(`^${bulletSource}`, "u");
/** Signs of Vietnamese texts that Markdown does not know, and numbers that begin no list within a paragraph. */
const itemSigns = [
  String.raw`[–—−➢➤❖✓Øü§][ \t\u00A0]`,
  // a, (1) 1. b) II/
  String.raw`\p{L},[ \t\u00A0]`,
  String.raw`\(\d{1,3}\)[ \t\u00A0]`,
  String.raw`(?:\d{1,3}|\p{L}|[IVX]{1,5})[.)/][ \t\u00A0]`,
  // -Thông qua 1)Bầu
  String.raw`[-+]\p{Lu}\p{Ll}*\s`,
  // *Về nhược điểm, which is no passage in italics
  String.raw`\*(?=\p{Lu}[^*\n]*(?:\n|$))`,
  String.raw`\d{1,3}\)\p{L}`,
  // 👉 ✅ 1️⃣ ① ★ → => of messages
  String.raw`\p{Extended_Pictographic}|\d\uFE0F?\u20E3|[①-⑳★☆◊◇◆→⇒➔➜][ \t\u00A0]|[-=]{1,2}>[ \t\u00A0]`,
  // 1.1. 2.3.1 Về
  String.raw`\d{1,2}(?:\.\d{1,2}){1,3}(?:\.[ \t\u00A0]|[ \t\u00A0](?=\p{Lu}))`,
  // Điều 1. Chương II:
  String.raw`(?:Điều|Chương|Phần|Mục)[ \u00A0][\dIVX]{1,5}[.:][ \t\u00A0]`,
].join("|");
const itemSign = new RegExp(`^(?:${itemSigns})`, "u");
/** Of them those that no sentence goes on with on its next line: II. a) (1) 1.1. */
const surelyItem = /^(?:[IVX]{1,5}[.)/]|\p{L}\)|\(\d{1,3}\)|\d{1,2}(?:\.\d{1,2}){1,3}\.)[ \t\u00A0]+\p{L}/u;
const endOfClause = /[.:;,!?…”"/)]$/u;
/** Not `#VietNam` and `#1`, which are names of topics and numbers. */
const gluedHeading = /^(#{2,6}(?=[^#\s])|#(?=\p{Lu}\p{Ll}*\s[^#]*$))/u;
const deepHeading = /^#{7,}[ \t\u00A0]*(?=[^#\s])/;

/** `-Thông qua;` right above `- Bầu;`, and what of it begins the line. */
const aboveList = /(?:^|\n)[ \t>]*[-+]\p{L}[^\n]*\n[ \t>]*[-+*][ \t]/u;
const gluedItem = /^[-+](?=\p{L})/u;

// Most texts hold none of this.
const heads = new RegExp(
  String.raw`\n[ \t\u00A0>]*(?:${bulletSource}|\||#{1,6}[^#\s]|#{7}|(?<item>${itemSigns}))`,
  "gu",
);
/** As long as no line is that an editor breaks by hand: of Word each is a paragraph. */
const longLine = 160;
const endOfSentence = /[.!?…]["”)*_]*[ \t]?$/u;
/** Where a line begins anew below another. */
const newLine = /[^\n]\n[ \t>]*[“"(*_]*(?:[\p{Lu}\d]|đã ký)/u;
const brokenByHand = /(?: {2}|\\)$/;
const boldLine = /^\*\*[^*]+\*\*[.:]?$/;
/** `Thời gian: `, `**Địa điểm:** `, `8h00 - ` */
const label =
  /^(?:\*\*)?(?:\d{1,2}(?:h|g|:|\sgiờ)\d{0,2}\s[-–]|[\p{Lu}\d](?:[^.:;!?]|[.:]\d){0,40}:(?:\*\*)?)\s/u;
/** `TM. BAN THƯỜNG VỤ`, `(đã ký)`: each stands on a line of its own above the name of who signs. */
const aboveSigner = /^(?:(?:T[./]?M|K[./]?T|T[./]?L|TUQ)[.\s]\s?\p{Lu}{2}|\([Đđ]ã ký\)|\([Kk]ý,)/u;
const opensAnew = /^[“"(*_]*\p{Lu}/u;
/** Longer lines may have been broken where the page ended. */
const shortLine = 60;
const ordered = /^[ \t\u00A0>]*\d{1,9}[.)][ \t\u00A0]/;

/** Signs at the head of a line that were meant for a list, a heading or a table and would be published as they are. */
export const blockSign: TextRule = {
  name: "block-sign",
  *find({ text, bodyStart }) {
    const body = text.slice(bodyStart);
    const isUnmeant = mayHoldUnmeant(body);
    if (
      !isUnmeant &&
      !/\t| \| /.test(body) &&
      !newLine.test(body) &&
      !aboveList.test(body) &&
      !isWorthALook(`\n${body}`)
    )
      return;
    const lines = new Lines(body);
    const offsetOf = (line: number) =>
      bodyStart + lines.startOf(line) + (/^[\s>]*/.exec(lines.textOf(line))?.[0].length ?? 0);
    let columns = 0;
    const tokens = markdown.parse(body, {});
    for (const [index, token] of tokens.entries()) {
      const { type, map, content } = token;
      if (type === "table_open") columns = 0;
      if (type === "th_open") columns += 1;
      if (!map) continue;
      const lost = type === "tr_open" && columns > 0 ? judgeRow(lines.textOf(map[0]), columns) : null;
      if (lost) yield { offset: offsetOf(map[0]), ...lost };
      if (type === "tr_open" && !lines.textOf(map[0]).includes("|")) {
        yield { offset: offsetOf(map[0]), ...afterTable };
      }
      const unmeant =
        isUnmeant && !(bodyStart === 0 && type === "heading_open")
          ? judgeBlock(token, tokens[index + 1], lines.textOf(map[0]))
          : null;
      if (unmeant) yield { offset: offsetOf(unmeant.line), ...unmeant.wording };
      const isEntry = tokens[index - 2]?.type === "list_item_open";
      // In a heading that is one already a sign is a character like any other.
      const isText = type === "inline" && tokens[index - 1]?.type !== "heading_open";
      const typed = isText ? content.split("\n") : [];
      const below = tokens[index + 2];
      const isAbove = below?.type === "bullet_list_open" && below.map?.[0] === map[1];
      // So is one at the margin below an entry, which Markdown adds to that.
      const isAtMargin = (line: number) => isEntry && line > 0 && /^[^\s>]/.test(lines.textOf(map[0] + line));
      const found = judgeParagraph(typed, isEntry, isAtMargin) ?? (isAbove ? judgeAbove(typed) : null);
      if (found) yield { offset: offsetOf(map[0] + found.line), ...found.wording };
    }
  },
};

/** Whether a sign stands at the head of a line; one of an entry only where the line above is not of the same list. */
function isWorthALook(body: string): boolean {
  return body.matchAll(heads).some(({ index, groups }) => {
    if (groups?.item === undefined) return true;
    const before = body.slice(body.lastIndexOf("\n", index - 1) + 1, index);
    return before.trim() !== "" && !(ordered.test(before) && ordered.test(groups.item));
  });
}

/** The first line of a paragraph whose sign was meant for more; that of an entry stands without its sign. */
function judgeParagraph(
  typed: readonly string[],
  isEntry: boolean,
  isAtMargin: (line: number) => boolean,
): { readonly line: number; readonly wording: Wording } | null {
  const lines = typed.map((line) => line.trimStart());
  const areOwn = areOwnLines(lines);
  const longest = lines.reduce((most, { length }) => Math.max(most, length), 0);
  for (const [line, text] of lines.entries()) {
    const before = lines[line - 1];
    const isOwn =
      areOwn || isOwnLine(text, before, lines[line - 2]) || isEnded(text, before, longest, isAtMargin(line));
    const wording =
      judgeRows(text, lines[line + 1], lines.length === 1) ??
      judgeHeading(text) ??
      judgeBullet(text) ??
      judgeJoined(text, before, isEntry ? line : 0) ??
      (isOwn && before !== undefined && !brokenByHand.test(before) ? joinedLine(text) : null);
    if (wording) return { line, wording };
  }
  return null;
}

/** The last line of a paragraph that was meant for the first entry of the list right below. */
function judgeAbove(typed: readonly string[]): { readonly line: number; readonly wording: Wording } | null {
  const text = typed.at(-1)?.trimStart() ?? "";
  const [sign] = gluedItem.exec(text) ?? [];
  if (sign === undefined) return null;
  const wording = {
    message: `Sau dấu ${sign} thiếu dấu cách nên ${quote(text, 40)} không vào danh sách ở dưới.`,
    fix: `viết ${quote(`- ${text.slice(1)}`, 60)}`,
  };
  return { line: typed.length - 1, wording };
}

function judgeHeading(text: string): Wording | null {
  const [deep] = deepHeading.exec(text) ?? [];
  if (deep !== undefined) {
    return {
      message: `Dòng ${quote(text, 40)} không thành tiêu đề: có quá sáu dấu #.`,
      fix: `bớt dấu #, ví dụ ${quote(`## ${text.slice(deep.length)}`, 60)}`,
    };
  }
  const [, signs] = gluedHeading.exec(text) ?? [];
  if (signs === undefined) return null;
  return {
    message: `Sau dấu ${signs} thiếu dấu cách nên ${quote(text, 40)} không thành tiêu đề.`,
    fix: `viết ${quote(`${signs} ${text.slice(signs.length)}`, 60)}`,
  };
}

function judgeBullet(text: string): Wording | null {
  const [head] = bullet.exec(text) ?? [];
  if (head === undefined) return null;
  const sign = head.trim();
  return {
    message: `Dấu ${sign} ở đầu dòng không làm thành danh sách.`,
    fix: `thay dấu ${sign} bằng gạch nối và một dấu cách: ${quote(`- ${text.slice(head.length).trim()}`, 60)}`,
  };
}

/** `below` is how many lines of the same entry stand above; none where it is no entry. */
function judgeJoined(text: string, before: string | undefined, below: number): Wording | null {
  // Two spaces at its end break a line.
  if (before === undefined || / {2}$/.test(before) || !itemSign.test(text)) return null;
  const isNext =
    (below === 1 && /^(?:[-+]|\*(?=[^*]*$))\p{Lu}/u.test(text)) || (below > 0 && surelyItem.test(text));
  if (!isNext && !endOfClause.test(before) && !itemSign.test(before)) return null;
  return {
    message: `Dòng ${quote(text, 40)} bị nối vào dòng trên thành một đoạn.`,
    fix: 'thành danh sách thì mở đầu mỗi dòng bằng "- ", hoặc "1. " và đếm tiếp; thành đoạn riêng thì để một dòng trống ở trên',
  };
}

/** `**I. KẾT QUẢ**`, `BÍ THƯ` and `Địa điểm: …` are no part of a sentence that goes on: each was to stand by itself. */
function isOwnLine(text: string, before = "", above = ""): boolean {
  const isLabelled = label.test(before) && label.test(text);
  const isOfSigner = aboveSigner.test(before) || aboveSigner.test(text);
  // What two lines in capitals say is one name, or one headline.
  const isHeading = isInCapitals(before) ? !isInCapitals(text) : boldLine.test(before);
  const isWhole = above === "" || boldLine.test(above) || isInCapitals(above) || endOfClause.test(above);
  return isLabelled || isOfSigner || (isHeading && isWhole && /^[“"(*]*[\p{Lu}\d]/u.test(text));
}

function isInCapitals(line: string): boolean {
  return /\p{Lu}{2}\s\p{Lu}{2}/u.test(line) && !/\p{Ll}/u.test(line);
}

/** Whether each line of three or more is one by itself: each a sentence, or short as verses and names are. */
function areOwnLines(lines: readonly string[]): boolean {
  const above = lines.slice(0, -1);
  return (
    above.length > 1 &&
    lines.every((line) => opensAnew.test(line)) &&
    (above.every((line) => endOfSentence.test(line)) || lines.every(({ length }) => length <= shortLine))
  );
}

/**
 * Whether a line was ended on purpose above one that begins anew: it was a paragraph in Word, where nothing stands between
 * two of them, or the last entry of a list. A line that was broken where it was full had no room for the next word.
 */
function isEnded(text: string, before = "", longest: number, isAtMargin: boolean): boolean {
  if (before === "" || !opensAnew.test(text)) return false;
  const [word = ""] = text.split(" ", 1);
  const hadRoom = before.length + 1 + word.length < longest;
  return (
    ((longest >= longLine || isAtMargin) && endOfSentence.test(before)) ||
    (isAtMargin && (hadRoom || before.endsWith(";"))) ||
    (hadRoom && before.endsWith(":"))
  );
}

function joinedLine(text: string): Wording {
  return {
    message: `Dòng ${quote(text, 40)} bị nối vào dòng trên thành một đoạn.`,
    fix: "để một dòng trống ở trên, ở đây và ở các dòng dưới; muốn xuống dòng trong cùng một đoạn thì thêm hai dấu cách hoặc dấu \\ ở cuối dòng trên",
  };
}
