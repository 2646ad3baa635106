import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { project } from "../loading/code-hash.ts";
import { listFiles } from "../loading/list-files.ts";
import { bundleAssets } from "./assets.ts";
import { bundle, entries } from "./bundle.ts";
import { nothingKnown } from "./inputs.ts";
import { makeBundle } from "./make-bundle.ts";
import { makeEnvironment } from "./render.ts";

const templates = join(project, "templates");

/** At what the commands among the entries load and do no more. */
const helps: Readonly<Record<string, readonly string[]>> = { cli: ["build", "--help"], check: ["--help"] };

/**
 * The end of `npm ci`: makes what each build would begin with, so that the first one need not. What cannot be made here is
 * left to the build, which tells why.
 */
for (const make of [bundleCode, () => bundleAssets(templates, nothingKnown()), compileTemplates]) {
  try {
    await make();
  } catch {}
}

/** And compiles it, and the same modules where they lie: for a preview, and for sources that are edited later. */
async function bundleCode(): Promise<void> {
  await makeBundle();
  const preloads = [...process.execArgv, "--import", join(import.meta.dirname, "bundled.ts")];
  for (const [name, path] of Object.entries(entries)) {
    const help = helps[name];
    if (help) spawnSync(process.execPath, [...preloads, path, ...help]);
    else {
      await import(join(bundle, `${name}.mjs`));
      await import(path);
    }
  }
}

/** All but those with shortcodes, which the site's configuration adds. */
function compileTemplates(): void {
  const environment = makeEnvironment(templates, { filters: {}, shortcodes: {}, pairedShortcodes: {} });
  for (const [name] of listFiles(templates).filter(([file]) => file.endsWith(".njk"))) {
    try {
      environment.getTemplate(name);
    } catch {}
  }
}
