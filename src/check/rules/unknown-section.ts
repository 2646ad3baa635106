import { reservedNames } from "../../site/reserved-names.ts";
import { slug } from "../../text/slug.ts";
import { errorAt, type Rule } from "../rule.ts";

/** A folder that holds articles has to be a section of `site.yaml`. */
export const unknownSection: Rule = ({ folders }, { sections, file: siteFile }) => {
  const known = new Set(sections.map((section) => section.slug));
  return [...folders].flatMap(([folder, files]) =>
    known.has(folder)
      ? []
      : files.map((file) =>
          errorAt(
            file,
            { line: 1, column: 1 },
            "unknown-section",
            `Thư mục "${folder}" chưa là chuyên mục nào.`,
            // `Tin-Tức` beside the section `tin-tuc`: to add that one would be told next, as one that is there.
            known.has(slug(folder))
              ? `chuyển bài sang thư mục ${slug(folder)} của chuyên mục đã có`
              : `${howToAdd(folder, siteFile)}; hoặc chuyển bài sang thư mục của một chuyên mục đã có`,
          ),
        ),
  );
};

function howToAdd(folder: string, siteFile: string): string {
  const name = slug(folder);
  const lines = (section: string) =>
    `thêm vào sections trong ${siteFile} hai dòng "- slug: ${section}" và "  title: Tên chuyên mục"`;
  if (name === folder && !reservedNames.has(folder)) return lines(folder);
  const other = name === "" || reservedNames.has(name) ? "ten-chuyen-muc" : name;
  return `đổi tên thư mục thành ${other} rồi ${lines(other)}`;
}
