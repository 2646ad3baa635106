import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Article } from "../../src/content/article.ts";
import type { ArticlePage, FrontPage, ListingPage, Page, TaxonomyPage } from "../../src/site/page.ts";
import { planSite } from "../../src/site/plan.ts";
import type { Site } from "../../src/site/site.ts";
import { noViews } from "../../src/site/views.ts";
import { howOften } from "../how-often.ts";
import { makeArticle, makeContent, makeSite, moment } from "./content.ts";

const site = makeSite();

function plan(articles: readonly Article[], { at = moment, of = site as Site, views = noViews } = {}) {
  const { pages } = planSite(makeContent(articles), of, views, at);
  return new Map(pages.map((page) => [page.url, page.make() as Page]));
}

/** `count` articles, one a day. */
function makeRow(count: number): Article[] {
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10);
    return makeArticle(site, { title: `Bài ${index + 1}`, date: day });
  });
}

const titles = (page: Page | undefined) =>
  (page as ListingPage).groups.flatMap(({ items }) => items.map(({ title }) => title));

describe("a dated list", () => {
  test.each([
    [0, 0, 0],
    [1, 1, 0],
    [39, 39, 0],
    [40, 20, 1],
    [59, 39, 1],
    [60, 20, 2],
    [125, 25, 5],
  ])("of %i articles shows %i on its first page and has %i numbered pages", (count, first, numbered) => {
    const pages = plan(makeRow(count));
    expect(titles(pages.get("/tin/"))).toHaveLength(first);
    for (let number = 1; number <= numbered; number++) {
      expect(titles(pages.get(`/tin/trang/${number}/`))).toHaveLength(20);
    }
    expect(pages.has(`/tin/trang/${numbered + 1}/`)).toBe(false);
  });

  test("counts its pages from the oldest", () => {
    const pages = plan(makeRow(60));
    expect(titles(pages.get("/tin/trang/1/")).at(-1)).toBe("Bài 1");
    expect(titles(pages.get("/tin/"))[0]).toBe("Bài 60");
  });

  test("names its months by the site's label", () => {
    const of = makeSite('labels:\n  month: "T{month}-{year}"\n');
    const pages = plan([makeArticle(of, { date: "02/04/2020" })], { of });
    for (const url of ["/tin/", "/luu-tru/2020/", "/luu-tru/2020/04/"]) {
      expect((pages.get(url) as ListingPage).groups.map(({ title }) => title)).toEqual(["T4-2020"]);
    }
    expect(pages.get("/luu-tru/2020/04/")?.title).toBe("T4-2020");
  });

  test("names its neighbours by their span of dates", () => {
    const pages = plan(makeRow(60));
    expect((pages.get("/tin/") as ListingPage).pager).toEqual({
      newer: null,
      older: { href: "/tin/trang/2/", title: "21/01/2020 – 09/02/2020" },
    });
    expect((pages.get("/tin/trang/2/") as ListingPage).pager).toEqual({
      newer: { href: "/tin/", title: "từ 10/02/2020 đến nay" },
      older: { href: "/tin/trang/1/", title: "01/01/2020 – 20/01/2020" },
    });
  });

  test("of a year, a quarter or a month goes on to no later day", () => {
    const pages = plan([...makeRow(60), makeArticle(site, { title: "Bài sau", date: "02/03/2021" })]);
    const newer = (url: string) => (pages.get(url) as ListingPage).pager.newer;
    expect(newer("/luu-tru/2020/trang/2/")).toEqual({ href: "/luu-tru/2020/", title: "từ 10/02/2020" });
    expect(newer("/luu-tru/2020/quy-1/trang/2/")?.title).toBe("từ 10/02/2020");
    expect(newer("/tin/trang/2/")?.title).toBe("từ 10/02/2020 đến nay");
  });

  test("says its own span of dates on a numbered page", () => {
    const pages = plan(makeRow(60));
    expect((pages.get("/tin/") as ListingPage).span).toBeNull();
    expect((pages.get("/tin/trang/2/") as ListingPage).span).toBe("21/01/2020 – 09/02/2020");
  });

  test("a full page never changes when an article is added, but to link to a page that is new", () => {
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 130 }), (count) => {
        const articles = makeRow(count + 1);
        const before = plan(articles.slice(0, -1));
        const after = plan(articles);
        for (const [url, page] of before) {
          if (!/\/trang\/\d+\/$/.test(url)) continue;
          const next = after.get(url) as ListingPage;
          const isNewest = !before.has(url.replace(/\d+/, (number) => String(Number(number) + 1)));
          const gained = after.size > before.size + 1;
          if (isNewest && gained) expect(next.groups).toEqual((page as ListingPage).groups);
          else expect(next).toEqual(page);
        }
      }),
      { numRuns: howOften("SOAK_RUNS", 20) },
    );
  });
});

