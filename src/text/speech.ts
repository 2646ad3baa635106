import { escapePattern } from "./escape.ts";
import { readRoman } from "./roman.ts";

const before = String.raw`(^|[^\p{L}\p{M}\p{N}/])`;
const after = String.raw`(?![\p{L}\p{M}\p{N}/])`;
const counted = "quý|khóa|khoá|thứ|kỷ|kỳ|chương|phần|mục|hạng|điều";
const roman = new RegExp(`${before}(${counted}) ([IVX]+)${after}`, "giu");

// No pattern here looks behind: browsers of five years ago cannot, and readers' browsers run this.
const spoken: readonly (readonly [RegExp, string])[] = [
  [/\s?\.\s?\/\s?\.(?=["”’»)\]]*\s*$)/u, "."],
  [new RegExp(String.raw`${before}(\d{1,2})\/(\d{1,2})\/(\d{4})${after}`, "gu"), "$1$2 tháng $3 năm $4"],
  [new RegExp(String.raw`${before}TP\.\s?`, "giu"), "$1thành phố "],
  [new RegExp(String.raw`${before}đ\/c\.?(?=\s)`, "giu"), "$1đồng chí"],
  // 05-CT/TW: what is between the letters is not said.
  [/([\p{L}\p{N}])[-–/](?=\p{Lu}{2})/gu, "$1 "],
  [new RegExp(`${before}T[WƯ]${after}`, "gu"), "$1Trung ương"],
];

/**
 * A sentence as it is to be said: `./.` is silent, dates, Roman figures and abbreviations are read out.
 *
 * `UVTV dự sơ kết quý III ngày 28/9/2017./.` → `Ủy viên Thường vụ dự sơ kết quý 3 ngày 28 tháng 9 năm 2017.`
 */
export function speakable(sentence: string, abbreviations: ReadonlyMap<string, string>): string {
  const said = spellOut(sentence, abbreviations).replace(
    roman,
    (_, sign: string, word: string, figure: string) => `${sign}${word} ${readRoman(figure)}`,
  );
  return spoken.reduce((text, [pattern, words]) => text.replace(pattern, words), said);
}

function spellOut(sentence: string, abbreviations: ReadonlyMap<string, string>): string {
  if (abbreviations.size === 0) return sentence;
  // The longer first: `BCH TW` holds `TW`.
  const known = [...abbreviations.keys()].sort((a, b) => b.length - a.length).map(escapePattern);
  const pattern = new RegExp(String.raw`(^|[^\p{L}\p{M}])(${known.join("|")})(?![\p{L}\p{M}])`, "gu");
  return sentence.replace(
    pattern,
    (_, sign: string, word: string) => sign + (abbreviations.get(word) ?? word),
  );
}
