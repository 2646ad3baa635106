import { expect, test } from "vitest";
import { checkSite } from "../../src/check/check.ts";
import type { Article } from "../../src/content/article.ts";
import { makeArticle, makeContent, makeSite } from "../site/content.ts";

const site = makeSite();
const now = Date.parse("2024-06-01T08:00+07:00");
const target = (keys: Readonly<Record<string, string>>) => makeArticle(site, { title: "Đích", ...keys });

const judgeSite = (more: string, ...articles: readonly Article[]) =>
  checkSite(makeContent(articles), makeSite(more), now).map(
    ({ file, line, column }) => `${file}:${line}:${column}`,
  );
const menu = (address: string) => `menu:\n  - title: Đích\n    url: ${address}\n`;

test.each([
  ["a page that is not there", menu("/tin/khac/"), "8:10"],
  ["a heading that is not there", menu('"/tin/dich/#khac"'), "8:10"],
  ["an address of the site in full", menu("https://mau.example/tin/khac/"), "8:10"],
  [
    "a related portal that is the site itself",
    "links: [{ title: A, url: 'https://mau.example/tin/khac/' }]\n",
    "6:26",
  ],
  ["search where there is none", `search: false\n${menu("/tim-kiem/")}`, "9:10"],
  ["an anchor", `menu:\n  - &a\n    title: Đích\n    url: /tin/khac/\n`, "9:10"],
])("an address in site.yaml that leads nowhere is told at its place: %s", (_, more, place) => {
  expect(judgeSite(more, target({}))).toEqual([`site.yaml:${place}`]);
});

test("an address in site.yaml may not lead to a draft, nor yet to a scheduled article", () => {
  expect(judgeSite(menu("/tin/dich/"), target({ draft: "true" }))).toHaveLength(1);
  expect(judgeSite(menu("/tin/dich/"), target({ date: "02/06/2024" }))).toHaveLength(1);
});

test.each([
  "/",
  "/tin/",
  "/tin/dich/",
  "/tin/dich/#mot",
  "/luu-tru/2017/",
  "/tim-kiem/?q=dang",
  "/rss.xml",
  "https://mau.example/",
  "https://khac.example/tin/khac/",
  "https://mau.example.org/x",
])("an address in site.yaml that leads somewhere passes: %s", (address) => {
  const article = makeArticle(site, { title: "Đích" }, "## Một\n");
  expect(judgeSite(menu(`"${address}"`), article)).toEqual([]);
});
