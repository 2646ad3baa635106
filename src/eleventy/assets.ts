import { codeHash } from "../loading/code-hash.ts";
import { fingerprintOf } from "../loading/fingerprints.ts";
import { keep, readKept } from "../loading/kept.ts";
import { type TextFile, textFile } from "../site/text-file.ts";
import { fingerprintFolder, type Known, nothingKnown } from "./inputs.ts";

/** What the templates bring beside pages. */
export interface Assets {
  readonly styles: TextFile;
  /** By name: `article` of `templates/scripts/article.ts`. */
  readonly scripts: Readonly<Record<string, TextFile>>;
}

/** Address and text of a file. */
type Kept = readonly [url: string, text: string];

interface KeptAssets {
  readonly key: string;
  readonly styles: Kept;
  readonly scripts: Readonly<Record<string, Kept>>;
}

const name = "assets.json";

/**
 * Styles and scripts, which the last build of any site has left where it was made from the very same files: to load and
 * start what bundles them takes a twentieth of a small build.
 */
export async function bundleAssets(templates: string, known: Known): Promise<Assets> {
  const keyOf = (files: Known) => fingerprintOf(`${codeHash} ${fingerprintFolder(templates, files)}`);
  const key = keyOf(known);
  const kept = readAssets();
  if (kept?.key === key) return { styles: open(kept.styles), scripts: mapValues(kept.scripts, open) };
  const [{ bundleStyles }, { bundleScripts }] = await Promise.all([
    import("./styles.ts"),
    import("./scripts.ts"),
  ]);
  const [styles, scripts] = await Promise.all([bundleStyles(templates), bundleScripts(templates)]);
  const assets: KeptAssets = { key, styles: close(styles), scripts: mapValues(scripts, close) };
  // What was edited meanwhile may be in it or not.
  if (keyOf(nothingKnown()) === key) keep(name, JSON.stringify(assets));
  return { styles, scripts };
}

function readAssets(): KeptAssets | null {
  return JSON.parse(readKept(name) ?? "null");
}

function open([url, text]: Kept): TextFile {
  return textFile(url, text);
}

function close({ url, make }: TextFile): Kept {
  return [url, make()];
}

function mapValues<From, To>(
  values: Readonly<Record<string, From>>,
  map: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]));
}
