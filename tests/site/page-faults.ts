import { existsSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";

/** Pages of a built site: address below the site's own → HTML. */
export type Pages = Iterable<readonly [url: string, html: string]>;

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // The short doctype is written in lower case, as most of the field does.
    "doctype-style": "off",
    // A headline is as long as the editor writes it.
    "long-title": "off",
    // Blank lines where a template had its tags cost nothing over the wire.
    "no-trailing-whitespace": "off",
  },
});

/** Where pages are not valid HTML: `/tin/:12 rule message`. */
export async function findInvalid(pages: Pages): Promise<string[]> {
  const found: string[] = [];
  for (const [url, html] of pages) {
    const { results } = await validator.validateString(html, url);
    for (const { line, ruleId, message } of results.flatMap(({ messages }) => messages)) {
      found.push(`${url}:${line} ${ruleId} ${message}`);
    }
  }
  return found;
}

/** The addresses in pages that are the site's, whose own is `home`, and lead to no file of it: `/tin/ → /ban-tin/mat/`. */
export function findDead(pages: Pages, output: string, home: URL): string[] {
  const { origin, pathname } = home;
  const base = pathname.replace(/\/$/, "");
  const dead: string[] = [];
  for (const [url, html] of pages) {
    const named = [...html.matchAll(/ (?:href|src|property="og:image" content)="([^"]*)"/g)].map(
      ([, address = ""]) => address,
    );
    const sizes = [...html.matchAll(/ srcset="([^"]*)"/g)].flatMap(([, list = ""]) => list.split(", "));
    for (const address of [...named, ...sizes.map((size) => size.replace(/ \d+w$/, ""))]) {
      if (/^(#|https?:|mailto:|tel:)/.test(address) && !address.startsWith(`${origin}${base}/`)) continue;
      const path = address.replace(origin, "").replace(/[?#].*$/, "");
      const inSite = path.startsWith(`${base}/`) ? decodeURIComponent(path.slice(base.length)) : null;
      const file = inSite && join(output, inSite.endsWith("/") ? `${inSite}index.html` : inSite);
      if (!file || !existsSync(file)) dead.push(`${url} → ${address}`);
    }
  }
  return dead;
}
