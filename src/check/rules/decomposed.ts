import { quote } from "../../content/problem.ts";
import { cover } from "../cover.ts";
import type { TextRule } from "../text-rule.ts";

/** Letters and their marks stored apart, as a Mac does in file names: they look the same and compare as different. */
export const decomposed: TextRule = {
  name: "decomposed",
  *find({ text, typed, prose }) {
    if (typed === text) return;
    const typedLines = typed.split("\n");
    let start = 0;
    for (const [index, line] of text.split("\n").entries()) {
      const end = start + line.length;
      if (typedLines[index] !== line) {
        const edits = [...prose.slice(start, end).matchAll(words)].map(({ 0: word, index: at }) => ({
          start: start + at,
          end: start + at + word.length,
          text: word,
        }));
        const [first] = edits;
        if (first) {
          yield {
            offset: first.start,
            message: `Dấu lưu tách khỏi chữ trong ${quote(line)}.`,
            fix: "lưu lại bằng Unicode dựng sẵn (NFC); npm run check -- --fix tự làm",
            edits,
          };
        }
      }
      start = end + 1;
    }
  },
};

const words = new RegExp(`[^\\s${cover}]+`, "gu");
