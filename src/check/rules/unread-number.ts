import { quote } from "../../content/problem.ts";
import { documentNumbers } from "../../text/document-number.ts";
import { slug } from "../../text/slug.ts";
import { judgeEach, type Rule, warningAt } from "../rule.ts";

/** Perhaps the number of a body whose own form is another: `15-BC`, `Quy chế 02/QC.ĐU` */
function mayBeNumber(text: string): boolean {
  return /\d/.test(text) && /[-/.–]/.test(text) && /\p{Lu}{2}/u.test(text);
}

/** An entry of `documents` of which a page would be made, though it names no document; one of `site.yaml` does. */
export const unreadNumber: Rule = ({ outlines }, { documents }) => {
  const known = new Set([...documents.keys()].map((name) => slug(name)));
  return judgeEach(
    outlines,
    ({ addedDocuments }) => addedDocuments,
    ({ name, ...place }, { file }) =>
      documentNumbers(name).length > 0 || mayBeNumber(name) || known.has(slug(name))
        ? null
        : warningAt(
            file,
            place,
            "document-number",
            `${quote(name)} không phải số hiệu văn bản.`,
            "viết số hiệu như 05-CT/TW hoặc 42/2022/NĐ-CP; văn bản không có số hiệu thì ghi tên và trích yếu vào documents của site.yaml",
          ),
  );
};
