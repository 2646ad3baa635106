import { type Article, type ContentOptions, type Parsed, parseArticle } from "./article.ts";
import type { Outline } from "./outline.ts";
import type { Problem } from "./problem.ts";
import { parseSinglePage, type SinglePageSource } from "./single-page.ts";
import type { Source } from "./source.ts";

/** A file that is no article: it may be named by one. */
export interface Asset {
  /** Absolute path on disk. */
  readonly path: string;
  readonly bytes: number;
  /** Differs wherever its bytes do. */
  readonly fingerprint: string;
}

export interface Content {
  readonly articles: readonly Article[];
  readonly pages: readonly SinglePageSource[];
  /** What every article and page takes and names, those with problems too. */
  readonly outlines: readonly Outline[];
  /** By path below the content folder, composed (NFC): `hoat-dong-dang/2017/hoi-nghi.jpg`. */
  readonly assets: ReadonlyMap<string, Asset>;
  /** Symbolic links, by path below the content folder: they count as no file. */
  readonly links: ReadonlySet<string>;
  /** Folders of the content folder that hold articles, with these articles' files. */
  readonly folders: ReadonlyMap<string, readonly string[]>;
  readonly problems: readonly Problem[];
}

/** A Markdown file of the content. */
export interface ContentFile {
  /** As the editor would type it: `content/hoat-dong-dang/2017/dai-hoi.md`. */
  readonly file: string;
  /** Below the content folder, composed (NFC): `hoat-dong-dang/2017/dai-hoi.md`. */
  readonly path: string;
  /** Absolute, as the file system spells it. */
  readonly onDisk: string;
}

export interface FoundContent {
  readonly files: readonly ContentFile[];
  /** Files that cannot be told apart, read, or put into a section. */
  readonly problems: readonly Problem[];
  /** By path below the content folder. */
  readonly assets: ReadonlyMap<string, Asset>;
  /** Symbolic links, by path below the content folder. */
  readonly links: ReadonlySet<string>;
}

/** Folder of the single pages. */
const pagesFolder = "pages";

export type ParsedFile = Parsed<Article> | Parsed<SinglePageSource>;

/** Parses one file: a page where it lies in `pages/`, else an article. */
export function parseSource(source: Source, options: ContentOptions): ParsedFile {
  const section = sectionOf(source.path);
  return section === pagesFolder ? parseSinglePage(source, options) : parseArticle(source, section, options);
}

/** Puts together what the files were parsed to, in the order of the files. */
export function gatherContent(
  { files, assets, links, problems: found }: FoundContent,
  parsed: ReadonlyMap<string, ParsedFile>,
): Content {
  const articles: Article[] = [];
  const pages: SinglePageSource[] = [];
  const outlines: Outline[] = [];
  const problems: Problem[] = [...found];
  for (const { file, path } of files) {
    const result = parsed.get(file);
    if (!result) continue;
    problems.push(...result.problems);
    if (result.outline) outlines.push(result.outline);
    if (!result.value) continue;
    if (sectionOf(path) === pagesFolder) pages.push(result.value as SinglePageSource);
    else articles.push(result.value as Article);
  }
  const inSections = files.filter(({ path }) => sectionOf(path) !== pagesFolder);
  const bySection = Map.groupBy(inSections, ({ path }) => sectionOf(path));
  const folders = new Map([...bySection].map(([section, own]) => [section, own.map(({ file }) => file)]));
  return { articles, pages, outlines, assets, links, folders, problems };
}

function sectionOf(path: string): string {
  return path.slice(0, path.indexOf("/"));
}
