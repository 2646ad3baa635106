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
  movedScript: "/dia-chi-cu.js",
  feed: "/rss.xml",
  jsonFeed: "/feed.json",
  siteMapXml: "/sitemap.xml",
  newsSiteMapXml: "/news-sitemap.xml",
  manifest: "/manifest.webmanifest",
  robots: "/robots.txt",
  assets: "/tai-nguyen/",
  fonts: "/fonts/",
  hostHeaders: "/_headers",
  hostRedirects: "/_redirects",
  nginxRedirects: "/redirects.nginx.conf",
  nginxServer: "/server.nginx.conf",
  images: "/tai-nguyen/anh/",
  cards: "/tai-nguyen/the/",
} as const;

/** Folder of a list's numbered pages: no article may take it. */
export const pageFolder = "trang";

/** The RSS of a list: `/tac-gia/tran-vu-tu-anh/` → `/tac-gia/tran-vu-tu-anh/rss.xml` */
export function rssUrl(list: string): string {
  return list + addresses.feed.slice(1);
}

/** The JSON Feed of a list: `/` → `/feed.json` */
export function jsonFeedUrl(list: string): string {
  return list + addresses.jsonFeed.slice(1);
}

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
