import metadata from "./_data/metadata.js";
import { filterTagList } from "./filters.js";

/** Every list of posts, cut into pages of 20: the manual's way to paginate what is itself many lists. */

const pageSize = 20;
const taxonomies = [
  { url: "/tac-gia/", title: "Tác giả", termsOf: ({ data }) => [data.author] },
  { url: "/chu-de/", title: "Chủ đề", termsOf: ({ data }) => filterTagList(data.tags) },
  { url: "/don-vi/", title: "Đơn vị", termsOf: ({ data }) => data.units },
  { url: "/van-ban/", title: "Văn bản", termsOf: ({ data }) => data.documents },
];

const home = { title: "Trang chủ", url: "/" };

/** Takes posts oldest first, as Eleventy has them. */
export function listPages(posts, slug) {
  const newestFirst = posts.toReversed();
  return [
    ...sectionLists(newestFirst),
    ...archiveLists(newestFirst),
    ...taxonomies.flatMap((taxonomy) => termLists(taxonomy, newestFirst, slug)),
  ].flatMap(cut);
}

/** The index page of each taxonomy. */
export function termIndexes(posts, slug) {
  return taxonomies.map(({ url, title, termsOf }) => ({
    url,
    title,
    trail: [home],
    terms: [...groupByTerms(posts, termsOf)]
      .map(([term, items]) => ({ title: term, url: `${url}${slug(term)}/`, count: items.length }))
      .sort((a, b) => a.title.localeCompare(b.title, "vi")),
  }));
}

function sectionLists(posts) {
  const bySection = Map.groupBy(posts, ({ data }) => data.section.slug);
  return metadata.sections.map((section) => ({
    kind: "Chuyên mục",
    title: section.title,
    url: `/${section.slug}/`,
    trail: [home],
    posts: bySection.get(section.slug) ?? [],
    narrower: [],
  }));
}

function archiveLists(posts) {
  const groups = groupByTerms(posts, ({ data }) => data.archive);
  return [...groups].map(([key, own]) => ({
    kind: "Lưu trữ",
    title: periodTitle(key),
    url: `/luu-tru/${key}/`,
    trail: [home, { title: "Lưu trữ", url: "/luu-tru/" }],
    posts: own,
    narrower: [...groups]
      .filter(([other]) => other.startsWith(`${key}-`))
      .map(([other, { length }]) => ({
        title: periodTitle(other),
        url: `/luu-tru/${other}/`,
        count: length,
      })),
  }));
}

/** `2017` → `Năm 2017`, `2017-thang-10` → `Tháng 10/2017`, `2017-quy-4` → `Quý 4/2017` */
function periodTitle(key) {
  const [year, part, number] = key.split("-");
  if (!part) return `Năm ${year}`;
  return `${part === "quy" ? "Quý" : "Tháng"} ${number}/${year}`;
}

function termLists({ url, title: kind, termsOf }, posts, slug) {
  return [...groupByTerms(posts, termsOf)].map(([term, own]) => ({
    kind,
    title: term,
    url: `${url}${slug(term)}/`,
    trail: [home, { title: kind, url }],
    posts: own,
    narrower: [],
  }));
}

function groupByTerms(posts, termsOf) {
  const groups = new Map();
  for (const post of posts) {
    for (const term of termsOf(post)) {
      if (groups.has(term)) groups.get(term).push(post);
      else groups.set(term, [post]);
    }
  }
  return groups;
}

/** One page of a list. A class, because Eleventy copies plain objects on their way to a template. */
class ListPage {
  constructor(list, index) {
    Object.assign(this, list);
    this.number = index + 1;
    this.total = list.posts.length;
    this.items = list.posts.slice(index * pageSize, (index + 1) * pageSize);
    this.url = index === 0 ? list.url : `${list.url}trang/${index + 1}/`;
  }
}

function cut(list) {
  const count = Math.max(1, Math.ceil(list.posts.length / pageSize));
  const pages = Array.from({ length: count }, (_, index) => new ListPage(list, index));
  for (const [index, page] of pages.entries()) {
    page.newer = pages[index - 1];
    page.older = pages[index + 1];
  }
  return pages;
}
