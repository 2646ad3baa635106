import { addresses, outputPath } from "./address.ts";
import { writeHeaders, writeRedirects } from "./host-rules.ts";
import { pageUrl } from "./moved-page.ts";
import { writeNginxRedirects, writeNginxServer } from "./nginx.ts";
import type { MovedPage, Page } from "./page.ts";
import type { TextFile } from "./plan.ts";
import type { Redirect } from "./redirect.ts";
import type { Site } from "./site.ts";

/** What hosts read of a site beside its pages. */
export function writeHostFiles(
  site: Site,
  pages: readonly Pick<Page, "url">[],
  redirects: readonly Redirect[],
  moved: readonly MovedPage[],
): TextFile[] {
  const movedPaths = new Set(moved.map(({ url }) => outputPath(url)));
  const isShadowed = ({ path, query }: Redirect) =>
    query === null && movedPaths.has(outputPath(pageUrl(path)));
  return [
    { url: addresses.hostHeaders, text: writeHeaders(site, pages) },
    { url: addresses.hostRedirects, text: writeRedirects(site, redirects, isShadowed) },
    { url: addresses.nginxRedirects, text: writeNginxRedirects(site, redirects) },
    { url: addresses.nginxServer, text: writeNginxServer(site) },
  ];
}
