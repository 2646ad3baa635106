import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { checkSite, withoutSilenced } from "../check/check.ts";
import { judgeSettings, type Scope } from "../check/judge-file.ts";
import type { ContentOptions } from "../content/article.ts";
import { type Content, type FoundContent, gatherContent } from "../content/content.ts";
import { type Problem, sortProblems } from "../content/problem.ts";
import { afresh, type Recall } from "../content/recall.ts";
import { type DecodedSource, decodeSource, type Source } from "../content/source.ts";
import type { Image } from "../site/image.ts";
import { contentOptions, parseSite, previewSite, type Site } from "../site/site.ts";
import { noViews, parseViews, type Views } from "../site/views.ts";
import { codeHash } from "./code-hash.ts";
import { findContent } from "./find-content.ts";
import { Fingerprints, fingerprintOf } from "./fingerprints.ts";
import type { Folders } from "./folders.ts";
import { type Follow, progressOf } from "./follow.ts";
import { inspectImages } from "./images.ts";
import { parseFiles } from "./parse.ts";

/** What was found wrong, as far as was asked, and what could be read. */
export interface Judged {
  readonly problems: readonly Problem[];
  /** Null where `site.yaml` says too little to read anything by. */
  readonly read: Read | null;
}

/** A site with its content: what has an error of its own is left out. */
export interface Read {
  readonly site: Site;
  readonly views: Views;
  readonly content: Content;
  /** The pictures that articles and pages show, by path below the content folder. */
  readonly images: ReadonlyMap<string, Image>;
}

/** When content is read, and for whom. */
export interface Occasion {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Where a preview is served, `http://localhost:8080`; null in production. */
  readonly previewOrigin: string | null;
}

/** A content folder of which is known what lies there, and what of it has changed. */
export interface Opened {
  readonly folders: Folders;
  readonly recall: Recall;
  readonly found: FoundContent;
  readonly fingerprints: Fingerprints;
}

/** `recall` is the memory of a preview. */
export function openContent(folders: Folders, recall: Recall = afresh): Opened {
  const file = join(folders.parsed, "fingerprints.json");
  const fingerprints = recall("fingerprints", file, [], () => new Fingerprints(file)).renew();
  const found = findContent(folders.content, folders.contentName, (path) => fingerprints.of(path), recall);
  return { folders, recall, found, fingerprints };
}

/** Differs wherever anything does that reading the folder depends on. */
export function fingerprintContent({ found, fingerprints }: Opened): string {
  const files = found.files.map(({ file, onDisk }) => `${file} ${fingerprints.of(onDisk)}`);
  const assets = [...found.assets].map(([path, { fingerprint }]) => `${path} ${fingerprint}`);
  return fingerprintOf([JSON.stringify(found.problems), ...files, ...assets].join("\n"));
}

/** Reads and judges all content for a build. */
export async function readContent(
  folders: Folders,
  occasion: Occasion,
  opened: Opened = openContent(folders),
  follow?: Follow,
): Promise<Read | { readonly problems: readonly Problem[] }> {
  const { problems, read } = await judgeContent(folders, occasion, "errors", opened, follow);
  const errors = problems.filter(({ level }) => level === "error");
  return errors.length > 0 || !read ? { problems: errors } : read;
}

/** Reads all content and tells what is wrong with it: errors, and warnings where `scope` asks for them. */
export async function judgeContent(
  folders: Folders,
  { now, previewOrigin }: Occasion,
  scope: Scope,
  { found, fingerprints, recall }: Opened = openContent(folders),
  follow?: Follow,
): Promise<Judged> {
  const siteSource = readSource(folders, "site.yaml");
  if (!siteSource) return { problems: [noSite(folders, found.assets.keys())], read: null };
  if ("rule" in siteSource) return { problems: [siteSource], read: null };
  const { site, problems } = recall("site", "published", [siteSource.text, previewOrigin], () =>
    readSite(siteSource, previewOrigin),
  );
  if (!site) return { problems: sortProblems(problems), read: null };
  const { views, problems: viewProblems } = readViews(folders, site);
  const parserOptions = contentOptions(site);
  const parser = { options: parserOptions, scope, version: parserVersion(parserOptions) };
  // A preview lies at the root of its host, whatever the site does: its addresses differ.
  const name = previewOrigin === null ? "published" : "preview";
  const parsed = await parseFiles(
    found.files,
    fingerprints,
    parser,
    join(folders.parsed, name),
    progressOf("parse", follow),
    recall,
  );
  fingerprints.save();
  const content = gatherContent(found, parsed);
  const inspected = await inspectImages(
    content,
    join(folders.media, "images.json"),
    codeHash,
    progressOf("inspect", follow),
  );
  const shown = [...inspected.images].flatMap(([path, { hash }]) => [path, hash]);
  const images = recall("images", "shown", shown, () => inspected.images);
  const told = sortProblems([
    ...problems,
    ...viewProblems,
    ...withoutSilenced(
      [...judgeSettings(siteSource, site.timeZone, scope), ...inspected.problems],
      content,
      site,
    ),
    // A preview shows what is yet to come.
    ...checkSite(content, site, previewOrigin === null ? now : Number.POSITIVE_INFINITY, images),
  ]);
  return { problems: told, read: { site, views, content, images } };
}

function readSite(source: Source, previewOrigin: string | null): ReturnType<typeof parseSite> {
  const { site, problems } = parseSite(source);
  return { site: site && previewOrigin ? previewSite(site, previewOrigin) : site, problems };
}

function readViews(folders: Folders, site: Site) {
  const source = readSource(folders, "views.json");
  if (!source) return { views: noViews, problems: [] };
  return "rule" in source ? { views: noViews, problems: [source] } : parseViews(source, site.timeZone);
}

function readSource({ content, contentName }: Folders, name: string): DecodedSource | Problem | null {
  const path = join(content, name);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return null;
  return decodeSource(`${contentName}/${name}`, name, readFileSync(path));
}

/** Editors on Windows write `.txt` behind it without seeing it, others know the shorter end. */
function noSite({ contentName }: Folders, files: Iterable<string>): Problem {
  const meant = [...files].find((path) => /^site\.ya?ml(?:\.txt)?$/i.test(path));
  return {
    file: `${contentName}/site.yaml`,
    line: 1,
    column: 1,
    level: "error",
    rule: "missing-file",
    message: "Không thấy tệp site.yaml trong thư mục nội dung.",
    fix: meant
      ? `đổi tên tệp ${meant} thành site.yaml`
      : "tạo tệp có name, url và sections; xem content/site.yaml làm mẫu",
  };
}

/** What was parsed stays good while neither the code that parses nor the options that it gets have changed. */
function parserVersion({ abbreviations, abbreviationPattern: _pattern, ...options }: ContentOptions): string {
  return fingerprintOf(JSON.stringify([options, [...abbreviations], codeHash]));
}
