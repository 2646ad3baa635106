import { matchesOf } from "../../text/matches.ts";
import { isPlainWord, isRatio } from "../joint.ts";
import type { Finding, TextRule } from "../text-rule.ts";
import { wordAround } from "../words.ts";
import { isApartImage } from "./lost-link.ts";

const space = String.raw`[ \t\u00A0]+`;
// The sign is looked for first, then what stands around it.
const misplaced = new RegExp(
  [
    // `Đảng , Nhà nước`, `tại đây .`; not `./.` of its own, `…`, `...`, `:-)` or a file's `.md`
    String.raw`(?<=[\p{L}\p{N})\]”’"»%])(?<gap>${space})(?=[,;:.!?](?![.,:;)(/\-–]|\uFDD0)(?:[\s”’"»)*_]|\\?$))`,
    // `Đảng ,Nhà nước`, `kết thúc .Đại biểu`, `Kết quả :tốt`; not `.Net`, `:D`, `:vui:`
    String.raw`(?<=[\p{L}\p{N})\]”’"»%])(?<moved>${space}(?:[,;]|:(?=\p{L}{2,30}(?![\p{L}\p{N}:_]))|[.!?](?=\p{Lu}\p{Ll}*[À-ỹ])))(?=[\p{L}“‘])`,
    // `đơn vị ./.`
    String.raw`(?<=[\p{L}\p{N})\]”’"»%])(?<gap>${space})(?=\./\.)`,
    // `kết thúc. /.`
    String.raw`(?<=[\p{L}\p{N})\]”’"»%]\.)(?<gap>${space})(?=/\.)`,
    // `( Đảng )`, `“ tự soi ”`; not `„tự soi“ và`, where the same sign closes, nor `( ** )` and `( **)`, whose stars would begin a passage
    String.raw`(?<=[(\[]|(?<![\p{L}\p{N}.,;:!?…])[“‘])(?<gap>${space})(?=[^\s)\]”’])(?![*_]{1,3}(?:[\s)\]”’,;:]|$))`,
    String.raw`(?<=[\p{L}\p{N}.,;!?%)”’…])(?<gap>${space})(?=[)”](?![\p{L}\p{N}]))`,
  ].join("|"),
  "gmu",
);

/** The sign is looked for first. */
const glued = /[(“](?<=[\p{L}\p{M}].)(?=[\p{L}\p{M}])/gu;

// Most texts hold none of this.
const suspect = /[ \t\u00A0][,;:.!?)”/]|[(“‘[][ \t\u00A0]/;

/** A space before a comma, or just inside brackets or quotes; none before these. */
export const spaceBeforePunctuation: TextRule = {
  name: "space-before-punctuation",
  *find({ text, prose }) {
    yield* missing(prose);
    if (!suspect.test(prose)) return;
    for (const { 0: typed, index, groups = {} } of matchesOf(prose, misplaced)) {
      const signAt = index + typed.search(/[^ \t\u00A0]|$/);
      if (isRatioOfNumbers(prose, index, signAt) || isRatio(prose, signAt)) continue;
      // The sign of a picture, which belongs to what follows.
      if (isApartImage(text, signAt)) continue;
      if (isBetweenNumbers(prose, index, signAt)) {
        yield {
          offset: index,
          message: "Dấu ? đứng giữa hai số.",
          fix: "dấu gạch ngang bị mất thì viết lại dấu ấy; là câu hỏi thì viết dấu ? liền sau số",
        };
        continue;
      }
      if (isInNumber(prose, index, signAt)) {
        const sign = prose.charAt(signAt);
        yield {
          offset: index,
          message: `Thừa dấu cách quanh dấu ${sign} giữa hai số.`,
          fix: `là một số thì viết liền, như 102,5% hay 1.000; là hai số thì viết dấu ${sign} liền sau số trước`,
        };
        continue;
      }
      const isOpening = /[(“‘[]/.test(prose.charAt(index - 1));
      const sign = isOpening ? prose.charAt(index - 1) : (prose.slice(index).trimStart()[0] ?? "");
      const edit = { start: index, end: index + typed.length, text: groups.moved ? `${sign} ` : "" };
      yield {
        offset: index,
        message: `Thừa dấu cách ${isOpening ? "sau" : "trước"} dấu ${sign}`,
        fix: isOpening ? `viết liền chữ vào sau dấu ${sign}` : `viết dấu ${sign} liền sau chữ`,
        // A number and a stop at the head of a line would become a list.
        edits: startsList(prose, index) ? [] : [edit],
      };
    }
  },
};

/** `Bí thư(chủ trì)`, `Phong trào“Dân vận”` */
function* missing(text: string): Generator<Finding> {
  for (const { 0: sign, index: place } of matchesOf(text, glued)) {
    const { start: from } = wordAround(text, place - 1);
    const { start, end } = wordAround(text, place + 1);
    const before = text.slice(from, place);
    const after = text.slice(start, end);
    // `„tự soi“và`: there the same sign closes.
    const isClosed = (sign === "(" ? /^[^()\n]*\)/ : /^[^“”\n]*”/).test(text.slice(start, start + 300));
    if (!isClosed || !isPlainWord(before) || after.length < 2 || /[@_/\uFDD0.-]/.test(text.charAt(from - 1)))
      continue;
    yield {
      offset: place,
      message: `Thiếu dấu cách trước dấu ${sign}`,
      fix: `viết "${before} ${sign}${after}"`,
      edits: [{ start: place, end: place, text: " " }],
    };
  }
}

/** `2025 ? 2030`, where a program lost the dash. */
function isBetweenNumbers(text: string, start: number, sign: number): boolean {
  return /\d/.test(text.charAt(start - 1)) && /^\?[ \t\u00A0]*\d/.test(text.slice(sign, sign + 4));
}

/** `1 : 2` */
function isRatioOfNumbers(text: string, start: number, end: number): boolean {
  return /\d/.test(text.charAt(start - 1)) && /^:[ \t\u00A0]*\d/.test(text.slice(end, end + 4));
}

/** `102 , 5%`, `1 . 000 người` */
function isInNumber(text: string, start: number, sign: number): boolean {
  return (
    /\d/.test(text.charAt(start - 1)) &&
    /^(?:,\s\d{1,2}\s?%|\.\s\d{3}(?!\d))/.test(text.slice(sign, sign + 6))
  );
}

function startsList(text: string, place: number): boolean {
  return /(?:^|\n)\s*\d{1,9}$/.test(text.slice(Math.max(0, place - 20), place));
}
