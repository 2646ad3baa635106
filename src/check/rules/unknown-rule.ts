import { closest, distance } from "fastest-levenshtein";
import type { Named } from "../../content/outline.ts";
import { quote } from "../../content/problem.ts";
import { judgeEach, type Rule, warningAt } from "../rule.ts";
import { errorNames, warningNames } from "../warnings.ts";

const known = new Set(warningNames);

function explain(typed: string): readonly [message: string, fix: string] {
  return errorNames.has(typed)
    ? [`${quote(typed)} là lỗi, không tắt được.`, "xóa mục này; gặp lỗi ấy thì sửa ở chỗ máy chỉ"]
    : [
        `Không có cảnh báo nào tên ${quote(typed)}.`,
        `${suggest(typed.slice(0, 100))}xóa mục này; lỗi thì không tắt được`,
      ];
}

/** Of another word the nearest name is no help. */
function suggest(typed: string): string {
  const near = closest(typed, warningNames);
  return distance(typed, near) * 2 <= near.length
    ? `có phải là "${near}"? Nếu không thì `
    : "chép tên trong ngoặc vuông của cảnh báo muốn tắt, hoặc ";
}

/** A name in `check.off` or `ignoreRules` that switches nothing off. */
export const unknownRule: Rule = ({ outlines }, { file: siteFile, rulesOff }) => {
  const judge = (entry: Named, file: string) =>
    known.has(entry.name) ? null : warningAt(file, entry, "unknown-rule", ...explain(entry.name));
  return [
    ...rulesOff.flatMap((entry) => judge(entry, siteFile) ?? []),
    ...judgeEach(
      outlines,
      ({ ignored }) => ignored,
      (entry, { file }) => judge(entry, file),
    ),
  ];
};
