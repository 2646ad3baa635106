import nunjucks from "nunjucks";
import { holdTogether } from "../content/annotate.ts";
import type { Plan } from "../site/plan.ts";
import type { SiteView } from "../site/site-view.ts";
import { FragmentCache } from "./fragment-cache.ts";
import { Shortcode, type Work } from "./shortcode.ts";
import { TemplateEnvironment } from "./template-environment.ts";
import { findTemplateFault } from "./template-fault.ts";
import { TemplateLoader } from "./template-loader.ts";

type Named = Readonly<Record<string, Work>>;

/** What the site's configuration adds for use in every template. */
export interface Additions {
  readonly filters: Named;
  readonly shortcodes: Named;
  readonly pairedShortcodes: Named;
}

/**
 * Turns planned records into text. The templates are compiled once, in an environment of our own, and get their record
 * and the site, nothing else: through Eleventy's layouts and data cascade a page costs ten times as much.
 */
export function makeRenderer(
  templates: string,
  additions: Additions,
  site: SiteView,
): (page: ReturnType<Plan["pages"][number]["make"]>) => string {
  const environment = makeEnvironment(templates, additions);
  return (page) => {
    const name = `pages/${page.template}.njk`;
    try {
      return environment.render(name, { page, site });
    } catch (error) {
      throw findTemplateFault(environment, templates, { template: name, url: page.url }, error as Error);
    }
  };
}

/** What reads the templates of a folder: by name, as `pages/article.njk`. */
export function makeEnvironment(
  templates: string,
  { filters, shortcodes, pairedShortcodes }: Additions,
): nunjucks.Environment {
  const tags = new Map([
    ...Object.keys(shortcodes).map((name) => [name, "alone"] as const),
    ...Object.keys(pairedShortcodes).map((name) => [name, "paired"] as const),
  ]);
  const loader = new TemplateLoader(templates, () => environment, tags);
  const environment: nunjucks.Environment = new TemplateEnvironment(loader, {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  environment.addExtension("cache", new FragmentCache());
  environment.addFilter(
    "holdTogether",
    (text: string) => new nunjucks.runtime.SafeString(holdTogether(text)),
  );
  for (const [name, filter] of Object.entries(filters)) environment.addFilter(name, filter);
  for (const [name, work] of Object.entries(shortcodes)) {
    environment.addExtension(name, new Shortcode(name, work, false));
  }
  for (const [name, work] of Object.entries(pairedShortcodes)) {
    environment.addExtension(name, new Shortcode(name, work, true));
  }
  return environment;
}
