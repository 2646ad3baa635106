import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import { project } from "../loading/code-hash.ts";
import { bundle, bundles, entries, isWhole, sizes } from "./bundle.ts";

/** Native code, what runs programs of its own, and what few builds need: these load from where they lie. */
const external = [
  "@11ty/eleventy-dev-server",
  "@11ty/eleventy-img",
  "esbuild",
  "lightningcss",
  "pagefind",
  "sharp",
];

/** Bundles the code of a build with its libraries, and forgets what was bundled of other states of it. */
export async function makeBundle(): Promise<void> {
  if (isWhole()) return;
  const staged = `${bundle}.${process.pid}.new`;
  rmSync(bundles, { recursive: true, force: true });
  await build({
    entryPoints: entries,
    outdir: staged,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: `node${process.versions.node}`,
    external,
    // A module's text is kept in memory as long as its code, and its comments with it.
    minifyWhitespace: true,
    legalComments: "none",
    plugins: [readSource],
    // For the libraries that are CommonJS and ask for Node's own modules.
    banner: {
      js: `import { createRequire as __createRequire } from "node:module"; const require = __createRequire(${urlOf(join(project, "package.json"))});`,
    },
    tsconfigRaw: "{}",
    logLevel: "silent",
  });
  const files = readdirSync(staged).map((name) => [name, statSync(join(staged, name)).size]);
  writeFileSync(join(staged, basename(sizes)), JSON.stringify(Object.fromEntries(files)));
  renameSync(staged, bundle);
}

const readSource: Plugin = {
  name: "read-source",
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /\.m?[jt]s$/ }, ({ path }) => ({
      contents: setFields(keepPlaces(readFileSync(path, "utf8"), path)),
      loader: path.endsWith(".ts") ? "ts" : "js",
    }));
    // What was found by it must be the very same.
    onResolve({ filter: /\/code-hash\.ts$/ }, ({ path, resolveDir }) => ({
      path: pathToFileURL(join(resolveDir, path)).href,
      external: true,
    }));
  },
};

/** A module that asks where it lies is told where its source does: threads, templates and `package.json` are found from there. */
function keepPlaces(code: string, path: string): string {
  return code
    .replaceAll("import.meta.dirname", JSON.stringify(dirname(path)))
    .replaceAll("import.meta.url", urlOf(path));
}

const definedField =
  /_defineProperty\(\s*this,\s*(?:\/\*(?:(?!\*\/)[\s\S])*\*\/\s*)?"(\w+)",\s*([^()]*?)\s*\);/g;

/**
 * Fields that a library's own build lets a helper define, for engines that know none, are set as they were written:
 * `_defineProperty(this, "level", 0);` → `this.level = 0;` The Markdown parser makes a hundred objects of ten fields an
 * article, and takes an eighth less so.
 */
function setFields(code: string): string {
  return code.replace(definedField, "this.$1 = $2;");
}

function urlOf(path: string): string {
  return JSON.stringify(pathToFileURL(path).href);
}
