import type { TextRule } from "../text-rule.ts";

// As `normaliseTone` has it: an open syllable that is not one of `qu`. The rare letters come first, what precedes is
// looked at last.
const beginning = String.raw`(?<=(?<![\p{L}\p{M}])[bcdđghklmnprstvx]{0,3}..)`;
const end = String.raw`(?![\p{L}\p{M}])`;
const styles = [
  new RegExp(`(?:[òóỏõọ][ae]|[ùúủũụ]y)${end}${beginning}`, "iu"),
  new RegExp(`(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])${end}${beginning}`, "iu"),
];
const wordEnd = /(?<![\p{L}\p{M}])[\p{L}\p{M}]*$/u;

/** Both ways of placing a tone (hòa and hoà) stand in official texts; one article keeps to one. */
export const tonePlacement: TextRule = {
  name: "tone-placement",
  *find({ prose }) {
    const [first, second] = styles
      .map((style) => {
        const match = style.exec(prose);
        if (!match) return null;
        const from =
          match.index -
          (wordEnd.exec(prose.slice(Math.max(0, match.index - 4), match.index))?.[0].length ?? 0);
        return { from, word: prose.slice(from, match.index + 2) };
      })
      .sort((a, b) => (a?.from ?? 0) - (b?.from ?? 0));
    if (!first || !second) return;
    yield {
      offset: second.from,
      message: `Bài đặt dấu thanh theo hai cách: "${first.word}" và "${second.word}".`,
      fix: "chọn một cách cho cả bài: ủy, hòa hoặc uỷ, hoà",
    };
  },
};
