import { groupByTerms } from "./articles.js";
import { slugify } from "./format.js";
import { home, site } from "./site.js";

const pageSize = 20;

const taxonomies = [
  { url: "/tac-gia/", title: "Tác giả", termsOf: ({ author }) => [author] },
  { url: "/chu-de/", title: "Chủ đề", termsOf: ({ tags }) => tags },
  { url: "/don-vi/", title: "Đơn vị", termsOf: ({ units }) => units },
  { url: "/van-ban/", title: "Văn bản", termsOf: ({ documents }) => documents },
  { url: "/luu-tru/", title: "Lưu trữ", termsOf: ({ archive }) => archive, titleOf: periodTitle },
];

/** Every page of every list. Takes articles newest first. */
export function listPages(articles) {
  const sections = site.sections.map(({ slug, title }) => ({
    kind: "Chuyên mục",
    title,
    url: `/${slug}/`,
    trail: [home],
    articles: articles.filter(({ section }) => section.slug === slug),
    narrower: [],
  }));
  return [...sections, ...taxonomies.flatMap((taxonomy) => termLists(taxonomy, articles))].flatMap(cut);
}

/** The index page of each taxonomy. */
export function termIndexes(articles) {
  return taxonomies.map(({ url, title, termsOf, titleOf = same }) => ({
    url,
    title,
    trail: [home],
    terms: [...groupByTerms(articles, termsOf)]
      .map(([term, { length }]) => ({ title: titleOf(term), url: `${url}${slugify(term)}/`, count: length }))
      .sort((a, b) => a.url.localeCompare(b.url, "vi")),
  }));
}

function termLists({ url, title: kind, termsOf, titleOf = same }, articles) {
  const groups = groupByTerms(articles, termsOf);
  return [...groups].map(([term, own]) => ({
    kind,
    title: titleOf(term),
    url: `${url}${slugify(term)}/`,
    trail: [home, { title: kind, url }],
    articles: own,
    narrower: /^\d{4}$/.test(term) ? narrowerThan(term, groups, url) : [],
  }));
}

function narrowerThan(year, groups, url) {
  return [...groups]
    .filter(([other]) => other.startsWith(`${year}-`))
    .map(([other, { length }]) => ({ title: periodTitle(other), url: `${url}${other}/`, count: length }));
}

function same(term) {
  return term;
}

/** `2017` → `Năm 2017`, `2017-thang-10` → `Tháng 10/2017`, `2017-quy-4` → `Quý 4/2017` */
function periodTitle(key) {
  const [year, part, number] = key.split("-");
  if (!part) return `Năm ${year}`;
  return `${part === "quy" ? "Quý" : "Tháng"} ${number}/${year}`;
}

function cut(list) {
  const count = Math.ceil(list.articles.length / pageSize);
  const pages = Array.from({ length: count }, (_, index) => ({
    ...list,
    number: index + 1,
    total: list.articles.length,
    items: list.articles.slice(index * pageSize, (index + 1) * pageSize),
    url: index === 0 ? list.url : `${list.url}trang/${index + 1}/`,
  }));
  return pages.map((page, index) => ({ ...page, newer: pages[index - 1], older: pages[index + 1] }));
}
