import type { TextRule } from "../text-rule.ts";

// A pair on one line: what opens comes after a space or a bracket, what closes comes before a space or a sign.
const pair =
  /(?<![^\s([{“‘–—*_\uFDD0-])\\?"(?![\s"\uFDD0]|$)([^"\n]*?[^\s"\\])\\?"(?=[\s.,;:!?)\]}”’…*_–—/\uFDD0-]|$)/gmu;

/** Straight quotes in running text: `"tự soi"` for `“tự soi”`. */
export const straightQuotes: TextRule = {
  name: "straight-quotes",
  *find({ text, prose }) {
    if (!prose.includes('"')) return;
    for (const { 0: typed, 1: inner = "", index } of prose.matchAll(pair)) {
      const opening = typed.startsWith("\\") ? 2 : 1;
      const end = index + typed.length;
      const closing = index + opening + inner.length;
      yield {
        offset: index,
        message: `Ngoặc kép thẳng quanh ${typed.length > 50 ? "lời trích" : `"${text.slice(index + opening, closing)}"`}.`,
        fix: "dùng ngoặc kép cong “ ”; npm run check -- --fix tự làm",
        edits: [
          { start: index, end: index + opening, text: "“" },
          { start: closing, end, text: "”" },
        ],
      };
    }
  },
};
