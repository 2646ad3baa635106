import { join } from "node:path";
import { DateTime } from "luxon";
import { listFiles } from "../content/load.ts";
import type { Problem } from "../content/problem.ts";
import { outputPath } from "../site/address.ts";
import { type Plan, planSite } from "../site/plan.ts";
import { viewSite } from "../site/site-view.ts";
import type { Folders } from "./folders.ts";
import { OutputWriter, type Written } from "./output.ts";
import { readContent } from "./read.ts";
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
  const read = await readContent(folders, previewOrigin);
  if ("problems" in read) return read;
  const { site, views, content } = read;
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
