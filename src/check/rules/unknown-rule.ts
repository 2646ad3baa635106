import { closest } from "fastest-levenshtein";
import { quote } from "../../content/problem.ts";
import { type Rule, warningAt } from "../rule.ts";
import { warningNames } from "../warnings.ts";

const known = new Set(warningNames);

/** A name in `check.off` or `ignoreRules` that switches nothing off. */
export const unknownRule: Rule = ({ outlines }, { file: siteFile, rulesOff }) => {
  const named = [{ file: siteFile, ignored: rulesOff }, ...outlines];
  return named.flatMap(({ file, ignored }) =>
    ignored
      .filter(({ name }) => !known.has(name))
      .map((entry) =>
        warningAt(
          file,
          entry,
          "unknown-rule",
          `Không có cảnh báo nào tên ${quote(entry.name)}.`,
          `có phải là "${closest(entry.name.slice(0, 100), warningNames)}"? Nếu không thì xóa mục này; lỗi thì không tắt được`,
        ),
      ),
  );
};
