import { existsSync } from "node:fs";
import { join } from "node:path";
import { DateTime } from "luxon";
import { listFiles } from "../content/load.ts";
import type { Problem } from "../content/problem.ts";
import { fingerprintOf } from "../loading/fingerprints.ts";
import type { Folders } from "../loading/folders.ts";
import { fingerprintContent, type Opened, openContent, type Read, readContent } from "../loading/read.ts";
import { addresses } from "../site/address.ts";
import { writeManifest } from "../site/manifest.ts";
import { type Plan, planSite } from "../site/plan.ts";
import { viewSite } from "../site/site-view.ts";
import { textFile } from "../site/text-file.ts";
import { fingerprintFolder, fingerprintTools } from "./inputs.ts";
import { lockOutput } from "./lock.ts";
import { type Follow, makeMedia, progressOf } from "./media.ts";
import { OutputWriter, type Written } from "./output.ts";
import { copyOutputs, pageOutputs, textOutputs } from "./outputs.ts";
import { type Filters, makeRenderer } from "./render.ts";
import { bundleScripts } from "./scripts.ts";
import { indexSearch } from "./search-index.ts";
import { bundleStyles } from "./styles.ts";
import { readTheme } from "./theme.ts";

export interface BuildOptions {
  readonly folders: Folders;
  readonly templates: string;
  readonly publicFiles: string;
  readonly filters: Filters;
  /** Milliseconds since 1970: the build's clock. */
  readonly now: number;
  /** Where a preview is served, `http://localhost:8080`; null in production. */
  readonly previewOrigin: string | null;
  readonly onProgress?: Follow;
}

export type BuildResult =
  | { readonly problems: readonly Problem[] }
  | (Written & { readonly problems: null; readonly pages: number; readonly articles: number });

/** Font that every page loads first; see `public/fonts/`. */
const font = "/fonts/be-vietnam-pro-600.woff2";
const icon = "/favicon.svg";
const touchIcon = "/apple-touch-icon.png";

/** One build: read, judge, plan, render, write. With any error nothing is written. */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const { folders } = options;
  const unlock = lockOutput(folders.lock);
  const record = join(folders.cache, "output.json");
  // Looks at what lies in the output while the content is read.
  const writer = new OutputWriter({ ...folders, record });
  try {
    const opened = openContent(folders);
    const last = existsSync(record)
      ? await writer.recall(fingerprintInputs(opened, options), options.now)
      : null;
    if (last) return { problems: null, written: 0, unchanged: last.files, removed: 0, foreign: 0, ...last };
    const read = await readContent(
      folders,
      options.previewOrigin,
      opened,
      progressOf("inspect", options.onProgress),
    );
    if ("problems" in read) {
      await writer.abandon();
      return read;
    }
    return await writeSite(read, opened, options, writer);
  } catch (error) {
    await writer.abandon();
    throw error;
  } finally {
    unlock();
  }
}

function fingerprintInputs(opened: Opened, options: BuildOptions): string {
  const { fingerprints } = opened;
  return fingerprintOf(
    JSON.stringify([
      options.previewOrigin,
      fingerprintContent(opened),
      fingerprintTools(options.templates, options.filters, fingerprints),
      fingerprintFolder(options.publicFiles, fingerprints),
    ]),
  );
}

async function writeSite(
  read: Read,
  opened: Opened,
  options: BuildOptions,
  writer: OutputWriter,
): Promise<BuildResult> {
  const { site, views, content } = read;
  const { folders, now, previewOrigin, templates, filters } = options;
  const { fingerprints } = opened;
  const preview = previewOrigin !== null;
  const iso = DateTime.fromMillis(now, { zone: site.timeZone }).toISO({ suppressMilliseconds: true }) ?? "";
  const moment = { now, iso, preview };
  const media = await makeMedia(read, moment, folders.media, options.onProgress);
  const plan = planSite(content, site, views, moment, media);
  const styles = await bundleStyles(templates);
  const scripts = await bundleScripts(templates);
  const indexes = await indexSearch(plan.search, site, join(folders.cache, "search"), preview);
  const theme = readTheme(styles.make());
  const manifest = textFile(addresses.manifest, writeManifest(site, theme));
  const assets = { stylesheet: styles.url, font, icon, touchIcon, theme, scripts: scripts.urls };
  const view = viewSite(site, content.pages, assets, preview);
  const siteYaml = content.assets.get("site.yaml")?.fingerprint;
  const tools = fingerprintOf(
    fingerprintTools(templates, filters, fingerprints) + JSON.stringify([siteYaml, previewOrigin, view]),
  );
  const publicFiles = listFiles(options.publicFiles).map(([name, from]) => ({ url: `/${name}`, from }));
  const outputs = [
    ...pageOutputs(plan.pages, makeRenderer(templates, filters, view), tools),
    ...textOutputs([...plan.files, styles, ...scripts.files, manifest], tools),
    ...copyOutputs([...plan.copies, ...indexes, ...publicFiles], (path) => fingerprints.of(path)),
  ];
  const needed = await writer.compare(outputs.map(({ path, key }) => [path, key]));
  for (const { path, key, make } of outputs) {
    if (needed.has(path)) await writer.add({ path, key, ...make() });
  }
  const state = {
    inputs: fingerprintInputs(opened, options),
    from: now,
    until: plan.until,
    pages: countPages(plan),
    articles: content.articles.length,
    files: outputs.length,
  };
  const written = await writer.commit(state);
  fingerprints.save();
  return { problems: null, ...written, ...state };
}

function countPages(plan: Plan): number {
  return plan.pages.filter(({ url }) => !url.endsWith(".xml")).length;
}
