import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Article, type ContentOptions, type Parsed, parseArticle } from "./article.ts";
import { describeGarbled, describeMisplaced, describeTwin } from "./misfiled.ts";
import type { Outline } from "./outline.ts";
import type { Problem } from "./problem.ts";
import { afresh, type Recall } from "./recall.ts";
import { isSettled } from "./settled.ts";
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
  /** Folders of the content folder that hold articles, with these articles' files. */
  readonly folders: ReadonlyMap<string, readonly string[]>;
  readonly problems: readonly Problem[];
}

/** The editors' own guide, which is never published. */
const guide = "README.md";

/** Folder of the single pages. */
export const pagesFolder = "pages";

type Listed = readonly (readonly [name: string, onDisk: string])[];

/**
 * All files below a folder: composed (NFC) path and path on disk. Links and hidden files are left out. A folder whose
 * name cannot be read stands for what lies in it, with a slash.
 */
export function listFiles(root: string, recall: Recall = afresh): Listed {
  const parts: Listed[] = [];
  const visit = (folder: string, prefix: string) => {
    const { files, folders } = recall("folder", folder, [stateOf(folder)], () => listFolder(folder, prefix));
    parts.push(files);
    for (const [name, path] of folders) visit(path, `${name}/`);
  };
  visit(root, "");
  return recall("files", root, parts, () => parts.flat().sort(([a], [b]) => (a < b ? -1 : 1)));
}

function listFolder(folder: string, prefix: string): { readonly files: Listed; readonly folders: Listed } {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(
    ({ name }) => !name.startsWith(".") && name !== "node_modules",
  );
  const listed = (own: typeof entries): Listed =>
    own.map(({ name }) => [prefix + name.normalize("NFC"), join(folder, name)]);
  const folders = listed(entries.filter((entry) => entry.isDirectory()));
  const closed = folders.filter(([name, path]) => isGarbled(name, path));
  return {
    files: [
      ...listed(entries.filter((entry) => entry.isFile())),
      ...closed.map(([name, path]) => [`${name}/`, path] as const),
    ],
    folders: folders.filter((entry) => !closed.includes(entry)),
  };
}

/** Another one wherever a file of the folder came or went; where that may still happen unseen, like no other. */
function stateOf(folder: string): unknown {
  const { ino, mtimeMs, ctimeMs } = statSync(folder);
  return isSettled(ctimeMs, Date.now()) ? `${ino} ${mtimeMs} ${ctimeMs}` : Symbol(folder);
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
}

/**
 * Finds the articles and pages, and what they may name. `root` is the content folder on disk, `name` how the editor
 * calls it (`content`): it stands before the path in every message. `fingerprintOf` gives a file's content hash.
 */
export function findContent(
  root: string,
  name: string,
  fingerprintOf: (path: string) => string,
  recall: Recall = afresh,
): FoundContent {
  const listed = listFiles(root, recall);
  const { others, ...articles } = recall("content", root, [listed], () => sortFiles(listed, name));
  const assets = new Map<string, Asset>();
  for (const [path, onDisk] of others) {
    assets.set(path, { path: onDisk, bytes: statSync(onDisk).size, fingerprint: fingerprintOf(onDisk) });
  }
  return { ...articles, assets };
}

function sortFiles(listed: Listed, name: string) {
  const files: ContentFile[] = [];
  const problems: Problem[] = [];
  const others: [path: string, onDisk: string][] = [];
  for (const [index, [path, onDisk]] of listed.entries()) {
    const file = `${name}/${path}`;
    if (isGarbled(path, onDisk)) {
      if (/(?:\.md|\/)$/i.test(path)) problems.push(describeGarbled(file));
      continue;
    }
    if (path === listed[index - 1]?.[0]) problems.push(describeTwin(file));
    if (!/\.md$/i.test(path)) others.push([path, onDisk]);
    else if (path.includes("/")) files.push({ file, path, onDisk });
    else if (path !== guide) problems.push(describeMisplaced(file));
  }
  return { files, others, problems };
}

/** A name in another encoding than UTF-8 is read with signs that stand for what was lost: no such file is there. */
function isGarbled(path: string, onDisk: string): boolean {
  return path.includes("\ufffd") && !existsSync(onDisk);
}

export type ParsedFile = Parsed<Article> | Parsed<SinglePageSource>;

/** Parses one file: a page where it lies in `pages/`, else an article. */
export function parseSource(source: Source, options: ContentOptions): ParsedFile {
  const section = sectionOf(source.path);
  return section === pagesFolder ? parseSinglePage(source, options) : parseArticle(source, section, options);
}

/** Puts together what the files were parsed to, in the order of the files. */
export function gatherContent(
  { files, assets, problems: found }: FoundContent,
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
  return { articles, pages, outlines, assets, folders, problems };
}

function sectionOf(path: string): string {
  return path.slice(0, path.indexOf("/"));
}
