import { quote } from "../../content/problem.ts";
import { mendedPart, pieceEdits } from "../piece-edits.ts";
import type { Finding, TextRule } from "../text-rule.ts";

/** Text in an old font's encoding: decoded where that is certain, an error where it is not. */
export const oldEncoding: TextRule = {
  name: "old-encoding",
  find: ({ text, oldLines }) =>
    oldLines.map(({ start, end, own, decoded, isMixed }): Finding => {
      const offset = start + own.search(/[^\s\uFDD0]/u);
      if (decoded === null) {
        return {
          offset,
          level: "error",
          message: `Chữ hỏng trong ${quote(text.slice(offset, end))}: bảng mã cũ không giải được chắc chắn.`,
          fix: "gõ lại chỗ này theo bản gốc, bằng Unicode",
        };
      }
      const edits = pieceEdits(start, own, decoded);
      const last = edits.at(-1)?.end ?? end;
      return {
        offset,
        message: `${quote(text.slice(offset, last))} gõ bằng bảng mã cũ (TCVN3, VNI) hoặc bị đọc sai bảng mã.`,
        fix: `viết ${quote(mendedPart(text, edits, offset, last))}${isMixed ? "; xem lại cả những chữ bên cạnh" : ""}`,
        edits,
      };
    }),
};
