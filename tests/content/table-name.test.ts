import { expect, test } from "vitest";
import { parseSinglePage } from "../../src/content/single-page.ts";
import { decodeSource, type Source } from "../../src/content/source.ts";
import { contentOptions } from "../../src/site/site.ts";
import { makeSite } from "../site/content.ts";

const table = "| A | B |\n|---|---|\n| 1 | 2 |\n";

function frameNames(keys: string, body: string): string[] {
  const bytes = new TextEncoder().encode(`---\n${keys}---\n${body}`);
  const source = decodeSource("content/pages/trang.md", "pages/trang.md", bytes) as Source;
  const html = parseSinglePage(source, contentOptions(makeSite())).value?.html ?? "";
  return [...html.matchAll(/class="table-frame" tabindex="0" aria-label="(.*?)"/g)].map(
    ([, name = ""]) => name,
  );
}

test.each([
  ["title: Giới thiệu\n", table, ["Bảng"]],
  ["title: Giới thiệu\n", `${table}\n${table}`, ["Bảng 1", "Bảng 2"]],
  ["title: About us\nlang: en\n", table, ["About us"]],
  ["title: About us\nlang: en\n", `${table}\n${table}`, ["About us 1", "About us 2"]],
])("the frames of tables have names in the language of their page: %j", (keys, body, names) => {
  expect(frameNames(keys, body)).toEqual(names);
});
