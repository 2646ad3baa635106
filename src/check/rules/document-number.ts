import { findDocumentNumbers } from "../../text/document-number.ts";
import type { TextRule } from "../text-rule.ts";

/** A document's number in another form than the Party's own: `05/CT-TW` for `05-CT/TW`. */
export const documentNumber: TextRule = {
  name: "document-number",
  *find({ prose }) {
    for (const { start, end, number } of findDocumentNumbers(prose)) {
      const typed = prose.slice(start, end);
      // In `10, 11-NQ/TW` the first shares what follows the second.
      if (typed === number || /^\d+[a-z]?$/i.test(typed) || typed.includes("\n")) continue;
      yield {
        offset: start,
        message: `Số hiệu văn bản "${typed}" viết chưa đúng dạng.`,
        fix: `viết ${number}`,
        edits: [{ start, end, text: number }],
      };
    }
  },
};
