import { expect, test } from "vitest";
import { parseSinglePage } from "../../src/content/single-page.ts";
import { sortSinglePages } from "../../src/site/single-page.ts";
import { contentOptions } from "../../src/site/site.ts";
import { makeSite } from "./content.ts";

function makePage(title: string, keys = "") {
  const text = `---\ntitle: ${title}\n${keys}---\nMột.\n`;
  const path = `pages/${title}.md`;
  return parseSinglePage({ file: path, path, text }, contentOptions(makeSite())).value ?? [];
}

test("single pages stand by their order, then by their titles", () => {
  const pages = ["Đảng", "Dân", "Liên hệ", "Giới thiệu"].flatMap((title) => makePage(title));
  const first = [makePage("Xem trước", "order: 1\n"), makePage("An ninh", "order: 2\n")].flat();
  expect(sortSinglePages([...pages, ...first]).map(({ title }) => title)).toEqual([
    "Xem trước",
    "An ninh",
    "Dân",
    "Đảng",
    "Giới thiệu",
    "Liên hệ",
  ]);
});
