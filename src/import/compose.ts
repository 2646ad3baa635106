import { writeFrontMatter } from "../content/write-front-matter.ts";
import { slug } from "../text/slug.ts";
import type { ImportedArticle, ImportedFile, MissingKey } from "./imported.ts";
import { writeMarkdown } from "./markdown.ts";

/** What the files of an article hold, ready to be written. */
export interface Composed {
  /** The article's Markdown file, whole. */
  readonly text: string;
  /** By their names, which begin with the article's own. */
  readonly files: ReadonlyMap<string, ImportedFile>;
}

export const keyNames = {
  title: "đầu đề",
  date: "ngày đăng",
  author: "tác giả",
} as const satisfies Record<MissingKey, string>;

/** Names of images and files: `<name>-1.jpg`; `address` is the article's own slug where its title's is taken. */
export function composeArticle(article: ImportedArticle, name: string, address: string | null): Composed {
  const names = new Map(
    [...article.files].map(([src, { extension }], index) => [src, `${name}-${index + 1}.${extension}`]),
  );
  const body = writeMarkdown(article.blocks, (src) => names.get(src) ?? src);
  const files = [...article.files].map(([src, file]) => [names.get(src) ?? src, file] as const);
  return { text: `${writeKeys(article, address)}\n${body}`, files: new Map(files) };
}

/** The name of the file and its images: that of the address, so that an editor finds one by the other. */
export function nameOf({ title }: ImportedArticle): string {
  return slug(title) || "bai-nhap";
}

function writeKeys(article: ImportedArticle, address: string | null): string {
  const { title, date, author, viewCount, summary, source, documentNumber, alias, missing } = article;
  const isDraft = missing.length > 0;
  const text = writeFrontMatter({
    title,
    date,
    author,
    viewCount,
    summary,
    source,
    draft: isDraft || null,
    slug: address,
    documents: documentNumber === null ? null : [documentNumber],
    aliases: alias === null ? null : [alias],
  });
  if (!isDraft) return text;
  const names = missing.map(({ key }) => `${keyNames[key]} (${key})`).join(", ");
  // A value that holds such a line has it indented.
  return text.replace(/^(?=draft: )/m, `# Còn thiếu: ${names}. Bổ sung xong thì xóa dòng draft.\n`);
}
