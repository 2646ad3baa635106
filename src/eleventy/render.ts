import nunjucks from "nunjucks";
import { holdTogether } from "../content/annotate.ts";
import type { SiteView } from "../site/page.ts";
import type { Plan } from "../site/plan.ts";
import { remember } from "../text/memory.ts";
import { FragmentCache } from "./fragment-cache.ts";

export type Filters = Readonly<Record<string, (...values: unknown[]) => unknown>>;

/** A template that failed, with the page it was making. */
export class TemplateError extends Error {}

/**
 * Turns planned records into text. The templates are compiled once, in an environment of our own, and get their record
 * and the site, nothing else: through Eleventy's layouts and data cascade a page costs ten times as much.
 */
export function makeRenderer(
  templates: string,
  filters: Filters,
  site: SiteView,
): (page: ReturnType<Plan["pages"][number]["make"]>) => string {
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(templates), {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  environment.addExtension("cache", new FragmentCache());
  // A headline stands in a dozen lists.
  const held = remember(holdTogether);
  environment.addFilter("holdTogether", (text: string) => new nunjucks.runtime.SafeString(held(text)));
  for (const [name, filter] of Object.entries(filters)) environment.addFilter(name, filter);
  return (page) => {
    const name = `pages/${page.template}.njk`;
    try {
      return environment.render(name, { page, site });
    } catch (error) {
      throw new TemplateError(`templates/${name}, ${page.url}: ${(error as Error).message}`, {
        cause: error,
      });
    }
  };
}
