import metadata from "./_data/metadata.js";
import { filterTagList, htmlDateString } from "./filters.js";

const context = "https://schema.org";
const organisation = { "@type": "Organization", name: metadata.title, url: `${metadata.url}/` };

function write(data) {
  return JSON.stringify({ "@context": context, ...data }).replaceAll("<", "\\u003c");
}

export function newsArticle({ title, summary, page, section, author, viewCount, tags }) {
  return write({
    "@type": "NewsArticle",
    headline: title,
    description: summary,
    datePublished: htmlDateString(page.date),
    dateModified: htmlDateString(page.date),
    inLanguage: metadata.language,
    mainEntityOfPage: metadata.url + page.url,
    image: [metadata.url + metadata.image],
    articleSection: section.title,
    author: { "@type": "Person", name: author },
    publisher: organisation,
    interactionStatistic: {
      "@type": "InteractionCounter",
      interactionType: { "@type": "ReadAction" },
      userInteractionCount: viewCount,
    },
    keywords: filterTagList(tags).join(", "),
  });
}

export function breadcrumbList(trail) {
  return write({
    "@type": "BreadcrumbList",
    itemListElement: trail.map(({ title, url }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: title,
      item: metadata.url + url,
    })),
  });
}

export function collectionPage(name, url) {
  return write({
    "@type": "CollectionPage",
    name,
    description: `${name}: ${metadata.title}`,
    url: metadata.url + url,
    inLanguage: metadata.language,
    isPartOf: { "@type": "WebSite", name: metadata.title, url: `${metadata.url}/` },
  });
}

export function webSite() {
  return write({
    "@type": "WebSite",
    name: metadata.title,
    url: `${metadata.url}/`,
    inLanguage: metadata.language,
    publisher: { ...organisation, logo: metadata.url + metadata.image },
  });
}
