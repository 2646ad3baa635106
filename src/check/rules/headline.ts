import { isSyllable } from "../../text/syllable.ts";
import type { TextRule } from "../text-rule.ts";

const stop = /(?<!\.\.)(?:\.\/\.|[.,;:])[”"]?$/u;
const abbreviated = /(?:v\.v|tp|ths|ts|pgs|gs)\.$/iu;

/** A headline is a sentence without a stop, and not in capitals, which are hard to read and read out as letters. */
export const headline: TextRule = {
  name: "headline",
  *find({ text, fields }) {
    const span = fields.get("title");
    if (!span) return;
    const title = text.slice(span.start, span.end);
    if (isInCapitals(title)) {
      yield {
        offset: span.start,
        message: "Đầu đề viết toàn chữ hoa.",
        fix: "viết hoa chữ đầu và tên riêng, ví dụ Hội nghị giao ban quý III năm 2017",
      };
    }
    const [sign] = stop.exec(title) ?? [];
    if (sign && !abbreviated.test(title)) {
      yield {
        offset: span.end - sign.length,
        message: `Đầu đề kết thúc bằng dấu ${sign}`,
        fix: "bỏ dấu ở cuối đầu đề",
      };
    }
  },
};

/** Abbreviations are no syllables, so that `UBND, HĐND và MTTQ họp` is not in capitals. */
function isInCapitals(title: string): boolean {
  const words = title.match(/[\p{L}\p{M}]{2,}/gu) ?? [];
  const capitals = words.filter((word) => word === word.toUpperCase() && isSyllable(word)).length;
  return capitals > 1 && capitals * 3 >= words.filter(isSyllable).length * 2;
}
