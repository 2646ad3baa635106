import { formatIso } from "./format.js";
import { site } from "./site.js";

const organisation = { "@type": "Organization", name: site.title, url: `${site.url}/` };

function write(data) {
  return JSON.stringify({ "@context": "https://schema.org", ...data }).replaceAll("<", "\\u003c");
}

export function newsArticle(article) {
  return write({
    "@type": "NewsArticle",
    headline: article.title,
    description: article.summary,
    datePublished: formatIso(article.date),
    dateModified: formatIso(article.date),
    inLanguage: site.language,
    mainEntityOfPage: site.url + article.url,
    image: [site.url + site.image],
    articleSection: article.section.title,
    author: { "@type": "Person", name: article.author },
    publisher: organisation,
    interactionStatistic: {
      "@type": "InteractionCounter",
      interactionType: { "@type": "ReadAction" },
      userInteractionCount: article.viewCount,
    },
    keywords: article.tags.join(", "),
  });
}

export function breadcrumbList(trail) {
  return write({
    "@type": "BreadcrumbList",
    itemListElement: trail.map(({ title, url }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: title,
      item: site.url + url,
    })),
  });
}

export function collectionPage(name, url) {
  return write({
    "@type": "CollectionPage",
    name,
    description: `${name}: ${site.title}`,
    url: site.url + url,
    inLanguage: site.language,
    isPartOf: { "@type": "WebSite", name: site.title, url: `${site.url}/` },
  });
}

export function webSite() {
  return write({
    "@type": "WebSite",
    name: site.title,
    url: `${site.url}/`,
    inLanguage: site.language,
    publisher: { ...organisation, logo: site.url + site.image },
  });
}
