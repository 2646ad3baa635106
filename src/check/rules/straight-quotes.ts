import { quote } from "../../content/problem.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Edit, TextRule } from "../text-rule.ts";
import { isInLostImage } from "./lost-link.ts";

// In one paragraph: what opens comes after a space or a bracket, what closes comes before a space or a sign.
const opening = String.raw`(?<![^\s([{“‘,;/–—*_\uFDD0-])\\?"(?![\s"\uFDD0]|$)`;
const closing = String.raw`\\?"(?=[\s.,;:!?()[\]}”’…*_–—/\uFDD0-]|$)`;
// A line that goes on with words, and is neither an entry of a list nor another key.
const goesOn = String.raw`\n(?=[ \t]*(?!\p{N}+[.)][ \t])[\p{L}\p{N}])`;
const pair = new RegExp(
  String.raw`(?<open>${opening})(?:[^"\n]|${goesOn})*?[^\s"\\](?<close>${closing})`,
  "gmu",
);
/** What Word leaves where it changed one of two: `"tự soi”`, `“tự soi"`. */
const half = new RegExp(
  [
    String.raw`(?<open>${opening})[^"“”\n]*[^\s"“”\\](?<close>”)`,
    String.raw`(?<open>“)[^"“”\n]*[^\s"“”\\](?<close>${closing})`,
  ].join("|"),
  "gmu",
);

/** `”tự soi”`, which opens as it closes; `''tự soi''`, of two apostrophes each. */
const wrong =
  /(?:”(?<=(?:^|[\s([{“‘,;–—*_\uFDD0-]).)(?=[\p{L}\p{N}])[^“”„"\n]*”|''(?<=(?:^|[\s([{“‘,;–—*_\uFDD0-])..)(?=[\p{L}\p{N}])(?:[^'\n]|'(?!'))*[^\s']''(?![\p{L}\p{N}']))/gmu;

/** Straight quotes in running text: `"tự soi"` for `“tự soi”`. */
export const straightQuotes: TextRule = {
  name: "straight-quotes",
  *find({ text, prose, bodyStart }) {
    for (const { 0: typed, index } of matchesOf(prose, wrong)) {
      // In a value in apostrophes two of them are one.
      if (index < bodyStart) continue;
      const size = typed.startsWith("'") ? 2 : 1;
      const end = index + typed.length;
      yield {
        offset: index,
        message: `Dấu ${typed.slice(0, size)} mở đầu ${typed.length > 50 ? "lời trích" : quote(typed.slice(size, -size))} không phải ngoặc kép mở.`,
        fix: "dùng ngoặc kép cong “ ”; npm run check -- --fix tự làm",
        edits: [
          { start: index, end: index + size, text: "“" },
          { start: end - size, end, text: "”" },
        ],
      };
    }
    if (!prose.includes('"')) return;
    const paired = new Set<number>();
    for (const { 0: typed, index, groups = {} } of quotations(prose)) {
      const { open = "", close = "" } = groups;
      const [start, end] = [index + open.length, index + typed.length - close.length];
      for (const place of [start - 1, end + close.length - 1]) paired.add(place);
      if (isInLostImage(text, index)) continue;
      const edits: Edit[] = [
        { start: index, end: start, text: "“" },
        { start: end, end: end + close.length, text: "”" },
      ];
      yield {
        offset: index,
        message: `Ngoặc kép thẳng quanh ${typed.length > 50 ? "lời trích" : quote(text.slice(start, end))}.`,
        fix: "dùng ngoặc kép cong “ ”; npm run check -- --fix tự làm",
        edits: edits.filter((edit) => prose.slice(edit.start, edit.end) !== edit.text),
      };
    }
    for (const offset of lonely(prose, paired)) {
      if (isInLostImage(text, offset)) continue;
      yield {
        offset,
        message: "Ngoặc kép thẳng đứng lẻ, không có dấu kia.",
        fix: "thêm dấu còn thiếu và dùng ngoặc kép cong “ ”, hoặc bỏ dấu này",
      };
    }
  },
};

function quotations(prose: string): RegExpExecArray[] {
  const pairs = [...prose.matchAll(pair)];
  const signs = new Set(pairs.flatMap(({ 0: typed, index }) => [index, index + typed.length]));
  const halves = [...prose.matchAll(half)].filter(
    (found) =>
      !signs.has(found.index) && !signs.has(found.index + found[0].length) && !isWithinOther(prose, found),
  );
  return [...pairs, ...halves];
}

/** `“Phong trào "tự soi”`, `“ống 32" mới”`: what closes, or opens, belongs to another quotation. */
function isWithinOther(prose: string, { 0: typed, index }: RegExpExecArray): boolean {
  const end = index + typed.length;
  if (typed.endsWith("”")) return /“[^”\n]*$/.test(prose.slice(prose.lastIndexOf("\n", index) + 1, index));
  return /^[^“"\n]*”/.test(prose.slice(end, end + 500));
}

/** Signs that are the only one of their paragraph; not inches, nor a sign that stands for the same as above. */
function* lonely(prose: string, paired: ReadonlySet<number>): Generator<number> {
  for (const { 0: paragraph, index: start } of prose.matchAll(/[^\n]+(?:\n[ \t]*[^\s][^\n]*)*/g)) {
    if (!paragraph.includes('"')) continue;
    const signs = [...paragraph.matchAll(/"/g)].filter(({ index }) => !paired.has(start + index));
    const [sign] = signs;
    if (signs.length !== 1 || !sign) continue;
    const [before, after] = [paragraph.slice(0, sign.index), paragraph.slice(sign.index + 1)];
    const isAlone = /(?:^|[\s\uFDD0])$/.test(before) && /^(?:$|[\s\uFDD0])/.test(after);
    const isInWord = /\p{L}$/u.test(before) && /^\p{L}/u.test(after);
    if (!isAlone && !isInWord && !/\d\s?\\?$/.test(before)) yield start + sign.index;
  }
}
