import { expect, test } from "vitest";
import type { ListingPage } from "../../src/site/page.ts";
import { planSite } from "../../src/site/plan.ts";
import { noViews } from "../../src/site/views.ts";
import { makeArticle, makeContent, makeSite, moment } from "./content.ts";

const attach = (titles: readonly string[]) =>
  `[${titles.map((title, index) => `{ file: ${index}.pdf, title: ${title} }`).join(", ")}]`;

function descriptionOf(more: string, ...attachments: readonly string[]): string | null {
  const site = makeSite(more);
  const article = makeArticle(site, { attachments: attach(attachments) }, "Theo số 05-CT/TW và 03-CT/TW.\n");
  const { pages } = planSite(makeContent([article]), site, noViews, moment);
  const page = pages.find(({ url }) => url === "/van-ban/05-ct-tw/")?.make() as ListingPage;
  return page.description;
}

test("a document's page tells how else it is written", () => {
  const site = makeSite("documents:\n  05-CT/TW: Chỉ thị mẫu\n");
  const articles = [
    makeArticle(site, { title: "Một" }, "Theo Chỉ thị 05 – CT/TW và 05/CT-TW.\n"),
    makeArticle(site, { title: "Hai" }, "Theo Chỉ thị 05-CT/TW, rồi 05/CT-TW.\n"),
  ];
  const { pages } = planSite(makeContent(articles), site, noViews, moment);
  const page = pages.find(({ url }) => url === "/van-ban/05-ct-tw/")?.make() as ListingPage;
  expect(page.description).toBe("Chỉ thị mẫu. Trong các bản tin còn viết: 05 – CT/TW, 05/CT-TW.");
});

test("a document is about what an attachment says that names it", () => {
  expect(descriptionOf("", "Chỉ thị 05-CT/TW về học tập")).toBe("Chỉ thị 05-CT/TW về học tập");
});

test("a document is about what its own file says, not what is attached to it", () => {
  const own = "Chỉ thị 05-CT/TW về học tập";
  const annex = "Phụ lục 2 kèm theo Chỉ thị 05-CT/TW";
  expect(descriptionOf("", own, "Báo cáo thực hiện Chỉ thị 05-CT/TW", annex)).toBe(own);
  expect(descriptionOf("", annex, own)).toBe(own);
  expect(descriptionOf("", annex)).toBeNull();
});

test("site.yaml knows better, and an attachment about two documents tells of neither", () => {
  const known = "documents:\n  05-CT/TW: Chỉ thị về làm theo\n";
  expect(descriptionOf(known, "Chỉ thị 05-CT/TW về học tập")).toBe("Chỉ thị về làm theo");
  expect(descriptionOf("", "So sánh 05-CT/TW và 03-CT/TW")).toBeNull();
});
