import { join } from "node:path";
import { expect, test } from "vitest";
import { convert } from "../../src/import/convert.ts";
import { planImport } from "../../src/import/plan-import.ts";
import { project } from "../project.ts";
import { makeSite } from "../site/content.ts";
import { emptyPlace, openFixture } from "./place.ts";

const shapes = [
  ["copied-text", "page.txt"],
  ["directive", "page.docx"],
  ["dotnetnuke", "page.html"],
  ["drupal", "page.html"],
  ["drupal-new", "page.html"],
  ["frontpage", "page.htm"],
  ["java-portal", "page.html"],
  ["joomla", "page.html"],
  ["joomla-old", "page.html"],
  ["labels", "page.html"],
  ["layout-tables", "page.html"],
  ["liferay", "page.html"],
  ["nukeviet", "page.html"],
  ["plain-text", "page.txt"],
  ["report", "page.htm"],
  ["sharepoint", "page.html"],
  ["vnpt", "page.html"],
  ["word", "page.docx"],
  ["word-news", "page.docx"],
  ["word-page", "page.htm"],
  ["wordpress", "page.html"],
] as const;

test.each(shapes)("a page in the shape of %s becomes its article", async (shape, file) => {
  const article = await convert(openFixture(shape, file), makeSite());
  const plan = planImport(article, "tin", emptyPlace());
  if ("knownFile" in plan) throw new Error(plan.knownFile);
  const { text, files } = plan.composed;
  const sizes = [...files].map(([name, { bytes }]) => `tệp ${name}: ${bytes.length} byte`);
  const report = [plan.path, ...sizes, ...article.notes.map((note) => `lưu ý: ${note}`)];
  const folder = join(project, "tests/fixtures/import", shape);
  await expect(text).toMatchFileSnapshot(join(folder, "expected.md"));
  await expect(`${report.join("\n")}\n`).toMatchFileSnapshot(join(folder, "expected.report"));
  expect(plan.article.draft).toBe(article.missing.length > 0);
});
