import { type Article, type ContentOptions, type Parsed, parseArticle } from "../../src/content/article.ts";
import { sortProblems } from "../../src/content/problem.ts";
import { decodeSource } from "../../src/content/source.ts";

const options: ContentOptions = {
  zone: "Asia/Ho_Chi_Minh",
  base: "",
  defaultAuthor: null,
  abbreviations: new Map(),
  abbreviationPattern: null,
  tableLabel: "Bảng",
};

/** Reads a file as it would lie on disk. */
export function parse(file: string | Uint8Array): Parsed<Article> {
  const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file;
  const source = decodeSource("content/tin/bai.md", "tin/bai.md", bytes);
  return "rule" in source
    ? { value: null, outline: null, problems: [source] }
    : parseArticle(source, "tin", options);
}

/** `["3:7 date", …]`, in order. */
export function judge(file: string | Uint8Array): string[] {
  return sortProblems(parse(file).problems).map(({ line, column, rule }) => `${line}:${column} ${rule}`);
}

export const head = "date: 06/10/2017\nauthor: Người Mẫu\n";

/** A file whose front matter has `keys` from its fourth line on, after a date and an author. */
export function withKeys(keys: string): string {
  return `---\n${head}${keys}---\nNội dung.\n`;
}

/** A file whose body begins on line 1 of what is reported: nothing stands before it but its front matter of 5 lines. */
export function judgeBody(body: string): string[] {
  return judge(`---\ntitle: Bài mẫu\n${head}---\n${body}`).map((place) =>
    place.replace(/^\d+/, (line) => String(Number(line) - 5)),
  );
}
