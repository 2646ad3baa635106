import { matchesOf } from "../../text/matches.ts";
import { findTorn } from "../../text/mojibake.ts";
import type { Finding, TextRule } from "../text-rule.ts";
import { wordAround } from "../words.ts";

// Rests that are no words by themselves, of those that official texts begin with Đ.
const tornStroke =
  /(?<![\p{L}\p{M}\p{N}.])[Đđ](?=[ \u00A0](?:ảng|ại|ến|iểm|iều|ịa|ịnh|oàn|ồng|ội|ược)(?![\p{L}\p{M}]))/gu;

// Most texts hold none of this.
const strokeAlone = /[Đđ][ \u00A0]/;

/**
 * A word with a space in it: `à` of which a byte became one (`Ban Chấp hà nh`), or a Đ that stood as a large first letter
 * (`Đ ảng bộ`).
 */
export const tornA: TextRule = {
  name: "torn-a",
  *find({ prose }) {
    for (const space of findTorn(prose)) yield describe(prose, space, "à");
    if (!strokeAlone.test(prose)) return;
    for (const { 0: letter, index } of matchesOf(prose, tornStroke)) yield describe(prose, index + 1, letter);
  },
};

function describe(prose: string, space: number, letter: string): Finding {
  const [head, tail] = [wordAround(prose, space - 1), wordAround(prose, space + 1)];
  const typed = prose.slice(head.start, tail.end);
  const joined = prose.slice(head.start, head.end) + prose.slice(tail.start, tail.end);
  return {
    offset: head.start,
    message: `Chữ "${typed}" bị đứt sau "${letter}".`,
    fix: `viết liền "${joined}"`,
    edits: [{ start: space, end: space + 1, text: "" }],
  };
}
