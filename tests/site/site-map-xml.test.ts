import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { parseSitemap, parseSitemapIndex } from "sitemap";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseSinglePage } from "../../src/content/single-page.ts";
import { makeRenderer } from "../../src/eleventy/render.ts";
import { noMedia } from "../../src/site/media.ts";
import { planSite } from "../../src/site/plan.ts";
import { contentOptions } from "../../src/site/site.ts";
import { planSiteMapXml, type SiteMapXml } from "../../src/site/site-map-xml.ts";
import { viewSite } from "../../src/site/site-view.ts";
import { noViews } from "../../src/site/views.ts";
import { build, fixture, readPages } from "../build.ts";
import { makeFolder, project } from "../project.ts";
import { makeArticle, makeContent, makeSite, moment } from "./content.ts";

const root = "https://quan-mau.example/ban-tin";
const article = `${root}/tin-quan/hoi-nghi-mau-ve-chi-thi-so-05-ct-tw-lam-theo-nhanh/`;
const folder = makeFolder(afterAll);
const output = join(folder, "site");

beforeAll(async () => {
  const now = Date.parse("2024-03-07T08:05:00+07:00");
  await build({ content: fixture("quan"), output, root: folder, now });
});

const parse = (xml: string) => parseSitemap(Readable.from([xml]));
const read = (name: string) => readFileSync(join(output, name), "utf8");

test("the site map names every page but those marked noindex and that for what is lost, with its pictures", async () => {
  const items = await parse(read("sitemap.xml"));
  const indexed = [...readPages(output)].filter(
    ([url, html]) => url !== "/404.html" && !html.includes('content="noindex"'),
  );
  expect(items.map(({ url }) => url).sort()).toEqual(indexed.map(([url]) => root + url).sort());
  expect(items.find(({ url }) => url === article)).toMatchObject({
    lastmod: "2024-03-06T09:00:00+07:00",
    img: [
      {
        url: expect.stringMatching(
          /^https:\/\/quan-mau\.example\/ban-tin\/tai-nguyen\/anh\/hoi-nghi-[0-9a-f]+-900\.jpg$/,
        ),
      },
    ],
  });
});

test("the news site map holds the 48 hours before the build", async () => {
  const items = await parse(read("news-sitemap.xml"));
  expect(items).toMatchObject([
    {
      url: article,
      news: {
        publication: { name: "Trang mẫu Quận Hư Cấu", language: "vi" },
        publication_date: "2024-03-05T08:05:00+07:00",
        title: "Hội nghị mẫu về Chỉ thị số 05-CT/TW & “làm theo” <nhanh>",
      },
    },
  ]);
});

test.each([
  ["vi", "vi"],
  ["vi-VN", "vi"],
  ["zh-Hant-TW", "zh"],
])("in the news site map of a site in %s the language is %s", (own, language) => {
  const { pages } = planSite(content, makeSite(`language: ${own}\n`), noViews, moment);
  expect(pages.find(({ url }) => url === "/news-sitemap.xml")?.make()).toMatchObject({ language });
});

test("robots.txt names both", () => {
  expect(read("robots.txt")).toContain(`Sitemap: ${root}/sitemap.xml\nSitemap: ${root}/news-sitemap.xml\n`);
});

const site = makeSite();
const content = makeContent([makeArticle(site, {})]);
const render = makeRenderer(
  join(project, "templates"),
  { filters: {}, shortcodes: {}, pairedShortcodes: {} },
  viewSite(
    site,
    [],
    {
      stylesheet: "",
      font: "",
      icon: "",
      touchIcon: "",
      theme: { light: "", dark: "", paper: "" },
      scripts: { preferences: "", article: "", search: "" },
    },
    false,
  ),
);

test("the site map names the pictures of a single page, each once", () => {
  const text = "---\ntitle: Trụ sở\n---\n![Cổng](cong.jpg)\n\n![Sân](san.jpg)\n\n![Cổng](cong.jpg)\n";
  const file = "pages/tru-so.md";
  const { value } = parseSinglePage({ file, path: file, text, fingerprint: text }, contentOptions(site));
  const { pages } = planSite({ ...content, pages: value ? [value] : [] }, site, noViews, moment);
  const map = pages.find(({ url }) => url === "/sitemap.xml")?.make() as SiteMapXml;
  expect(map.addresses.find(({ loc }) => loc === "https://mau.example/tru-so/")?.images).toEqual([
    "https://mau.example/tru-so/cong.jpg",
    "https://mau.example/tru-so/san.jpg",
  ]);
});

test("without news the news site map is empty", async () => {
  const { pages } = planSite(content, site, noViews, moment);
  const news = pages.find(({ url }) => url === "/news-sitemap.xml");
  expect(news && (await parse(render(news.make())))).toEqual([]);
});

test("beyond 50,000 addresses the site map is an index over parts that keep their order", async () => {
  const { pages } = planSite(content, site, noViews, moment);
  const [page] = pages.flatMap((one) => (one.template === "article" ? [one] : []));
  if (!page) throw new Error("no article");
  const many = Array.from({ length: 50_001 }, (_, index) => ({ ...page, url: `/tin/bai-${index}/` }));
  const [index, first, second] = planSiteMapXml(many, [], [], site, noMedia);
  if (!index || !first || !second) throw new Error("not split");
  const parts = await parseSitemapIndex(Readable.from([render(index)]));
  expect(parts.map(({ url }) => url)).toEqual([
    "https://mau.example/sitemap-1.xml",
    "https://mau.example/sitemap-2.xml",
  ]);
  expect(first.addresses).toHaveLength(50_000);
  expect(await parse(render(second))).toMatchObject([{ url: "https://mau.example/tin/bai-50000/" }]);
});
