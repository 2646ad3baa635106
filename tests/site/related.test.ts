import fc from "fast-check";
import { expect, test } from "vitest";
import type { Article } from "../../src/content/article.ts";
import type { Recall } from "../../src/content/recall.ts";
import { Memory } from "../../src/eleventy/memory.ts";
import { noMedia } from "../../src/site/media.ts";
import { planSite } from "../../src/site/plan.ts";
import { noViews } from "../../src/site/views.ts";
import { howOften } from "../how-often.ts";
import { makeArticle, makeContent, makeSite, moment } from "./content.ts";

const site = makeSite();

/** Address of an article → titles of its related ones. */
function relate(articles: readonly Article[], recall?: Recall): Map<string, string[]> {
  const { pages } = planSite(makeContent(articles), site, noViews, moment, noMedia, recall);
  return new Map(
    pages
      .map(({ make }) => make())
      .flatMap((page) =>
        page.template === "article" ? [[page.url, page.related.map(({ title }) => title)]] : [],
      ),
  );
}

test("share words of their titles and leads, however these are written", () => {
  const related = relate([
    makeArticle(site, { title: "Phát động phong trào trồng cây", date: "01/01/2020" }),
    makeArticle(site, { title: "KẾT QUẢ TRỒNG CÂY", date: "02/01/2010" }),
    makeArticle(site, { title: "Một việc khác", date: "02/01/2010", summary: "Cả phường trong phong trào" }),
    makeArticle(site, { title: "Chẳng chung gì", date: "02/01/2020" }),
  ]).get("/tin/phat-dong-phong-trao-trong-cay/");
  expect(related).toHaveLength(3);
  expect(related?.slice(0, 2).sort()).toEqual(["KẾT QUẢ TRỒNG CÂY", "Một việc khác"]);
});

test("share rare words rather than those of every day", () => {
  const everyDay = Array.from({ length: 40 }, (_, index) =>
    makeArticle(site, { title: `Hội nghị ${index}`, date: `01/01/2019 10:${10 + index}` }),
  );
  const related = relate([
    ...everyDay,
    makeArticle(site, { title: "Về bến Bạch Đằng", date: "01/01/2018" }),
    makeArticle(site, { title: "Hội nghị bàn chuyện Bạch Đằng", date: "01/02/2019" }),
  ]).get("/tin/hoi-nghi-ban-chuyen-bach-dang/");
  expect(related?.[0]).toBe("Về bến Bạch Đằng");
});

const word = fc.constantFrom("đại hội", "chi bộ", "kiểm tra", "Bạch Đằng", "thi đua", "bầu cử");
const subject = fc.record({
  title: fc.array(word, { minLength: 1, maxLength: 4 }),
  tag: fc.constantFrom("Một", "Hai", "Ba"),
  unit: fc.constantFrom("Phường Mẫu", "Xã Mẫu"),
});

type Subject = typeof subject extends fc.Arbitrary<infer T> ? T : never;

/** One article a day, from the first on. */
function writeAll(subjects: readonly Subject[]): Article[] {
  return subjects.map(({ title, tag, unit }, index) =>
    makeArticle(site, {
      title: `${title.join(" ")} ${index}`,
      date: new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10),
      tags: `[${tag}]`,
      units: `[${unit}]`,
    }),
  );
}

test("never change their order when a newer article comes, which may only step in among them", () => {
  fc.assert(
    fc.property(fc.array(subject, { minLength: 2, maxLength: 60 }), (subjects) => {
      const articles = writeAll(subjects);
      const after = relate(articles);
      const newest = articles.at(-1)?.title;
      for (const [url, titles] of relate(articles.slice(0, -1))) {
        const kept = after.get(url)?.filter((title) => title !== newest);
        expect(kept).toEqual(titles.slice(0, kept?.length));
        expect(kept?.length).toBeGreaterThanOrEqual(titles.length - 1);
      }
    }),
    { numRuns: howOften("SOAK_RUNS", 30) },
  );
});

test("are after an edit in a preview what a fresh one would show", () => {
  const edit = fc.record({ place: fc.nat(59), subject, isNew: fc.boolean() });
  fc.assert(
    fc.property(fc.array(subject, { minLength: 2, maxLength: 60 }), fc.array(edit), (subjects, edits) => {
      const memory = new Memory();
      const relateAgain = (now: readonly Subject[]) => {
        const related = relate(writeAll(now), memory.recall);
        memory.settle();
        return related;
      };
      relateAgain(subjects);
      let now = subjects;
      for (const { place, subject, isNew } of edits) {
        now = isNew ? now.concat(subject) : now.with(place % now.length, subject);
        expect(relateAgain(now)).toEqual(relate(writeAll(now)));
      }
    }),
    { numRuns: howOften("SOAK_RUNS", 30) },
  );
});
