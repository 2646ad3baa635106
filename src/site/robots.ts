import { addresses } from "./address.ts";
import { absolute } from "./head.ts";
import type { Site } from "./site.ts";

/** What `robots.txt` says: everything may be read, and where the site maps are. */
export function writeRobots(site: Site): string {
  const siteMaps = [addresses.siteMapXml, addresses.newsSiteMapXml];
  const lines = siteMaps.map((url) => `Sitemap: ${absolute(site, url)}\n`);
  return `User-agent: *\nAllow: ${site.base}/\n\n${lines.join("")}`;
}
