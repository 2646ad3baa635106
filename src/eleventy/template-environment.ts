import nunjucks from "nunjucks";

/** What an import uses of a template; Nunjucks' types leave it out. */
interface Importable {
  getExported(...args: unknown[]): void;
}

/** What a template prints a value with; the types leave it out too. */
interface Runtime {
  suppressValue(value: unknown, autoescape: boolean): unknown;
}

const { suppressValue } = nunjucks.runtime as unknown as Runtime;

/** What it replaces in a text. */
const signsOfHtml = /[&"'<>\\]/;

type Take<T> = (error: Error | null, result?: T) => void;

/**
 * Runs each component once for all pages: what it exports depends on none of them. Nunjucks would run it anew for each
 * page that imports it, a fifth of all rendering. One that is imported `with context` runs each time.
 */
export class TemplateEnvironment extends nunjucks.Environment {
  readonly #components = new Map<string, Importable>();

  /** As Nunjucks does, but a text that holds no sign of HTML, which is most of them, goes as it is. */
  print(value: unknown, autoescape: boolean): unknown {
    if (typeof value === "string" && !signsOfHtml.test(value)) return value;
    // It would stand as [object Promise] on the page.
    if (value instanceof Promise) throw new Error("attempted to output a promise");
    return suppressValue(value, autoescape);
  }

  /** Asked for by a name alone or with these; the types know of few. Nothing is put together for a component that is known. */
  override getTemplate(
    name: string,
    eager?: unknown,
    parent?: unknown,
    mayMiss?: unknown,
    take?: unknown,
  ): nunjucks.Template {
    const find = super.getTemplate as (...args: unknown[]) => nunjucks.Template;
    if (eager || typeof take !== "function") return find.call(this, name, eager, parent, mayMiss, take);
    const known = this.#components.get(name);
    if (known) return take(null, known);
    return find.call(this, name, eager, parent, mayMiss, (error: Error | null, found?: Importable) => {
      // From another template a relative name may mean another one, and what may be missing may not be there.
      if (found && !mayMiss && !name.startsWith(".")) {
        share(found);
        this.#components.set(name, found);
      }
      take(error, found);
    });
  }
}

function share(component: Importable): void {
  const run = component.getExported.bind(component);
  let exported: unknown = null;
  component.getExported = (context, ...rest) => {
    if (typeof context !== "function") return run(context, ...rest);
    const take = context as Take<unknown>;
    if (exported) return take(null, exported);
    run((error: Error | null, result: unknown) => {
      exported = result;
      take(error, result);
    });
  };
}
