import { remember } from "../../text/memory.ts";
import { slug } from "../../text/slug.ts";
import { errorAt, judgeEach, type Rule } from "../rule.ts";

/** Every author, tag, organisation and document has a page, so its name has to make an address. */
export const emptySlug: Rule = ({ outlines }) => {
  const isEmpty = remember((name) => slug(name) === "");
  return judgeEach(
    outlines,
    ({ terms }) => terms,
    (term, { file }) =>
      isEmpty(term.name)
        ? errorAt(
            file,
            term,
            "empty-slug",
            `Từ "${term.name}" không tạo được địa chỉ.`,
            "viết tên có chữ cái hoặc chữ số, hoặc bỏ mục này",
          )
        : null,
  );
};
