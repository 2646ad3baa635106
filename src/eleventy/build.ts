import { join } from "node:path";
import { DateTime } from "luxon";
import { listFiles } from "../content/load.ts";
import type { Problem } from "../content/problem.ts";
import type { Folders } from "../loading/folders.ts";
import { type Read, readContent } from "../loading/read.ts";
import { outputPath } from "../site/address.ts";
import { type Plan, planSite } from "../site/plan.ts";
import { viewSite } from "../site/site-view.ts";
import { lockOutput } from "./lock.ts";
import { OutputWriter, type Written } from "./output.ts";
import { type Filters, makeRenderer } from "./render.ts";
import { bundleScripts } from "./scripts.ts";
import { indexSearch } from "./search-index.ts";
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
  const unlock = lockOutput(options.folders.lock);
  try {
    const read = await readContent(options.folders, options.previewOrigin);
    return "problems" in read ? read : await writeSite(read, options);
  } finally {
    unlock();
  }
}

async function writeSite({ site, views, content }: Read, options: BuildOptions): Promise<BuildResult> {
  const { folders, now, previewOrigin, templates } = options;
  const preview = previewOrigin !== null;
  const iso = DateTime.fromMillis(now, { zone: site.timeZone }).toISO({ suppressMilliseconds: true }) ?? "";
  const plan = planSite(content, site, views, { now, iso, preview });
  const styles = await bundleStyles(templates);
  const scripts = await bundleScripts(templates);
  const indexes = await indexSearch(plan.search, site, join(folders.cache, "search"), preview);
  const assets = { stylesheet: styles.url, font, icon, scripts: scripts.urls };
  const view = viewSite(site, content.pages, assets, preview);
  const render = makeRenderer(templates, options.filters, view);
  const writer = new OutputWriter({ ...folders, manifest: join(folders.cache, "files.json") });
  const addText = (url: string, text: string) => writer.add({ path: outputPath(url), bytes: encode(text) });
  try {
    for (const page of plan.pages) await addText(page.url, render(page));
    for (const { url, text } of [...plan.files, styles, ...scripts.files]) await addText(url, text);
    for (const { url, from } of [...plan.copies, ...indexes])
      await writer.add({ path: outputPath(url), from });
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
