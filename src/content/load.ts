import { hash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Article, type ContentOptions, type Parsed, parseArticle } from "./article.ts";
import type { Outline } from "./outline.ts";
import type { Problem } from "./problem.ts";
import { parseSinglePage, type SinglePageSource } from "./single-page.ts";
import { decodeSource, type Source } from "./source.ts";
/** A file that is no article: it may be named by one. */
export interface Asset {
  /** Absolute path on disk. */
  readonly path: string;
  readonly bytes: number;
}

export interface Content {
  readonly articles: readonly Article[];
  readonly pages: readonly SinglePageSource[];
  /** What every article and page takes and names, those with problems too. */
  readonly outlines: readonly Outline[];
  /** By path below the content folder, composed (NFC): `hoat-dong-dang/2017/hoi-nghi.jpg`. */
  readonly assets: ReadonlyMap<string, Asset>;
  /** Folders of the content folder that hold articles, with these articles' files. */
  readonly folders: ReadonlyMap<string, readonly string[]>;
  readonly problems: readonly Problem[];
}

/** Keeps what a file was parsed to, by its content; see `eleventy/parse-cache.ts`. */
export interface ParseCache {
  readonly recall: <T extends Outline>(file: string, hash: string, parse: () => Parsed<T>) => Parsed<T>;
}

/** Folder of the single pages. */
export const pagesFolder = "pages";

/** Paths of all files below a folder, composed (NFC) → as on disk. Links and hidden files are left out. */
export function listFiles(root: string): Map<string, string> {
  const files = new Map<string, string>();
  const visit = (folder: string, prefix: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
      const path = join(folder, entry.name);
      const name = prefix + entry.name.normalize("NFC");
      if (entry.isDirectory()) visit(path, `${name}/`);
      else if (entry.isFile()) files.set(name, path);
    }
  };
  visit(root, "");
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Reads every article and page. `root` is the content folder on disk, `name` how the editor calls it (`content`): it
 * stands before the path in every message.
 */
export function loadContent(root: string, name: string, options: ContentOptions, cache: ParseCache): Content {
  const articles: Article[] = [];
  const pages: SinglePageSource[] = [];
  const outlines: Outline[] = [];
  const problems: Problem[] = [];
  const assets = new Map<string, Asset>();
  const folders = new Map<string, string[]>();
  const take = <T extends Outline>({ value, outline, problems: told }: Parsed<T>, into: T[]) => {
    problems.push(...told);
    if (outline) outlines.push(outline);
    if (value) into.push(value);
  };
  for (const [path, onDisk] of listFiles(root)) {
    const section = path.slice(0, Math.max(0, path.indexOf("/")));
    const isMarkdown = /\.md$/i.test(path);
    if (!isMarkdown) assets.set(path, { path: onDisk, bytes: statSync(onDisk).size });
    if (!isMarkdown || section === "") continue;
    const file = `${name}/${path}`;
    const bytes = readFileSync(onDisk);
    const parse = <T extends Outline>(parser: (source: Source) => Parsed<T>): Parsed<T> =>
      cache.recall(file, hash("sha1", bytes), () => {
        const source = decodeSource(file, path, bytes);
        return "rule" in source ? { value: null, outline: null, problems: [source] } : parser(source);
      });
    if (section === pagesFolder) {
      take(
        parse((source) => parseSinglePage(source, options)),
        pages,
      );
      continue;
    }
    take(
      parse((source) => parseArticle(source, section, options)),
      articles,
    );
    const siblings = folders.get(section);
    if (siblings) siblings.push(file);
    else folders.set(section, [file]);
  }
  return { articles, pages, outlines, assets, folders, problems };
}
