import { quote } from "../../content/problem.ts";
import { pieceEdits } from "../piece-edits.ts";
import type { Finding, TextRule } from "../text-rule.ts";

/** Text in an old font's encoding: decoded where that is certain, an error where it is not. */
export const oldEncoding: TextRule = {
  name: "old-encoding",
  find: ({ text, oldLines }) =>
    oldLines.map(({ start, end, own, decoded }): Finding => {
      const offset = start + own.search(/[^\s\uFDD0]/u);
      const typed = quote(text.slice(offset, end));
      if (decoded === null) {
        return {
          offset,
          level: "error",
          message: `Chữ hỏng trong ${typed}: bảng mã cũ không giải được chắc chắn.`,
          fix: "gõ lại chỗ này theo bản gốc, bằng Unicode",
        };
      }
      return {
        offset,
        message: `${typed} gõ bằng bảng mã cũ (TCVN3, VNI) hoặc bị đọc sai bảng mã.`,
        fix: `viết ${quote(decoded.replaceAll("\uFDD0", ""))}`,
        edits: pieceEdits(start, own, decoded),
      };
    }),
};
