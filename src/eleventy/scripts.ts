import { hash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { type BuildFailure, type BuildOptions, build, type OutputFile } from "esbuild";
import { addresses } from "../site/address.ts";
import { type TextFile, textFile } from "../site/text-file.ts";
import { SourceFault } from "./source-fault.ts";

/**
 * Those of the styles, as esbuild names them: Samsung and Android have the engine of a Chrome of their time. On iOS four
 * months newer, as older ones take what esbuild leaves as it is for a fault.
 */
export const browsers = ["chrome88", "firefox85", "safari14.1", "ios14.5"];

/**
 * Each script of `templates/scripts/` with what it imports, by its own name: `article` of `article.ts`. Its address is
 * named by its content so that hosts may keep it for ever.
 */
export async function bundleScripts(templates: string): Promise<Readonly<Record<string, TextFile>>> {
  const folder = join(templates, "scripts");
  const outputs = await bundle({
    entryPoints: readdirSync(folder)
      .filter((name) => name.endsWith(".ts"))
      .map((name) => join(folder, name)),
    outdir: folder,
  });
  return Object.fromEntries(
    outputs.map(({ path, text }) => {
      const name = path.slice(folder.length + 1, -".js".length);
      return [name, nameByContent(name, text)];
    }),
  );
}

/**
 * The search engine, whose code lies at this path, with what stands between it and the page. Null for templates that have
 * no such script.
 */
export async function bundleEngine(templates: string, code: string): Promise<TextFile | null> {
  const folder = join(templates, "scripts/search");
  if (!existsSync(join(folder, "thread.ts"))) return null;
  const [output] = await bundle({
    stdin: {
      contents: `import { createInstance } from ${JSON.stringify(code)};
import { offerEngine } from "./thread.ts";
export const openIndexes = offerEngine(createInstance);`,
      resolveDir: folder,
    },
    // What it tells of its work takes a reader's bytes, and is English.
    drop: ["console"],
  });
  return nameByContent("search-engine", output?.text ?? "");
}

async function bundle(entries: BuildOptions): Promise<OutputFile[]> {
  const { outputFiles } = await build({
    ...entries,
    bundle: true,
    format: "esm",
    minify: true,
    charset: "utf8",
    legalComments: "none",
    // The project's own libraries, wherever the templates lie.
    nodePaths: [join(import.meta.dirname, "../../node_modules")],
    // The same scripts, wherever the project lies and whatever is configured above it.
    tsconfigRaw: "{}",
    logLevel: "silent",
    target: browsers,
    write: false,
  }).catch((failure: BuildFailure) => {
    throw findScriptFault(failure);
  });
  return outputFiles;
}

function nameByContent(name: string, text: string): TextFile {
  return textFile(`${addresses.assets}${name}.${hash("sha1", text).slice(0, 10)}.js`, text);
}

function findScriptFault(failure: BuildFailure): Error {
  const [first] = failure.errors ?? [];
  if (!first?.location) return failure;
  const { file, line, column } = first.location;
  return new SourceFault(
    {
      path: resolve(file),
      place: { line, column: column + 1 },
      message: "kịch bản của trang không dịch được",
      fix: "sửa chỗ này, rồi chạy npm run types để xem còn lỗi nào",
      detail: first.text,
    },
    failure,
  );
}
