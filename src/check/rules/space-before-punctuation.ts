import type { TextRule } from "../text-rule.ts";

const space = String.raw`[ \t\u00A0]+`;
// The sign is looked for first, then what stands around it.
const misplaced = new RegExp(
  [
    // `Đảng , Nhà nước`, `tại đây .`; not `./.` of its own, `…`, `...`, `:-)` or a file's `.md`
    String.raw`(?<=[\p{L}\p{N})\]”’"»%])(?<gap>${space})(?=[,;:.!?](?![.,:;)(/\-–]|\uFDD0)(?:[\s”’"»)*_]|$))`,
    // `Đảng ,Nhà nước`, `kết thúc .Đại biểu`; not `.Net`
    String.raw`(?<=[\p{L}\p{N})\]”’"»%])(?<moved>${space}(?:[,;]|[.!?](?=\p{Lu}\p{Ll}*[À-ỹ])))(?=\p{L})`,
    // `đơn vị ./.`
    String.raw`(?<=[\p{L}\p{N})\]”’"»%])(?<gap>${space})(?=\./\.)`,
    // `( Đảng )`, `“ tự soi ”`; not `„tự soi“ và`, where the same sign closes
    String.raw`(?<=[(\[]|(?<![\p{L}\p{N}.,;:!?…])[“‘])(?<gap>${space})(?=[^\s)\]”’])`,
    String.raw`(?<=[\p{L}\p{N}.,;!?%)”’…])(?<gap>${space})(?=[)”](?![\p{L}\p{N}]))`,
  ].join("|"),
  "gmu",
);

// Most texts hold none of this.
const suspect = /[ \t\u00A0](?:[,;:.!?)”])|[(“‘[][ \t\u00A0]/;

/** A space before a comma, or just inside brackets or quotes. */
export const spaceBeforePunctuation: TextRule = {
  name: "space-before-punctuation",
  *find({ prose }) {
    if (!suspect.test(prose)) return;
    for (const { 0: typed, index, groups = {} } of prose.matchAll(misplaced)) {
      if (isRatio(prose, index, index + typed.length)) continue;
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

/** `1 : 2` */
function isRatio(text: string, start: number, end: number): boolean {
  return /\d/.test(text.charAt(start - 1)) && /^:[ \t\u00A0]*\d/.test(text.slice(end, end + 4));
}

function startsList(text: string, place: number): boolean {
  return /(?:^|\n)\s*\d{1,9}$/.test(text.slice(Math.max(0, place - 20), place));
}
