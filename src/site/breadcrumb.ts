import { addresses } from "./address.ts";
import type { Link } from "./page-part.ts";
import type { Site } from "./site.ts";

/** The way from the home page to the page that holds it, the links between. */
export function breadcrumbOf(site: Site, ...between: readonly Link[]): Link[] {
  return [{ title: site.labels.home, href: site.base + addresses.home }, ...between];
}
