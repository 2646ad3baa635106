import { readFileSync } from "node:fs";
import { join } from "node:path";
import nunjucks from "nunjucks";
import { fingerprintOf, writeWhole } from "../loading/fingerprints.ts";

/** What Nunjucks sets for each turn of a loop, whether the template asks for it or not. */
const loopVariables = /^frame\.set\("loop\.\w+", .*\);$/gm;

/** How it sets a parameter or an item, by a function that first cuts the name at its dots. */
const plainVariable = /^frame\.set\("(\w+)", (\w+)\);$/gm;

/** By what it prints a value; see `TemplateEnvironment`. */
const print = "runtime.suppressValue(";

/** Beside the template its code depends on how it is read, and by what. */
const version = [
  "render.ts",
  "fragment-cache.ts",
  "shortcode.ts",
  "template-loader.ts",
  "../../package-lock.json",
]
  .map((name) => fingerprintOf(readFileSync(join(import.meta.dirname, name))))
  .join();

/** Beside what the modules were compiled to; see `src/compiled.mjs`. */
const keptCode = join(import.meta.dirname, "../../node_modules/.cache/hoat-dong-dang/templates");

/**
 * Gives Nunjucks the templates of a folder as code, which is kept between builds: to compile all of them takes a tenth of
 * a second, a seventh of a small build. What is set for every turn of a loop and every call of a macro is set at once, and
 * `loop.index` and its six sisters only where a template names `loop`: a fifth of all rendering.
 */
export class TemplateLoader extends nunjucks.FileSystemLoader {
  readonly #environment: () => nunjucks.Environment;
  readonly #tags: readonly (readonly string[])[];

  /** `environment` is the one that takes the loader; `tags` names what it knows beside Nunjucks' own. */
  constructor(folder: string, environment: () => nunjucks.Environment, tags: readonly (readonly string[])[]) {
    super(folder);
    this.#environment = environment;
    this.#tags = tags;
  }

  override getSource(name: string): nunjucks.LoaderSource {
    const source = super.getSource(name);
    if (!source) return source;
    const key = fingerprintOf(JSON.stringify([version, this.#tags, name, source.src]));
    const made = keep(join(keptCode, `${key}.js`), () => compile(name, source.src, this.#environment()));
    const code = { type: "code", obj: new Function(made)() };
    // The types know of text alone; code is what the library's own `PrecompiledLoader` gives.
    return { ...source, src: code as unknown as string };
  }
}

/** What a file of this name holds, which says all that it is made from. */
function keep(file: string, make: () => string): string {
  const kept = readKept(file);
  if (kept) return kept;
  const made = make();
  try {
    writeWhole(file, made);
  } catch {
    // Where nothing can be kept it is made each time.
  }
  return made;
}

/** A file that a crash left empty is as good as none. */
function readKept(file: string): string | null {
  try {
    return readFileSync(file, "utf8") || null;
  } catch {
    return null;
  }
}

function compile(name: string, text: string, env: nunjucks.Environment): string {
  // The types know of one template, and there is a list.
  const wrapper = (list: unknown) => (list as readonly { readonly template: string }[])[0]?.template ?? "";
  const code = nunjucks
    .precompileString(text, { name, env, wrapper })
    .replace(plainVariable, 'frame.variables["$1"] = $2;')
    .replaceAll(print, "env.print(");
  return /\bloop\b/.test(text) ? code : code.replace(loopVariables, "");
}
