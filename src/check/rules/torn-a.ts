import { findTorn } from "../../text/mojibake.ts";
import type { TextRule } from "../text-rule.ts";
import { wordAround } from "../words.ts";

/** `à` of which a byte became a space: `Ban Chấp hà nh`. */
export const tornA: TextRule = {
  name: "torn-a",
  find: ({ prose }) =>
    findTorn(prose).map((space) => {
      const [head, tail] = [wordAround(prose, space - 1), wordAround(prose, space + 1)];
      const typed = prose.slice(head.start, tail.end);
      const joined = prose.slice(head.start, head.end) + prose.slice(tail.start, tail.end);
      return {
        offset: head.start,
        message: `Chữ "${typed}" bị đứt sau "à".`,
        fix: `viết liền "${joined}"`,
        edits: [{ start: space, end: space + 1, text: "" }],
      };
    }),
};
