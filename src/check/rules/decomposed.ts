import { quote } from "../../content/problem.ts";
import { cover } from "../cover.ts";
import type { Edit, TextRule } from "../text-rule.ts";

/** Letters and their marks stored apart, as a Mac does in file names: they look the same and compare as different. */
export const decomposed: TextRule = {
  name: "decomposed",
  *find({ text, typed, prose }) {
    if (typed === text) return;
    const typedLines = typed.split("\n");
    let start = 0;
    for (const [index, line] of text.split("\n").entries()) {
      const end = start + line.length;
      const typedLine = typedLines[index] ?? "";
      if (typedLine !== line) {
        const typedWords = typedLine.match(/\S+/gu) ?? [];
        const edits = [...line.matchAll(/\S+/gu)]
          .filter(({ 0: word }, nth) => typedWords[nth] !== word)
          .flatMap(({ 0: word, index: at }) => proseWithin(prose, start + at, start + at + word.length));
        const [first] = edits;
        if (first) {
          yield {
            offset: first.start,
            message: `Dấu lưu tách khỏi chữ trong ${quote(text.slice(first.start, end))}.`,
            fix: "lưu lại bằng Unicode dựng sẵn (NFC); npm run check -- --fix tự làm",
            edits,
          };
        }
      }
      start = end + 1;
    }
  },
};

const uncovered = new RegExp(`[^${cover}]+`, "gu");

/** What of a word is prose, as an edit that composes its letters. */
function proseWithin(prose: string, start: number, end: number): Edit[] {
  return [...prose.slice(start, end).matchAll(uncovered)].map(({ 0: text, index }) => ({
    start: start + index,
    end: start + index + text.length,
    text,
  }));
}
