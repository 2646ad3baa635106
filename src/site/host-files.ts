import { addresses, outputPath } from "./address.ts";
import { writeHeaders, writeRedirects } from "./host-rules.ts";
import { pageUrl } from "./moved-page.ts";
import { writeNginxRedirects, writeNginxServer } from "./nginx.ts";
import type { MovedPage, Page } from "./page.ts";
import type { Redirect } from "./redirect.ts";
import type { Site } from "./site.ts";
import { type TextFile, textFile } from "./text-file.ts";

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
    textFile(addresses.hostHeaders, writeHeaders(site, pages)),
    textFile(addresses.hostRedirects, writeRedirects(site, redirects, isShadowed)),
    textFile(addresses.nginxRedirects, writeNginxRedirects(site, redirects)),
    textFile(addresses.nginxServer, writeNginxServer(site)),
  ];
}
