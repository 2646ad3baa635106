import { slug } from "../../text/slug.ts";
import { errorAt, judgeEach, type Rule } from "../rule.ts";

/** Every author, tag, organisation and document has a page, so its name has to make an address. */
export const emptySlug: Rule = ({ outlines }) =>
  judgeEach(
    outlines,
    ({ terms }) => terms,
    (term, { file }) =>
      // Most are told by the first letter that an address keeps as it is.
      !/[a-z\d]/i.test(term.name) && slug(term.name) === ""
        ? errorAt(
            file,
            term,
            "empty-slug",
            `Từ "${term.name}" không tạo được địa chỉ.`,
            "viết tên có chữ cái hoặc chữ số, hoặc bỏ mục này",
          )
        : null,
  );
