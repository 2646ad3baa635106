import { matchesOf } from "../../text/matches.ts";
import type { TextRule } from "../text-rule.ts";

// As `normaliseTone` has it: an open syllable that is not one of `qu`. The rare letters come first, what precedes is
// looked at last.
const beginning = String.raw`(?<=(?<![\p{L}\p{M}])[bcdđghklmnprstvx]{0,3}..)`;
const end = String.raw`(?![\p{L}\p{M}])`;
const styles = [
  new RegExp(`(?:[òóỏõọ][ae]|[ùúủũụ]y)${end}${beginning}`, "giu"),
  new RegExp(`(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])${end}${beginning}`, "giu"),
];
const wordEnd = /(?<![\p{L}\p{M}])[\p{L}\p{M}]*$/u;

const families =
  "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đào|Đoàn|Trịnh|Trương|Lương|Cao|Tô|Tạ|Hà|Vương|Chu|Phùng|Lưu|Lâm|Nông|Vi|Lò|Giàng|Triệu|Tống|Mai|Quách";
const beforeName = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(?:(?:${families}|${families.toUpperCase()})(?:\s\p{Lu}\p{L}*){0,2}|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Đđ]ồng chí|[Đđ]/c)\s$`,
  "u",
);

/** Whether a word is of a person's name, which is spelt as its owner spells it: `Nguyễn Thị Thuý`, `đồng chí Hoà`. */
function isOfName(prose: string, from: number, word: string): boolean {
  // `đồng chí Uỷ viên` has no name.
  return /^(?![UỦ])\p{Lu}/u.test(word) && beforeName.test(prose.slice(Math.max(0, from - 30), from));
}

/** The first word of a style. */
function findFirst(prose: string, style: RegExp): { readonly from: number; readonly word: string } | null {
  for (const { index } of matchesOf(prose, style)) {
    const before = wordEnd.exec(prose.slice(Math.max(0, index - 4), index))?.[0].length ?? 0;
    const [from, word] = [index - before, prose.slice(index - before, index + 2)];
    if (!isOfName(prose, from, word)) return { from, word };
  }
  return null;
}

/** Both ways of placing a tone (hòa and hoà) stand in official texts; one article keeps to one. */
export const tonePlacement: TextRule = {
  name: "tone-placement",
  *find({ prose }) {
    const [first, second] = styles
      .map((style) => findFirst(prose, style))
      .sort((a, b) => (a?.from ?? 0) - (b?.from ?? 0));
    if (!first || !second) return;
    yield {
      offset: second.from,
      message: `Bài đặt dấu thanh theo hai cách: "${first.word}" và "${second.word}".`,
      fix: "chọn một cách cho cả bài: ủy, hòa hoặc uỷ, hoà",
    };
  },
};
