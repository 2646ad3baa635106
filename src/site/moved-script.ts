import { writeSafeJson } from "../text/escape.ts";
import { decodePercent } from "../text/percent.ts";
import { addresses } from "./address.ts";
import { sentQuery } from "./alias.ts";
import { pageUrl } from "./moved-page.ts";
import type { MovedPage } from "./page.ts";
import type { Redirect } from "./redirect.ts";
import type { Site } from "./site.ts";
import { type TextFile, textFile } from "./text-file.ts";

/**
 * For hosts that know no rules: leads on from those old addresses that can have no page, since a query tells them apart
 * (`/xem.aspx?id=5`) or a name is none for a file. The host answers them with its page for what is not found, which loads
 * this. Null where there are none.
 */
export function planMovedScript(
  redirects: readonly Redirect[],
  moved: readonly MovedPage[],
  site: Site,
): TextFile | null {
  const pages = new Set(moved.map(({ url }) => url));
  const left = redirects.filter(({ path, query }) => query !== null || !pages.has(pageUrl(path)));
  if (left.length === 0) return null;
  const targets = left.map(({ path, query, target }) => [
    // As the script compares it.
    decodePercent(site.base) + path,
    query === null ? "" : `&${sentQuery(query)}&`,
    site.base + target.href,
  ]);
  return textFile(addresses.movedScript, writeScript(targets));
}

/** As a host's rules have it: a query is found among others, such as those that a network adds when a link is shared. */
function writeScript(targets: readonly (readonly string[])[]): string {
  return `const targets = ${writeSafeJson(targets)};
let path = location.pathname;
try {
  path = decodeURIComponent(path);
} catch {}
const sent = "&" + location.search.slice(1) + "&";
const target = targets.find(([old, query]) => old === path && sent.includes(query));
if (target) location.replace(target[2]);
`;
}