describe("the archive", () => {
  const pages = plan([
    makeArticle(site, { title: "Một", date: "06/10/2017" }),
    makeArticle(site, { title: "Hai", date: "31/12/2017 23:59" }),
    makeArticle(site, { title: "Ba", date: "01/01/2018 00:00" }),
  ]);

  test.each([
    ["/luu-tru/2017/", "Năm 2017", ["Hai", "Một"]],
    ["/luu-tru/2017/quy-4/", "Quý IV/2017", ["Hai", "Một"]],
    ["/luu-tru/2017/10/", "Tháng 10/2017", ["Một"]],
    ["/luu-tru/2018/01/", "Tháng 1/2018", ["Ba"]],
    ["/luu-tru/2018/quy-1/", "Quý I/2018", ["Ba"]],
  ])("%s is %s", (url, title, items) => {
    expect(pages.get(url)?.title).toBe(title);
    expect(titles(pages.get(url))).toEqual(items);
  });

  test("leads from a year to its quarters and its months, in a row each", () => {
    const rows = (pages.get("/luu-tru/2017/") as ListingPage).narrower;
    expect(rows.map((row) => row.map((way) => [way.title, way.href, way.count]))).toEqual([
      [["Quý IV", "/luu-tru/2017/quy-4/", 2]],
      [
        ["Tháng 10", "/luu-tru/2017/10/", 1],
        ["Tháng 12", "/luu-tru/2017/12/", 1],
      ],
    ]);
  });

  test("has no page for a month or quarter without articles", () => {
    expect(pages.has("/luu-tru/2017/09/")).toBe(false);
    expect(pages.has("/luu-tru/2017/quy-3/")).toBe(false);
  });
});

describe("terms", () => {
  test("that differ only in marks get addresses of their own, the older one the plain one", () => {
    const pages = plan([
      makeArticle(site, { title: "Mới", date: "02/01/2020", author: "Trần Hạ" }),
      makeArticle(site, { title: "Cũ", date: "01/01/2020", author: "Trần Hà" }),
    ]);
    expect(pages.get("/tac-gia/tran-ha/")?.title).toBe("Trần Hà");
    expect(pages.get("/tac-gia/tran-ha-2/")?.title).toBe("Trần Hạ");
  });

  test("that differ only in letter case or in the place of a tone are one, shown once, as first spelt", () => {
    const pages = plan([
      makeArticle(site, { title: "A", date: "01/01/2020", tags: "[Quận ủy, QUẬN UỶ]" }),
      makeArticle(site, { title: "B", date: "02/01/2020", tags: "[quận uỷ]" }),
    ]);
    expect(titles(pages.get("/chu-de/quan-uy/"))).toHaveLength(2);
    expect((pages.get("/tin/a/") as ArticlePage).tags).toEqual([
      { title: "Quận ủy", href: "/chu-de/quan-uy/" },
    ]);
    expect((pages.get("/tin/b/") as ArticlePage).related.map(({ title }) => title)).toEqual(["A"]);
  });

  test("that look the same are one: a letter that stands for Đ, a sign that shows nothing", () => {
    const pages = plan([
      makeArticle(site, { title: "A", date: "01/01/2020", units: "[Đảng ủy A]" }),
      makeArticle(site, { title: "B", date: "02/01/2020", units: '["Ðảng ủy A"]' }),
      makeArticle(site, { title: "C", date: "03/01/2020", units: '["Đảng\\u00AD ủy A\\u200B"]' }),
    ]);
    expect(titles(pages.get("/don-vi/dang-uy-a/"))).toHaveLength(3);
    expect(pages.has("/don-vi/dang-uy-a-2/")).toBe(false);
  });

  test("are sorted and grouped as Vietnamese does", () => {
    const pages = plan([makeArticle(site, { tags: "[Đảng, Dân vận, Ấn phẩm, Anh hùng]" })]);
    const { groups } = pages.get("/chu-de/") as TaxonomyPage;
    expect(groups.map(({ title }) => title)).toEqual(["A", "Â", "D", "Đ"]);
  });

  test("of documents are grouped by kind, in the order of an index, and by number within", () => {
    const of = makeSite("labels:\n  laws: Luật\n");
    const documents = "[45/2019/QH14, 12-CT/TW, 9/CT-TTg, 04-NQ/TW, Điều lệ Đảng]";
    const { groups, ways } = plan([makeArticle(of, { documents })], { of }).get("/van-ban/") as TaxonomyPage;
    expect(groups.map(({ title, items }) => [title, ...items.map((item) => item.title)])).toEqual([
      ["Nghị quyết", "04-NQ/TW"],
      ["Chỉ thị", "9/CT-TTg", "12-CT/TW"],
      ["Luật", "45/2019/QH14"],
      ["Văn bản khác", "Điều lệ Đảng"],
    ]);
    expect(ways).toBe("Theo loại văn bản");
  });

  test("of documents gather all forms of a number", () => {
    const pages = plan([
      makeArticle(site, { title: "A" }, "Theo số 05 – CT/TW.\n"),
      makeArticle(site, { title: "B" }, "Theo số 05/CT-TW.\n"),
    ]);
    expect(titles(pages.get("/van-ban/05-ct-tw/"))).toHaveLength(2);
  });
});

