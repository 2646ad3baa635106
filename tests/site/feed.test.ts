import { parseJsonFeed, parseRssFeed } from "feedsmith";
import { describe, expect, test } from "vitest";
import type { Article } from "../../src/content/article.ts";
import type { ListingPage } from "../../src/site/page.ts";
import { planSite } from "../../src/site/plan.ts";
import { noViews } from "../../src/site/views.ts";
import { makeArticle, makeContent, makeSite, moment } from "./content.ts";

const site = makeSite("description: Bản tin mẫu\nlicence: Ghi rõ nguồn\n");
const articles = Array.from({ length: 60 }, (_, index) =>
  makeArticle(
    site,
    {
      title: `'Bài ${index + 1} & <nhanh>'`,
      date: `2020-01-01 00:${String(index).padStart(2, "0")}`,
      author: index % 2 ? "Người Lẻ" : "Người Chẵn",
      units: "[Chi bộ Mẫu]",
      tags: "[Học tập]",
      cover: "{ src: anh 1.png, alt: Hội trường, credit: Người Ảnh }",
    },
    "Xem [tin](/tin/) & **đọc**.\n\n![Ảnh](anh%201.png)\n",
  ),
);
const link = "https://mau.example/tin/bai-60-nhanh/";

function plan(of: readonly Article[], sizes: Readonly<Record<string, number>>) {
  const assets = new Map(
    Object.entries(sizes).map(([file, bytes]) => [
      `tin/${file}`,
      { path: `/khong-co/${file}`, bytes, fingerprint: String(bytes) },
    ]),
  );
  return planSite({ ...makeContent(of), assets }, site, noViews, moment).files;
}

function planFiles(of: readonly Article[]): Map<string, string> {
  return new Map(plan(of, { "anh 1.png": 1234 }).map(({ url, make }) => [url, make()]));
}

const files = planFiles(articles);
const fileOf = (url: string) => files.get(url) ?? "";

const lists = [
  ["/", "Trang Mẫu", 50],
  ["/tin/", "Tin mẫu – Trang Mẫu", 50],
  ["/tac-gia/nguoi-le/", "Người Lẻ – Trang Mẫu", 20],
  ["/don-vi/chi-bo-mau/", "Chi bộ Mẫu – Trang Mẫu", 20],
] as const;

describe.each(lists)("the feeds of %s", (url, title, count) => {
  test("hold the newest articles, newest first", () => {
    const rss = parseRssFeed(fileOf(`${url}rss.xml`));
    expect(rss).toMatchObject({ title, link: `https://mau.example${url}` });
    expect(rss.atom?.links?.[0]).toMatchObject({ href: `https://mau.example${url}rss.xml`, rel: "self" });
    expect(rss.items).toHaveLength(count);
    expect(rss.items?.[0]?.link).toBe(link);

    const json = parseJsonFeed(fileOf(`${url}feed.json`));
    expect(json).toMatchObject({
      title,
      home_page_url: `https://mau.example${url}`,
      feed_url: `https://mau.example${url}feed.json`,
      language: "vi",
    });
    expect(json.items?.map(({ url }) => url)).toEqual(rss.items?.map(({ link }) => link));
  });

  test("stand in the head of the list", () => {
    const { pages } = planSite(makeContent(articles), site, noViews, moment);
    const page = pages.find((one) => one.url === url)?.make() as ListingPage;
    const own = page.head.feeds.map(({ href }) => href);
    expect(own).toEqual(url === "/" ? [] : [`${url}rss.xml`, `${url}feed.json`]);
  });
});

test("an item of RSS has its text in full, with addresses that hold anywhere, and its picture", () => {
  const xml = fileOf("/rss.xml");
  expect(xml).toContain("<title>Bài 60 &amp; &lt;nhanh&gt;</title>");
  const [first] = parseRssFeed(xml).items ?? [];
  expect(first?.title).toBe("Bài 60 & <nhanh>");
  expect(new Date(String(first?.pubDate)).toISOString()).toBe("2019-12-31T17:59:00.000Z");
  expect(first?.content?.encoded).toMatch(
    /^<p>Xem <a href="https:\/\/mau\.example\/tin\/">tin<\/a> &amp; <strong>đọc<\/strong>/,
  );
  expect(first?.content?.encoded).toContain(`src="${link}anh%201.png"`);
  const picture = { url: `${link}anh%201.png`, type: "image/png" };
  expect(first?.enclosures).toEqual([{ ...picture, length: 1234 }]);
  expect(first?.media?.contents?.[0]).toMatchObject({
    ...picture,
    medium: "image",
    description: { value: "Hội trường" },
    credits: [{ value: "Người Ảnh", role: "photographer" }],
  });
});

test("an item's text begins with the lead, which most programs show nowhere else, and ends with the source", () => {
  const source = '{ name: "Báo <Mẫu>", url: "https://bao.example/?a=1&b=2" }';
  const summary = "Bàn 5 < 6 & UBND.";
  const [rss, json] = plan([makeArticle(site, { title: "Mục", summary, source }, "Thân bài.\n")], {});
  const html = `<p>Bàn 5 &lt; 6 &amp; UBND.</p>
<p>Thân bài.</p>
<p>Nguồn: <a href="https://bao.example/?a=1&amp;b=2">Báo &lt;Mẫu&gt;</a></p>`;
  expect(parseRssFeed(rss?.make() ?? "").items?.[0]?.content?.encoded).toBe(html);
  expect(parseJsonFeed(json?.make() ?? "").items?.[0]?.content_html).toBe(html);
});

