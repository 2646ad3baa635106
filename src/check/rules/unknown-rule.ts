import { closest } from "fastest-levenshtein";
import type { Named } from "../../content/outline.ts";
import { quote } from "../../content/problem.ts";
import { judgeEach, type Rule, warningAt } from "../rule.ts";
import { warningNames } from "../warnings.ts";

const known = new Set(warningNames);

/** A name in `check.off` or `ignoreRules` that switches nothing off. */
export const unknownRule: Rule = ({ outlines }, { file: siteFile, rulesOff }) => {
  const judge = (entry: Named, file: string) =>
    known.has(entry.name)
      ? null
      : warningAt(
          file,
          entry,
          "unknown-rule",
          `Không có cảnh báo nào tên ${quote(entry.name)}.`,
          `có phải là "${closest(entry.name.slice(0, 100), warningNames)}"? Nếu không thì xóa mục này; lỗi thì không tắt được`,
        );
  return [
    ...rulesOff.flatMap((entry) => judge(entry, siteFile) ?? []),
    ...judgeEach(
      outlines,
      ({ ignored }) => ignored,
      (entry, { file }) => judge(entry, file),
    ),
  ];
};
