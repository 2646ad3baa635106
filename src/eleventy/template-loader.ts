import nunjucks from "nunjucks";

/** What Nunjucks sets for each turn of a loop, whether the template asks for it or not. */
const loopVariables = /^frame\.set\("loop\.\w+", .*\);$/gm;

/**
 * Gives Nunjucks the templates of a folder as code. A template that names no `loop` goes without `loop.index` and its
 * six sisters: setting them for every turn was a tenth of all rendering.
 */
export class TemplateLoader extends nunjucks.FileSystemLoader {
  readonly #environment: () => nunjucks.Environment;

  /** `environment` is the one that takes the loader: its tags are known to it alone. */
  constructor(folder: string, environment: () => nunjucks.Environment) {
    super(folder);
    this.#environment = environment;
  }

  override getSource(name: string): nunjucks.LoaderSource {
    const source = super.getSource(name);
    if (!source) return source;
    const code = { type: "code", obj: compile(name, source.src, this.#environment()) };
    // The types know of text alone; code is what the library's own `PrecompiledLoader` gives.
    return { ...source, src: code as unknown as string };
  }
}

function compile(name: string, text: string, env: nunjucks.Environment): unknown {
  // The types know of one template, and there is a list.
  const wrapper = (list: unknown) => (list as readonly { readonly template: string }[])[0]?.template ?? "";
  const code = nunjucks.precompileString(text, { name, env, wrapper });
  return new Function(/\bloop\b/.test(text) ? code : code.replace(loopVariables, ""))();
}
