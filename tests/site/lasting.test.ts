import { expect, test } from "vitest";
import { lastsUntil } from "../../src/site/lasting.ts";
import { makeArticle, makeSite, moment } from "./content.ts";

const site = makeSite();

test.each([
  ["its day ends", {}, "2024-06-02T00:00:00+07:00"],
  ["an article appears", { date: "01/06/2024 09:30" }, "2024-06-01T09:30:00+07:00"],
  ["an article is news no more", { date: "30/05/2024 10:00" }, "2024-06-01T10:00:00.001+07:00"],
  ["an article expires", { expires: "01/06/2024 11:00" }, "2024-06-01T11:00:00+07:00"],
])("a site lasts until %s", (_what, keys, until) => {
  const articles = [makeArticle(site, {}), makeArticle(site, keys)];
  expect(lastsUntil(articles, site.timeZone, moment)).toBe(Date.parse(until));
});
