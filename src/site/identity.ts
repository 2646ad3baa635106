import type { Organization, SearchAction, WebSite, WithActionConstraints, WithContext } from "schema-dts";
import { addresses } from "./address.ts";
import { absolute, publisherOf, siteImage, writeJsonLd } from "./head.ts";
import type { Site } from "./site.ts";

/** Who publishes the site and what it is, as machines read it: for the front page. */
export function identityJsonLd(site: Site): string[] {
  return [writeJsonLd(webSite(site)), writeJsonLd(organization(site))];
}

function webSite(site: Site): WithContext<WebSite> {
  const home = absolute(site, addresses.home);
  return {
    "@context": "https://schema.org",
    "@type": "WebSite",
    name: site.name,
    url: home,
    inLanguage: site.language,
    publisher: { "@type": "Organization", name: publisherOf(site), url: home },
    ...(site.description && { description: site.description }),
    ...(site.search && { potentialAction: searchAction(site) }),
  };
}

function searchAction(site: Site): WithActionConstraints<SearchAction> {
  return {
    "@type": "SearchAction",
    target: {
      "@type": "EntryPoint",
      urlTemplate: `${absolute(site, addresses.search)}?q={search_term_string}`,
    },
    "query-input": "required name=search_term_string",
  };
}

function organization(site: Site): WithContext<Organization> {
  return {
    "@context": "https://schema.org",
    "@type": "Organization",
    name: publisherOf(site),
    url: absolute(site, addresses.home),
    logo: absolute(site, siteImage),
    ...(site.address && { address: site.address }),
    ...(site.phone && { telephone: site.phone }),
    ...(site.email && { email: site.email }),
  };
}
