import { addresses } from "./address.ts";
import { makeHead } from "./head.ts";
import type { NotFoundPage } from "./page.ts";
import type { Site } from "./site.ts";

/** Without `noindex`: hosts answer with 404, which says it already, and the page is in no list of addresses. */
export function planNotFound(site: Site, script: string | null): NotFoundPage {
  const title = site.labels.notFound;
  const url = addresses.notFound;
  return {
    template: "not-found",
    url,
    lang: site.language,
    title,
    head: makeHead(site, {
      url,
      title,
      description: site.labels.notFoundText,
      jsonLd: [],
      breadcrumb: [],
    }),
    breadcrumb: [],
    current: null,
    script,
  };
}
