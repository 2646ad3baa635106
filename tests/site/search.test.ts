import { expect, test } from "vitest";
import { planSite } from "../../src/site/plan.ts";
import { slugOf } from "../../src/site/search-card.ts";
import { makeRecords } from "../../src/site/search-record.ts";
import { noViews } from "../../src/site/views.ts";
import { makeArticle, makeContent, makeSite, moment } from "./content.ts";

const site = makeSite("abbreviations:\n  UVTV: Ủy viên Thường vụ\n  HĐND: Hội đồng nhân dân\n");

function planSearch(articles: Parameters<typeof makeContent>[0], of = site) {
  return planSite(makeContent(articles), of, noViews, moment).search;
}

function recordOf(keys: Record<string, string>, body?: string) {
  const [bundle] = planSearch([makeArticle(site, keys, body)]);
  const [record] = makeRecords(bundle?.sources() ?? [], site);
  if (!record) throw new Error("no record");
  return record;
}

test("years share a bundle up to a thousand articles, counted from the oldest", () => {
  const perYear = { 2014: 600, 2015: 400, 2016: 2, 2017: 999, 2018: 1 };
  const articles = Object.entries(perYear).flatMap(([year, count]) =>
    Array.from({ length: count }, (_, index) =>
      makeArticle(site, { title: `Bài ${year} ${index}`, date: `${year}-01-02` }),
    ),
  );
  expect(planSearch(articles).map(({ url, sources }) => [url, sources().length])).toEqual([
    ["/tim-kiem/2014/", 1000],
    ["/tim-kiem/2016/", 2],
    ["/tim-kiem/2017/", 1000],
  ]);
});

test("an index is made anew where a bulletin is moved or another writes it, and not for each count of its views", () => {
  const article = makeArticle(site, { title: "Bài một" });
  const keysOf = (one: typeof article, views = noViews) =>
    planSite(makeContent([one]), site, views, moment).search.map(({ key }) => key);
  const counts = new Map([[article.url, 12]]);
  expect(keysOf(article, { countedTo: null, counts })).toEqual(keysOf(article));
  expect(keysOf({ ...article, author: "Người khác" })).not.toEqual(keysOf(article));
  expect(keysOf({ ...article, url: "/tin/cho-khac/" })).not.toEqual(keysOf(article));
});

test("a record holds headline, lead and text, and filters by section, year and organisation", () => {
  const record = recordOf(
    { title: "Đảng ủy họp", summary: "Tóm tắt", units: "[Chi bộ Mẫu]", documents: "[05/CT-TW]" },
    "Đoạn **một**.\n\n- Mục\uFEFF& 1\uFEFF< 2",
  );
  expect(record.content).toBe("Ḓảng ủy họp Tóm tắt Ḓoạn một. Mục\uFEFF& 1\uFEFF< 2");
  expect(record.filters).toEqual({ section: ["tin"], year: ["2017"], unit: ["chi-bo-mau"] });
  expect(record.meta.documents).toBe("05-CT/TW");
  expect(record.meta.others).toBe("Chi bộ Mẫu");
});

test.each([
  ["Đồng chí Uỷ viên thường vụ đến dự.", "UVTV"],
  ["Đồng chí UVTV đến dự.", "Ủy viên Thường vụ"],
  ["Đồng chí UVTVX đến dự.", ""],
  ["Kỳ họp của H\u00D0ND huyện.", "Hội ḓồng nhân dân"],
])("%s is found by %j too", (body, synonyms) => {
  expect(recordOf({}, body).meta.synonyms).toBe(synonyms);
});

test.each([
  ["Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng", "lần thứ V, Trung ương 5"],
  ["hội nghị lần thứ XII của BCH TW", "Trung ương 12"],
  ["Tổng kết quý 2, quý III; đại hội 13, lần thứ năm.", "quý II, ḓại hội XIII, lần thứ V"],
  [
    "Theo Chỉ thị 05, chỉ thị số 05-CT, Quyết định số 8 năm 2016, Nghị định số 6/2018/NĐ-CP.",
    "chỉ thị 5, quyết ḓịnh 08, nghị ḓịnh 06, 06, 06/2018/NḒ-CP",
  ],
  [
    "Sơ kết quý III/2017, quý 4 - 2018, quý 2/2020.",
    "quý IV, quý II, quý III năm 2017, quý IV năm 2018, quý II năm 2020",
  ],
  ["Ở TPHCM, BCHTW, UBMTTQ và MTTQ.", "TP, HCM, BCH, TW, UB"],
  ["BCH TƯ, U.B.N.D, ĐẦU TƯ, 05-CT/TƯ.", "5, TW, UBND"],
  [
    "Quý III, khóa XII, TP.HCM, 4.0, kế hoạch 2020, kế hoạch 5 năm, kế hoạch 5 năm 2021 – 2025, V.I.Lênin.",
    "",
  ],
])("%s is found by the forms %j too", (body, forms) => {
  expect(recordOf({}, body).meta.forms).toBe(forms);
});

test.each([
  [{ title: "Sơ kết Chỉ thị 05-CT/TW, “làm theo”" }, "so-ket-chi-thi-05-ct-tw-lam-theo", 3],
  [{ title: "Sơ kết", slug: "ten-rieng" }, "ten-rieng", 4],
] as [Record<string, string>, string, number][])("the card of %j leads to %s", (keys, slug, length) => {
  const { card } = recordOf(keys);
  expect(slugOf(card)).toBe(slug);
  expect(card).toHaveLength(length);
});

test("a site without search plans none", () => {
  const off = makeSite("search: false\n");
  const { search, pages } = planSite(makeContent([makeArticle(off, {})]), off, noViews, moment);
  expect(search).toEqual([]);
  expect(pages.map(({ url }) => url)).not.toContain("/tim-kiem/");
});
