import { hash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { checkSite } from "../check/check.ts";
import type { ContentOptions } from "../content/article.ts";
import { type Content, findContent, gatherContent, listFiles } from "../content/load.ts";
import { type Problem, sortProblems } from "../content/problem.ts";
import { decodeSource, type Source } from "../content/source.ts";
import type { Image } from "../site/image.ts";
import { contentOptions, parseSite, previewSite, type Site } from "../site/site.ts";
import { noViews, parseViews, type Views } from "../site/views.ts";
import type { Folders } from "./folders.ts";
import { inspectImages } from "./images.ts";
import type { Progress } from "./parallel.ts";
import { parseFiles } from "./parse.ts";

/** Content without an error. */
export interface Read {
  readonly site: Site;
  readonly views: Views;
  readonly content: Content;
  /** The pictures that articles and pages show, by path below the content folder. */
  readonly images: ReadonlyMap<string, Image>;
}

/** Reads and judges all content. `previewOrigin` is where a preview is served; null in production. */
export async function readContent(
  folders: Folders,
  previewOrigin: string | null,
  onProgress?: Progress,
): Promise<Read | { readonly problems: readonly Problem[] }> {
  const siteSource = readSource(folders, "site.yaml");
  if (!siteSource) return { problems: [noSite(folders)] };
  if ("rule" in siteSource) return { problems: [siteSource] };
  const { site: published, problems } = parseSite(siteSource);
  if (!published) return { problems };
  const site = previewOrigin ? previewSite(published, previewOrigin) : published;
  const { views, problems: viewProblems } = readViews(folders, site);
  const contentFolder = findContent(folders.content, folders.contentName);
  const parserOptions = contentOptions(site);
  const parsed = await parseFiles(
    contentFolder.files,
    parserOptions,
    join(folders.cache, "articles"),
    parserVersion(parserOptions),
  );
  const content = gatherContent(contentFolder, parsed);
  const { images, problems: imageProblems } = await inspectImages(
    content,
    join(folders.media, "images.json"),
    codeHash,
    onProgress,
  );
  const told = sortProblems([...problems, ...viewProblems, ...imageProblems, ...checkSite(content, site)]);
  const errors = told.filter(({ level }) => level === "error");
  return errors.length > 0 ? { problems: errors } : { site, views, content, images };
}

function readViews(folders: Folders, site: Site) {
  const source = readSource(folders, "views.json");
  if (!source) return { views: noViews, problems: [] };
  return "rule" in source ? { views: noViews, problems: [source] } : parseViews(source, site.timeZone);
}

function readSource({ content, contentName }: Folders, name: string): Source | Problem | null {
  const path = join(content, name);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return null;
  return decodeSource(`${contentName}/${name}`, name, readFileSync(path));
}

function noSite({ contentName }: Folders): Problem {
  return {
    file: `${contentName}/site.yaml`,
    line: 1,
    column: 1,
    level: "error",
    rule: "missing-file",
    message: "Không thấy tệp site.yaml trong thư mục nội dung.",
    fix: "tạo tệp có name, url và sections; xem content/site.yaml làm mẫu",
  };
}

/**
 * Hash of the code that parses, as it was when it was loaded: in a preview the files may be newer by the time a shard
 * is written.
 */
const codeHash = hash(
  "sha1",
  ["../text", "../content", "../site", "."]
    .flatMap((folder) => [...listFiles(join(import.meta.dirname, folder)).map(([, path]) => path)])
    .concat(join(import.meta.dirname, "../../package-lock.json"))
    .map((path) => hash("sha1", readFileSync(path)))
    .join(),
);

/** What was parsed stays good while neither the code that parses nor the options that it gets have changed. */
function parserVersion({ abbreviations, abbreviationPattern: _pattern, ...options }: ContentOptions): string {
  return hash("sha1", JSON.stringify([options, [...abbreviations], process.version, codeHash]));
}
