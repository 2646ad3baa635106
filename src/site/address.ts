/** Addresses below the site's root. What stands here is the contract with readers: it never changes. */
export const addresses = {
  home: "/",
  archive: "/luu-tru/",
  authors: "/tac-gia/",
  tags: "/chu-de/",
  units: "/don-vi/",
  documents: "/van-ban/",
  mostRead: "/doc-nhieu/",
  statistics: "/thong-ke/",
  search: "/tim-kiem/",
  siteMap: "/so-do-trang/",
  notFound: "/404.html",
  feed: "/rss.xml",
  siteMapXml: "/sitemap.xml",
  robots: "/robots.txt",
  assets: "/tai-nguyen/",
  images: "/tai-nguyen/anh/",
  cards: "/tai-nguyen/the/",
} as const;

/** Names at the root that no section and no page may take, with those that later parts and hosts need. */
export const reservedNames: ReadonlySet<string> = new Set([
  ...Object.values(addresses).map((address) => address.split("/")[1] ?? ""),
  "feed.json",
  "news-sitemap.xml",
  "_headers",
  "_redirects",
  "redirects.nginx.conf",
  "fonts",
  "pagefind",
  "admin",
  "index.html",
  "pages",
]);

/** Folder of a list's numbered pages: no article may take it. */
export const pageFolder = "trang";

export function sectionUrl(section: string): string {
  return `/${section}/`;
}

/** `("/tac-gia/", "tran-vu-tu-anh")` → `/tac-gia/tran-vu-tu-anh/` */
export function termUrl(root: string, name: string): string {
  return `${root}${name}/`;
}

export function yearUrl(year: string): string {
  return `${addresses.archive}${year}/`;
}

/** `("2017", "10")` → `/luu-tru/2017/10/` */
export function monthUrl(year: string, month: string): string {
  return `${yearUrl(year)}${month}/`;
}

/** `("2017", 4)` → `/luu-tru/2017/quy-4/` */
export function quarterUrl(year: string, quarter: number): string {
  return `${yearUrl(year)}quy-${quarter}/`;
}

export function numberedUrl(list: string, number: number): string {
  return `${list}${pageFolder}/${number}/`;
}

/** File below the output folder: `/a/` → `a/index.html`, `/404.html` → `404.html`. */
export function outputPath(url: string): string {
  return (url.endsWith("/") ? `${url}index.html` : url).slice(1);
}
