import { getCollection } from "astro:content";
import { site } from "./site.js";

let loaded;

/** Newest first, with the address and section of each; worked out once for all pages. */
export function getArticles() {
  loaded ??= load();
  return loaded;
}

async function load() {
  const entries = await getCollection("articles");
  const articles = entries.map((entry) => {
    const section = site.sections.find(({ slug }) => entry.filePath.startsWith(`src/content/${slug}/`));
    return { entry, ...entry.data, section, url: `/${section.slug}/${entry.id}/` };
  });
  return articles.sort((a, b) => b.date - a.date);
}

export function mostRead(articles, count) {
  return articles.toSorted((a, b) => b.viewCount - a.viewCount).slice(0, count);
}

/** The newest with the same topic. */
export function related(article, byTag, count) {
  const found = new Set();
  for (const tag of article.tags) {
    for (const other of byTag.get(tag)) {
      if (found.size === count) break;
      if (other !== article) found.add(other);
    }
  }
  return [...found];
}

export function groupByTerms(articles, termsOf) {
  const groups = new Map();
  for (const article of articles) {
    for (const term of termsOf(article)) {
      if (groups.has(term)) groups.get(term).push(article);
      else groups.set(term, [article]);
    }
  }
  return groups;
}
