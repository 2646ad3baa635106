import nunjucks from "nunjucks";
import { codeHash } from "../loading/code-hash.ts";
import { fingerprintOf } from "../loading/fingerprints.ts";
import { keep, readKept } from "../loading/kept.ts";

/** What Nunjucks sets for each turn of a loop, whether the template asks for it or not. */
const loopVariables = /^frame\.set\("loop\.\w+", .*\);$/gm;

/** How it sets a parameter or an item, by a function that first cuts the name at its dots. */
const plainVariable = /^frame\.set\("(\w+)", (\w+)\);$/gm;

/** `{% name` */
const tagName = /\{%-?\s*([^\s()[\]{}%*+~/#,:|.<>=!-]+)/g;

/** By what it prints a value; see `TemplateEnvironment`. */
const print = "runtime.suppressValue(";

/**
 * Gives Nunjucks the templates of a folder as code, which is kept between builds: to compile all of them takes a tenth of
 * a second, a seventh of a small build. What is set for every turn of a loop and every call of a macro is set at once, and
 * `loop.index` and its six sisters only where a template names `loop`: a fifth of all rendering.
 */
export class TemplateLoader extends nunjucks.FileSystemLoader {
  readonly #environment: () => nunjucks.Environment;
  readonly #tags: ReadonlyMap<string, string>;

  /** `environment` is the one that takes the loader; `tags` tells how those are read that it knows beside Nunjucks' own. */
  constructor(folder: string, environment: () => nunjucks.Environment, tags: ReadonlyMap<string, string>) {
    super(folder);
    this.#environment = environment;
    this.#tags = tags;
  }

  override getSource(name: string): nunjucks.LoaderSource {
    const source = super.getSource(name);
    if (!source) return source;
    const tags = [...source.src.matchAll(tagName)].map(([, tag = ""]) => this.#tags.get(tag));
    const kept = `templates/${fingerprintOf(JSON.stringify([codeHash, name, source.src, tags]))}.js`;
    const made = readKept(kept) ?? keep(kept, compile(name, source.src, this.#environment()));
    const code = { type: "code", obj: new Function(made)() };
    // The types know of text alone; code is what the library's own `PrecompiledLoader` gives.
    return { ...source, src: code as unknown as string };
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
