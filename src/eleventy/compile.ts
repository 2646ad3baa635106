import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { listFiles } from "../content/load.ts";
import { afresh } from "../content/recall.ts";
import { project } from "../loading/code-hash.ts";
import { Fingerprints } from "../loading/fingerprints.ts";
import { bundleAssets } from "./assets.ts";
import { bundle, entries } from "./bundle.ts";
import { makeBundle } from "./make-bundle.ts";
import { makeEnvironment } from "./render.ts";

/**
 * The end of `npm ci`: makes what each build would begin with, so that the first one need not. Bundles what a build loads,
 * and compiles that, and the same modules where they lie, for a preview and for sources that are edited later; then the
 * templates, their styles and scripts.
 */
await makeBundle();
for (const [name, path] of Object.entries(entries)) {
  // The command itself would start a build.
  if (name === "cli") continue;
  await import(join(bundle, `${name}.mjs`));
  await import(path);
}
const preload = ["--import", join(import.meta.dirname, "bundled.ts")];
spawnSync(process.execPath, [
  ...process.execArgv,
  ...preload,
  join(import.meta.dirname, "cli.ts"),
  "build",
  "--help",
]);

const templates = join(project, "templates");
const environment = makeEnvironment(templates, { filters: {}, shortcodes: {}, pairedShortcodes: {} });
for (const [name] of listFiles(templates)) if (name.endsWith(".njk")) environment.getTemplate(name);
await bundleAssets(templates, { fingerprints: new Fingerprints(""), recall: afresh });
