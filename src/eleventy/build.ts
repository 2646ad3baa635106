import { hash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { DateTime } from "luxon";
import { checkSite } from "../check/check.ts";
import { type Content, listFiles, loadContent, type ParseCache } from "../content/load.ts";
import { type Problem, sortProblems } from "../content/problem.ts";
import { decodeSource, type Source } from "../content/source.ts";
import { outputPath } from "../site/address.ts";
import { type Plan, planSite } from "../site/plan.ts";
import { contentOptions, parseSite, previewSite, type Site } from "../site/site.ts";
import { viewSite } from "../site/site-view.ts";
import { noViews, parseViews, type Views } from "../site/views.ts";
import type { Folders } from "./folders.ts";
import { OutputWriter, type Written } from "./output.ts";
import { DiskParseCache } from "./parse-cache.ts";
import { type Filters, makeRenderer } from "./render.ts";
import { bundleStyles } from "./styles.ts";

export interface BuildOptions {
  readonly folders: Folders;
  readonly templates: string;
  readonly publicFiles: string;
  readonly filters: Filters;
  /** Milliseconds since 1970: the build's clock. */
  readonly now: number;
  /** Where a preview is served, `http://localhost:8080`; null in production. */
  readonly previewOrigin: string | null;
}

export type BuildResult =
  | { readonly problems: readonly Problem[] }
  | (Written & { readonly problems: null; readonly pages: number; readonly articles: number });

/** Font that every page loads first; see `public/fonts/`. */
const font = "/fonts/be-vietnam-pro-600.woff2";
const icon = "/favicon.svg";

/** One build: read, judge, plan, render, write. With any error nothing is written. */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const { folders, now, previewOrigin } = options;
  const read = readContent(options);
  if ("problems" in read) return read;
  const { site, views, content, cache } = read;
  const preview = previewOrigin !== null;
  const iso = DateTime.fromMillis(now, { zone: site.timeZone }).toISO({ suppressMilliseconds: true }) ?? "";
  const plan = planSite(content, site, views, { now, iso, preview });
  const styles = await bundleStyles(options.templates);
  const view = viewSite(site, content.pages, { stylesheet: styles.url, font, icon }, preview);
  const render = makeRenderer(options.templates, options.filters, view);
  const writer = new OutputWriter({
    output: folders.output,
    manifest: join(folders.cache, "files.json"),
    ownsOutput: folders.ownsOutput,
  });
  try {
    for (const page of plan.pages)
      await writer.add({ path: outputPath(page.url), bytes: encode(render(page)) });
    for (const { url, text } of [...plan.files, styles])
      await writer.add({ path: outputPath(url), bytes: encode(text) });
    for (const { url, from } of plan.copies) await writer.add({ path: outputPath(url), from });
    for (const [path, from] of listFiles(options.publicFiles)) await writer.add({ path, from });
    const written = await writer.commit();
    cache.save();
    return { problems: null, ...written, pages: countPages(plan), articles: content.articles.length };
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}

const encoder = new TextEncoder();

function encode(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

function countPages(plan: Plan): number {
  return plan.pages.filter(({ template }) => template !== "site-map-xml").length;
}

interface Read {
  readonly site: Site;
  readonly views: Views;
  readonly content: Content;
  readonly cache: DiskParseCache;
}

function readContent({
  folders,
  previewOrigin,
}: BuildOptions): Read | { readonly problems: readonly Problem[] } {
  const siteSource = readSource(folders, "site.yaml");
  if (!siteSource) return { problems: [noSite(folders)] };
  if ("rule" in siteSource) return { problems: [siteSource] };
  const { site: parsed, problems } = parseSite(siteSource);
  if (!parsed) return { problems };
  const site = previewOrigin ? previewSite(parsed, previewOrigin) : parsed;
  const { views, problems: viewProblems } = readViews(folders, site);
  const cache = openCache(folders, site);
  const content = loadContent(
    folders.content,
    folders.contentName,
    contentOptions(site),
    cache satisfies ParseCache,
  );
  const told = sortProblems([...problems, ...viewProblems, ...checkSite(content, site)]);
  const errors = told.filter(({ level }) => level === "error");
  return errors.length > 0 ? { problems: errors } : { site, views, content, cache };
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

/** What was parsed stays good while neither the code that parses nor the options that it gets have changed. */
function openCache({ cache }: Folders, site: Site): DiskParseCache {
  const { abbreviations, abbreviationPattern: _pattern, ...options } = contentOptions(site);
  const code = ["../text", "../content", "../site"].flatMap((folder) => [
    ...listFiles(join(import.meta.dirname, folder)).values(),
  ]);
  const version = hash(
    "sha1",
    JSON.stringify([
      options,
      [...abbreviations],
      process.version,
      [...code, join(import.meta.dirname, "../../package-lock.json")].map((path) =>
        hash("sha1", readFileSync(path)),
      ),
    ]),
  );
  return new DiskParseCache(join(cache, "articles"), version);
}
