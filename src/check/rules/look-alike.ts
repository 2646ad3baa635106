import { mendLookAlikes } from "../../text/normalise.ts";
import { isSyllable } from "../../text/syllable.ts";
import type { TextRule } from "../text-rule.ts";

// Cyrillic and Greek letters with the Latin ones that they look like.
const others = "АВСЕНІЈКМОРЅТХУаеіјорсхуѕԁһԛԝӏΑΒΕΖΗΙΚΜΝΟΡΤΥΧορνɑıǝ";
const latin = "ABCEHIJKMOPSTXYaeijopcxysdhqwlABEZHIKMNOPTYXopvaie";
const twins = new Map([...others].map((letter, index) => [letter, [...latin][index] ?? letter]));

const suspect = /[ÐðƉɖɑıǝΑ-ωЀ-ӿԁԛԝ\uFF10-\uFF5A\u{1D400}-\u{1D7FF}]/u;
const word = /[\p{L}\p{M}\p{N}\uFF10-\uFF5A]+/gu;
const otherLetters = /[\p{Script=Cyrillic}\p{Script=Greek}ɑıǝ]/gu;
const isPlain = /^[\p{Script=Latin}\p{M}\p{N}]+$/u;

/** Letters that only look like those of Vietnamese: Ð (U+00D0) for Đ, а (Cyrillic) for a, Ａ for A. */
export const lookAlike: TextRule = {
  name: "look-alike",
  *find({ prose, isUsual }) {
    if (isUsual || !suspect.test(prose)) return;
    const isForeignAt = findForeignLines(prose);
    for (const { 0: typed, index } of prose.matchAll(word)) {
      if (!suspect.test(typed)) continue;
      const mended = mendLookAlikes(mendOthers(mendWide(typed), () => isForeignAt(index)).normalize("NFC"));
      if (mended === typed) continue;
      const codes = [...typed].filter((letter) => !mended.includes(letter)).map(nameCode);
      yield {
        offset: index,
        message: `"${typed}" có chữ chỉ giống chữ tiếng Việt (${[...new Set(codes)].join(", ")}).`,
        fix: `viết "${mended}"`,
        edits: [{ start: index, end: index + typed.length, text: mended }],
      };
    }
  },
};

function nameCode(letter: string): string {
  return `U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** `Ｈội`, `𝐇ộ𝐢` → `Hội` */
function mendWide(typed: string): string {
  return typed.replace(/[\uFF10-\uFF5A\u{1D400}-\u{1D7FF}]/gu, (letter) => letter.normalize("NFKC"));
}

/** A word of Russian or Greek stays: some letter of it, or of its line, looks like none of ours. */
function mendOthers(typed: string, isInForeignLine: () => boolean): string {
  const found = typed.match(otherLetters);
  if (!found) return typed;
  const mended = typed.replace(otherLetters, (letter) => twins.get(letter) ?? letter);
  if (!isPlain.test(mended)) return typed;
  if (found.length < [...typed.matchAll(/\p{L}/gu)].length) return mended;
  // A Greek letter alone is a sign of its own.
  if (isInForeignLine() || /^\p{Script=Greek}$/u.test(typed)) return typed;
  return isSyllable(mended) || /^[A-ZĐ\d]+$/u.test(mended) ? mended : typed;
}

/** Tells of places in a text, which are asked for in order, whether their lines are in another script. */
function findForeignLines(text: string): (place: number) => boolean {
  let end = -1;
  let isForeign = false;
  return (place) => {
    if (place > end) {
      const next = text.indexOf("\n", place);
      end = next === -1 ? text.length : next;
      const line = text.slice(text.lastIndexOf("\n", place) + 1, end);
      isForeign =
        !/[a-zđà-ỹ]{2}/iu.test(line) || (line.match(otherLetters) ?? []).some((letter) => !twins.has(letter));
    }
    return isForeign;
  };
}
