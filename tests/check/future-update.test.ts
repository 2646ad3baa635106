import { expect, test } from "vitest";
import { futureUpdate } from "../../src/check/rules/future-update.ts";
import { makeArticle, makeContent, makeSite, moment } from "../site/content.ts";

const site = makeSite();
const judge = (keys: Readonly<Record<string, string>>, now = moment.now) =>
  futureUpdate(makeContent([makeArticle(site, keys)]), site, now, new Map());

test.each([
  [{ updated: "02/06/2024" }],
  [{ updated: "01/06/2024 08:01" }],
  [{ date: "02/06/2024 08:00", updated: "02/06/2024 08:01" }],
])("%j is told at its value", (keys) => {
  expect(judge(keys)).toMatchObject([{ line: 5, column: 10, level: "warning", rule: "future-update" }]);
});

test.each([
  [{ updated: "01/06/2024" }],
  [{ updated: "01/06/2024 08:00" }],
  [{ date: "02/06/2024 08:00", updated: "02/06/2024 08:00" }],
  [{ draft: "true" }],
])("%j passes", (keys) => {
  expect(judge(keys)).toEqual([]);
});

test("a preview shows what is yet to come", () => {
  expect(judge({ updated: "02/06/2024" }, Number.POSITIVE_INFINITY)).toEqual([]);
});
