import { expect, test } from "vitest";
import { adaptArticle } from "../../bench/adapt.ts";
import { makeArticles, makeNewArticle } from "../../bench/generate.ts";
import { exponent, median } from "../../bench/statistics.ts";
import { kindOf } from "../../bench/survey.ts";
import { formatFigure, writeTable } from "../../bench/table.ts";

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
  [[], null],
])("the median of %j is %s", (values, expected) => {
  expect(median(values)).toBe(expected);
});

test("the exponent is the power by which a figure grows", () => {
  const sizes = [1000, 10_000, 50_000];
  const points = (figure: (size: number) => number | null) =>
    sizes.map((size) => [size, figure(size)] as const);
  expect(exponent(points((size) => 7 * size))).toBeCloseTo(1);
  expect(exponent(points((size) => 0.2 * size ** 1.5))).toBeCloseTo(1.5);
  expect(exponent(points(() => 12))).toBeCloseTo(0);
  expect(exponent(points(() => null))).toBeNull();
  expect(exponent([[1000, 3]])).toBeNull();
});

test.each([
  ["tin-mau/mot-bai/index.html", "article"],
  ["tin-mau/index.html", "section"],
  ["tin-mau/trang/2/index.html", "section"],
  ["tin-mau/page/2/index.html", "section"],
  ["tin-mau/page/1/index.html", "redirects"],
  ["luu-tru/2017/quy-4/index.html", "archive"],
  ["chu-de/kiem-tra/index.html", "tags"],
  ["rss.xml", "feeds"],
  ["tin-mau/feed.json", "feeds"],
  ["sitemap-2.xml", "sitemaps"],
  ["index.html", "standing pages"],
  ["fonts/chu.woff2", "other files"],
])("%s is of the kind %s", (path, kind) => {
  expect(kindOf(path)).toBe(kind);
});

test("a table says what is not known and rounds what is", () => {
  expect(
    writeTable(
      ["what", "s"],
      [
        ["cold", 12.345],
        ["warm", null],
      ],
    ),
  ).toBe("| what | s |\n| --- | ---: |\n| cold | 12.3 |\n| warm | – |");
  expect([1234.5, 12.34, 1.234, 0.1234, 3].map(formatFigure)).toEqual([
    "1,235",
    "12.3",
    "1.23",
    "0.123",
    "3",
  ]);
});

test("the same number of articles is the same articles, about 600 words each, the new one the newest", () => {
  const articles = [...makeArticles(40)];
  expect([...makeArticles(40)]).toEqual(articles);
  expect(new Set(articles.map(({ path }) => path)).size).toBe(40);
  const words = articles.map(({ text }) => text.split("---\n")[2]?.split(/\s+/).length ?? 0);
  const mean = words.reduce((sum, count) => sum + count, 0) / words.length;
  expect(mean).toBeGreaterThan(550);
  expect(mean).toBeLessThan(650);
  expect(makeNewArticle(40).text).toContain("date: 31/12/2025 16:30");
});

test("a peer is told what it cannot read", () => {
  const text = "---\ntitle: Một bài\ndate: 28/01/2019 08:55\n---\nTheo Chỉ thị số 05-CT/TW và 05-CT/TW.\n";
  expect(adaptArticle({ path: "tin-mau/2019/mot-bai.md", text }).text.split("\n").slice(1, 6)).toEqual([
    "title: Một bài",
    "date: 2019-01-28T08:55:00+07:00",
    "slug: mot-bai",
    'archive: ["2019", 2019-quy-1, 2019-thang-01]',
    "documents: [05-CT/TW]",
  ]);
});
