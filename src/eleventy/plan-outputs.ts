import { basename, join } from "node:path";
import type { Recall } from "../content/recall.ts";
import { fingerprintOf } from "../loading/fingerprints.ts";
import { listEntries } from "../loading/list-files.ts";
import type { Opened, Read } from "../loading/read.ts";
import { addresses } from "../site/address.ts";
import type { Copy } from "../site/copy.ts";
import { makeMoment } from "../site/entry.ts";
import { writeManifest } from "../site/manifest.ts";
import { type Plan, planSite } from "../site/plan.ts";
import { nameSearchFiles } from "../site/search.ts";
import { viewSite } from "../site/site-view.ts";
import { textFile } from "../site/text-file.ts";
import { type Assets, bundleAssets } from "./assets.ts";
import type { BuildOptions } from "./build.ts";
import { fingerprintTools } from "./inputs.ts";
import { makeMedia } from "./media.ts";
import { copyOutputs, type Output, pageOutputs, textOutputs } from "./outputs.ts";
import { makeRenderer } from "./render.ts";
import { indexSearch } from "./search-index.ts";
import { readTheme } from "./theme.ts";

/** Font that every page loads first; see `public/fonts/`. */
const font = "/fonts/be-vietnam-pro-600.woff2";
const icon = "/favicon.svg";
const touchIcon = "/apple-touch-icon.png";

export interface PlannedOutputs {
  readonly outputs: readonly Output[];
  readonly plan: Plan;
}

/** Every file of the site: pages, feeds, pictures, styles, scripts, search indexes, public files. */
export async function planOutputs(
  read: Read,
  opened: Opened,
  options: BuildOptions,
): Promise<PlannedOutputs> {
  const { site, views, content } = read;
  const { folders, now, previewOrigin, templates, additions } = options;
  const { fingerprints, recall } = opened;
  const preview = previewOrigin !== null;
  const moment = makeMoment(now, site, preview);
  const made = fingerprintTools(templates, additions, opened);
  // Others bundle while this thread plans.
  const bundling = recall("assets", "bundled", [made], () => bundleAssets(templates, opened));
  // A failure is told where it is waited for.
  bundling.catch(() => {});
  const media = await makeMedia(read, moment, folders.media, opened, options.onProgress);
  const plan = planSite(content, site, views, moment, media, recall);
  const { styles, scripts } = await bundling;
  const searchFolder = join(folders.cache, "search");
  const { copies, code } = await indexSearch(plan.search, site, searchFolder, preview, opened);
  const engine = code
    ? await recall("assets", "engine", [made, code], async () =>
        (await import("./scripts.ts")).bundleEngine(templates, code),
      )
    : null;
  const theme = readTheme(styles.make());
  const manifest = textFile(addresses.manifest, writeManifest(site, theme));
  const assets = { stylesheet: styles.url, font, icon, touchIcon, theme, scripts: urlsOf(scripts) };
  const view = viewSite(site, content.pages, assets, preview);
  const siteYaml = content.assets.get("site.yaml")?.fingerprint;
  const tools = fingerprintOf(made + JSON.stringify([siteYaml, previewOrigin, view]));
  const render = recall("assets", "renderer", [tools], () => makeRenderer(templates, additions, view));
  const outputs = [
    ...pageOutputs(nameSearchFiles(plan.pages, copies, engine?.url ?? null), render, tools, recall),
    ...textOutputs(
      [...plan.files, styles, ...Object.values(scripts), ...(engine ? [engine] : []), manifest],
      tools,
    ),
    ...copyOutputs([...plan.copies, ...copies, ...copyPublic(options.publicFiles, recall)], (path) =>
      fingerprints.of(path),
    ),
  ];
  return { outputs, plan };
}

/** Files that are copied as they are. Throws, in Vietnamese, where one is a link: it may lead anywhere on the machine. */
function copyPublic(folder: string, recall: Recall): Copy[] {
  const { files, links } = listEntries(folder, recall);
  const [link] = links;
  if (link) {
    throw new Error(
      `${basename(folder)}/${link[0]} là liên kết tượng trưng nên không được chép; thay liên kết bằng tệp thật`,
    );
  }
  return files.map(([name, from]) => ({ url: `/${name}`, from }));
}

function urlsOf(scripts: Assets["scripts"]): Record<string, string> {
  return Object.fromEntries(Object.entries(scripts).map(([name, { url }]) => [name, url]));
}