describe("which articles are shown", () => {
  const articles = [
    makeArticle(site, { title: "Đã đăng", date: "31/05/2024" }),
    makeArticle(site, { title: "Hẹn giờ", date: "01/06/2024 08:01" }),
    makeArticle(site, { title: "Nháp", draft: "true" }),
    makeArticle(site, { title: "Hết hạn", expires: "31/05/2024" }),
    makeArticle(site, { title: "Hạn hôm nay", expires: "01/06/2024" }),
  ];

  test("in production: neither drafts nor what is scheduled, and of the expired only a notice", () => {
    const pages = plan(articles);
    expect(titles(pages.get("/tin/"))).toEqual(["Đã đăng", "Hạn hôm nay"]);
    expect(pages.get("/tin/het-han/")?.template).toBe("notice");
    expect(pages.has("/tin/nhap/")).toBe(false);
  });

  test("once its moment has come, a scheduled article is there", () => {
    const later = { ...moment, now: moment.now + 60_000 };
    expect(plan(articles, { at: later }).has("/tin/hen-gio/")).toBe(true);
  });

  test("a day to which an article stands ends at its midnight, also where it has 23 hours", () => {
    const paris = makeSite("timeZone: Europe/Paris\n");
    const article = makeArticle(paris, { title: "Ngày ngắn", expires: "29/03/2026" });
    const templateAt = (iso: string) =>
      planSite(makeContent([article]), paris, noViews, {
        now: Date.parse(iso),
        iso,
        preview: false,
      }).pages.find(({ url }) => url === "/tin/ngay-ngan/")?.template;
    expect(templateAt("2026-03-29T23:59:59+02:00")).toBe("article");
    expect(templateAt("2026-03-30T00:00:00+02:00")).toBe("notice");
  });

  test("in a preview: all, with a label", () => {
    const pages = plan(articles, { at: { ...moment, preview: true } });
    expect((pages.get("/tin/nhap/") as ArticlePage).notice).toBe("draft");
    expect((pages.get("/tin/hen-gio/") as ArticlePage).notice).toBe("scheduled");
  });
});

describe("the front page", () => {
  const front = (articles: readonly Article[]) => plan(articles).get("/") as FrontPage;

  test("leads with the newest article, or with one that is featured", () => {
    const plain = makeRow(4);
    expect(front(plain).lead?.title).toBe("Bài 4");
    const featured = makeArticle(site, { title: "Nổi bật", date: "01/01/2019", featured: "true" });
    expect(front([...plain, featured]).lead?.title).toBe("Nổi bật");
  });

  test("shows no article twice above the most read", () => {
    const { lead, beside, sections } = front(makeRow(9));
    const shown = [lead, ...beside, ...sections.flatMap(({ items }) => items)].map((item) => item?.title);
    expect(new Set(shown).size).toBe(shown.length);
  });

  test("stands without any article", () => {
    expect(front([])).toMatchObject({ lead: null, beside: [], mostRead: [] });
  });
});

describe("related articles", () => {
  test("share documents before organisations before tags", () => {
    const subject = makeArticle(site, { title: "Gốc", tags: "[T]", units: "[U]", documents: "[05-CT/TW]" });
    const pages = plan([
      subject,
      makeArticle(site, { title: "Cùng chủ đề", tags: "[T]" }),
      makeArticle(site, { title: "Cùng đơn vị", units: "[U]" }),
      makeArticle(site, { title: "Cùng văn bản", documents: "[05-CT/TW]" }),
      makeArticle(site, { title: "Khác hẳn" }),
    ]);
    const related = (pages.get("/tin/goc/") as ArticlePage).related.map(({ title }) => title);
    expect(related).toEqual(["Cùng văn bản", "Cùng đơn vị", "Cùng chủ đề", "Khác hẳn"]);
  });

  test("are at most five, the nearest in time", () => {
    const row = makeRow(30).map((article) => ({ ...article, tags: ["T"] }));
    const related = (plan(row).get("/tin/bai-15/") as ArticlePage).related.map(({ title }) => title);
    expect(related).toHaveLength(5);
    for (const title of related) expect(Math.abs(Number(title.slice(4)) - 15)).toBeLessThanOrEqual(3);
  });
});

test("the same content gives the same plan, in whatever order the files come", () => {
  const articles = makeRow(45);
  expect(plan(articles.toReversed())).toEqual(plan(articles));
});
