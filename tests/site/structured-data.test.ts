import { expect, test } from "vitest";
import type { Article } from "../../src/content/article.ts";
import { planSite } from "../../src/site/plan.ts";
import type { Site } from "../../src/site/site.ts";
import { noViews } from "../../src/site/views.ts";
import { makeArticle, makeContent, makeSite, moment } from "./content.ts";

const site = makeSite("owner: Đảng ủy Mẫu\nphone: 024 0000 0000\n");

function planData(articles: readonly Article[], of: Site, url: string): Record<string, unknown>[] {
  const page = planSite(makeContent(articles), of, noViews, moment)
    .pages.find((one) => one.url === url)
    ?.make();
  return page && "head" in page ? page.head.jsonLd.map((json) => JSON.parse(json)) : [];
}

test("the front page says what the site is, who publishes it and how it is searched", () => {
  expect(planData([], site, "/")).toMatchObject([
    {
      "@type": "WebSite",
      name: "Trang Mẫu",
      url: "https://mau.example/",
      potentialAction: {
        "@type": "SearchAction",
        target: { urlTemplate: "https://mau.example/tim-kiem/?q={search_term_string}" },
        "query-input": "required name=search_term_string",
      },
    },
    {
      "@type": "Organization",
      name: "Đảng ủy Mẫu",
      telephone: "024 0000 0000",
      logo: "https://mau.example/icon-512.png",
    },
  ]);
});

test("a site without search offers none", () => {
  const [webSite] = planData([], makeSite("search: false\n"), "/");
  expect(webSite).not.toHaveProperty("potentialAction");
});

test.each(["/tin/", "/luu-tru/2017/10/", "/tac-gia/", "/tac-gia/nguoi-mau/", "/doc-nhieu/", "/thong-ke/"])(
  "%s is a collection with its way from the front page",
  (url) => {
    const [collection, breadcrumb] = planData([makeArticle(site, {})], site, url);
    expect(collection).toMatchObject({ "@type": "CollectionPage", url: `https://mau.example${url}` });
    expect(breadcrumb).toMatchObject({ "@type": "BreadcrumbList" });
    const steps = breadcrumb?.itemListElement as { position: number; item: string }[];
    expect(steps.map(({ position }) => position)).toEqual(steps.map((_, index) => index + 1));
    expect(steps[0]?.item).toBe("https://mau.example/");
    expect(steps.at(-1)?.item).toBe(`https://mau.example${url}`);
  },
);

test("an article is news of its publisher, under its section", () => {
  const article = makeArticle(site, { title: "Bài", cover: "{ src: a.jpg, alt: Ảnh }" });
  const [news, breadcrumb] = planData([article], site, "/tin/bai/");
  expect(news).toMatchObject({
    "@type": "NewsArticle",
    headline: "Bài",
    datePublished: "2017-10-06T10:41:00+07:00",
    dateModified: "2017-10-06T10:41:00+07:00",
    mainEntityOfPage: "https://mau.example/tin/bai/",
    image: ["https://mau.example/tin/bai/a.jpg"],
    publisher: { "@type": "Organization", name: "Đảng ủy Mẫu", logo: "https://mau.example/icon-512.png" },
  });
  expect(breadcrumb?.itemListElement).toMatchObject([
    { name: "Trang chủ" },
    { name: "Tin mẫu", item: "https://mau.example/tin/" },
    { name: "Bài" },
  ]);
});

test("an article that was mended says when", () => {
  const [news] = planData(
    [makeArticle(site, { title: "Bài", updated: "07/10/2017 08:00" })],
    site,
    "/tin/bai/",
  );
  expect(news).toMatchObject({
    datePublished: "2017-10-06T10:41:00+07:00",
    dateModified: "2017-10-07T08:00:00+07:00",
  });
});
