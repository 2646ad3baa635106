import type { TextRule } from "../text-rule.ts";

// Not at the head of a line, where spaces indent, nor at its end, where two break it, nor beside what is covered.
const spaces = /(?<=[^\s\uFDD0])[ \t\u00A0]{2,}(?=[^\s\uFDD0])/gu;

/** Two spaces between words. */
export const doubleSpace: TextRule = {
  name: "double-space",
  *find({ prose }) {
    if (!/[ \t\u00A0]{2}/.test(prose)) return;
    for (const { 0: typed, index } of prose.matchAll(spaces)) {
      yield {
        offset: index,
        message: `${typed.length} dấu cách liền nhau.`,
        fix: "để một dấu cách; npm run check -- --fix tự làm",
        edits: [{ start: index, end: index + typed.length, text: " " }],
      };
    }
  },
};
