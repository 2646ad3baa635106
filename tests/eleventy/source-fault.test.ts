import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bundleScripts } from "../../src/eleventy/scripts.ts";
import { bundleStyles } from "../../src/eleventy/styles.ts";
import { makeFolder } from "../project.ts";

function write(folder: string, name: string, text: string): string {
  const templates = makeFolder();
  mkdirSync(join(templates, folder));
  writeFileSync(join(templates, folder, name), text);
  return templates;
}

test.each([
  [
    "a {\n color red;\n}",
    /styles\/main\.css:2:7 kiểu trình bày sai cú pháp \[Unexpected token .*\]\n {2}Sửa: /,
  ],
  ["a {\n b: ; }}", /styles\/main\.css:\d:\d+ kiểu trình bày .*\n {2}Sửa: /],
  [
    '@import "khong-co.css";',
    /styles\/main\.css:1:1 kiểu trình bày gọi một tệp không có \[ENOENT.*\]\n {2}Sửa: /,
  ],
])("what is wrong in the style %j is told at its place", async (text, told) => {
  await expect(bundleStyles(write("styles", "main.css", text))).rejects.toThrow(told);
});

test.each([
  [
    "const a = 1;\n  let b = ;",
    /scripts\/article\.ts:2:11 kịch bản của trang không dịch được \[Unexpected ";"\]\n {2}Sửa: /,
  ],
  ['import "./khong-co.ts";', /scripts\/article\.ts:1:8 kịch bản của trang không dịch được .*\n {2}Sửa: /],
])("what is wrong in the script %j is told at its place", async (text, told) => {
  await expect(bundleScripts(write("scripts", "article.ts", text))).rejects.toThrow(told);
});
