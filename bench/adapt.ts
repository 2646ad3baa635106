import { basename } from "node:path";
import type { SourceFile } from "./generate.ts";

/** What our reader finds in a text by itself and a peer has to be told. */
const documentNumber = /\d+-(?:CT|NQ)\/TW/g;

/**
 * A bulletin as the peers can read it: the date in ISO form (`28/01/2019 08:55` is no date to them), the year, quarter
 * and month as terms, which is how their manuals make archives, and the documents that the text cites.
 */
export function adaptArticle({ path, text }: SourceFile): SourceFile {
  const documents = new Set(text.match(documentNumber));
  const adapted = text.replace(
    /^date: (\d\d)\/(\d\d)\/(\d{4}) (.*)$/m,
    (_, day: string, month: string, year: string, time: string) =>
      [
        `date: ${year}-${month}-${day}T${time}:00+07:00`,
        `slug: ${basename(path, ".md")}`,
        `archive: ["${year}", ${year}-quy-${Math.ceil(Number(month) / 3)}, ${year}-thang-${month}]`,
        `documents: [${[...documents].join(", ")}]`,
      ].join("\n"),
  );
  return { path, text: adapted };
}