test("a link to a place in its own text leads to the article", () => {
  const body = "## Phần một\n\nXem [trên](#phan-mot) và [cả bài](?in=1).\n";
  const [rss] = plan([makeArticle(site, { title: "Mục" }, body)], {}).filter(({ url }) => url === "/rss.xml");
  const html = parseRssFeed(rss?.make() ?? "").items?.[0]?.content?.encoded;
  expect(html).toContain('<a href="https://mau.example/tin/muc/#phan-mot">trên</a>');
  expect(html).toContain('<a href="https://mau.example/tin/muc/?in=1">cả bài</a>');
});

test("an item of JSON Feed says the same", () => {
  const json = fileOf("/feed.json");
  expect(json).not.toContain("<");
  const [first] = parseJsonFeed(json).items ?? [];
  expect(first).toMatchObject({
    id: link,
    title: "Bài 60 & <nhanh>",
    date_published: "2019-12-31T17:59:00.000Z",
    authors: [{ name: "Người Lẻ" }],
    tags: ["Tin mẫu", "Học tập"],
    image: `${link}anh%201.png`,
    attachments: [{ url: `${link}anh%201.png`, mime_type: "image/png", size_in_bytes: 1234 }],
  });
  expect(first?.content_html).toContain('<a href="https://mau.example/tin/">');
});

test.each([
  ["a moment", "2020-01-02 09:00", "2020-01-02T02:00:00.000Z"],
  ["the day of the article", "02/01/2020", "2020-01-02T01:00:00.000Z"],
  ["a later day", "03/01/2020", "2020-01-02T17:00:00.000Z"],
])("JSON Feed has no article mended before it came: %s", (_name, updated, modified) => {
  const article = makeArticle(site, { date: "2020-01-02 08:00", updated });
  const json = plan([article], {}).find(({ url }) => url === "/feed.json");
  expect(parseJsonFeed(json?.make() ?? "").items?.[0]).toMatchObject({
    date_published: "2020-01-02T01:00:00.000Z",
    date_modified: modified,
  });
});

describe("of an article with attachments", () => {
  const article = makeArticle(
    site,
    {
      title: "Xem tệp",
      date: "02/01/2020",
      author: "Người Khác",
      cover: "{ src: a.png, alt: Ảnh }",
      attachments: "[{ file: mẫu 1.pdf, title: Mẫu <1> & 2 }]",
    },
    "Xem tệp.",
  );
  const sizes = { "a.png": 100, "mẫu 1.pdf": 250_000 };
  const feeds = plan([article], sizes);

  test.each(["/rss.xml", "/feed.json"])("%s lists them below the text, with type and size", (address) => {
    const text = feeds.find(({ url }) => url === address)?.make() ?? "";
    const html = address.endsWith("xml")
      ? parseRssFeed(text).items?.[0]?.content?.encoded
      : parseJsonFeed(text).items?.[0]?.content_html;
    expect(html).toBe(`<p>Xem tệp.</p>
<p>Tệp đính kèm:</p>
<ul>
<li><a href="https://mau.example/tin/xem-tep/m%E1%BA%ABu%201.pdf">Mẫu &lt;1&gt; &amp; 2</a> (PDF, 244 KB)</li>
</ul>`);
  });

  test.each(Object.keys(sizes))("its feeds are made anew where only the size of %s changes", (file) => {
    const keys = new Map(plan([article], { ...sizes, [file]: 1 }).map(({ url, key }) => [url, key]));
    const kept = feeds.filter(({ url, key }) => /rss|feed/.test(url) && keys.get(url) === key);
    expect(kept.map(({ url }) => url)).toEqual([]);
  });
});

test("no feed says a moment but the newest article's", () => {
  const [, date] = /<lastBuildDate>(.*?)<\/lastBuildDate>/.exec(fileOf("/rss.xml")) ?? [];
  expect(new Date(String(date)).toISOString()).toBe("2019-12-31T17:59:00.000Z");
});

test("a feed without articles is one all the same", () => {
  const empty = planFiles([]);
  expect(parseRssFeed(empty.get("/tin/rss.xml") ?? "")).toMatchObject({ title: "Tin mẫu – Trang Mẫu" });
  expect(JSON.parse(empty.get("/tin/feed.json") ?? "")).toMatchObject({ items: [] });
});

test("a new article changes the feeds of its own lists alone", () => {
  const more = makeArticle(site, { title: "Mới", date: "02/01/2020", author: "Người Khác" });
  const changed = [...planFiles([...articles, more])].filter(([url, text]) => files.get(url) !== text);
  expect(changed.map(([url]) => url).sort()).toEqual([
    "/feed.json",
    "/rss.xml",
    "/tac-gia/nguoi-khac/feed.json",
    "/tac-gia/nguoi-khac/rss.xml",
    "/tin/feed.json",
    "/tin/rss.xml",
  ]);
});

test.each([
  ["anh.JPG", "image/jpeg"],
  ["anh.jpeg", "image/jpeg"],
  ["anh.bmp", "image/bmp"],
  ["bia.docx", undefined],
  ["bia", undefined],
])("a cover %s that could not be read is given as %s", (src, type) => {
  const article = makeArticle(site, { title: "Bài", cover: `{ src: ${src}, alt: Ảnh }` });
  const of = planFiles([article]);
  expect(parseRssFeed(of.get("/rss.xml") ?? "").items?.[0]?.enclosures?.[0]?.type).toBe(type);
  expect(parseJsonFeed(of.get("/feed.json") ?? "").items?.[0]?.attachments?.[0]?.mime_type).toBe(type);
});
