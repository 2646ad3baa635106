import { parseRssFeed } from "feedsmith";
import { expect, test } from "vitest";
import { planSite } from "../../src/site/plan.ts";
import { noViews } from "../../src/site/views.ts";
import { makeArticle, makeContent, makeSite, moment } from "./content.ts";

const site = makeSite("description: Bản tin mẫu\n");
const articles = Array.from({ length: 60 }, (_, index) =>
  makeArticle(
    site,
    { title: `'Bài ${index + 1} & <nhanh>'`, date: `2020-01-01 00:${String(index).padStart(2, "0")}` },
    "Xem [tin](/tin/) & **đọc**.\n",
  ),
);
const { files } = planSite(makeContent(articles), site, noViews, moment);
const fileOf = (url: string) => files.find((file) => file.url === url)?.text ?? "";

test("the feed parses back, newest fifty first, with the full text and absolute addresses", () => {
  const feed = parseRssFeed(fileOf("/rss.xml"));
  expect(fileOf("/rss.xml")).toContain("<title>Bài 60 &amp; &lt;nhanh&gt;</title>");
  expect(feed.title).toBe("Trang Mẫu");
  expect(feed.items).toHaveLength(50);
  const [first] = feed.items ?? [];
  expect(first?.title).toBe("Bài 60 & <nhanh>");
  expect(first?.link).toBe("https://mau.example/tin/bai-60-nhanh/");
  expect(new Date(String(first?.pubDate)).toISOString()).toBe("2019-12-31T17:59:00.000Z");
  expect(first?.content?.encoded).toContain(
    '<a href="https://mau.example/tin/">tin</a> &amp; <strong>đọc</strong>',
  );
});

test("robots.txt names the site map", () => {
  expect(fileOf("/robots.txt")).toContain("Sitemap: https://mau.example/sitemap.xml");
});
