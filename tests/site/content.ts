import { type Article, parseArticle } from "../../src/content/article.ts";
import type { Content } from "../../src/content/content.ts";
import { contentOptions, parseSite, type Site } from "../../src/site/site.ts";

/** Content made in a test, without files. */

export function makeSite(more = ""): Site {
  const text = `name: Trang Mẫu\nurl: https://mau.example/\nsections:\n  - slug: tin\n    title: Tin mẫu\n${more}`;
  const { site, problems } = parseSite({ file: "site.yaml", path: "site.yaml", text });
  if (!site) throw new Error(JSON.stringify(problems));
  return site;
}

/** `makeArticle(site, { title: "Bài", date: "06/10/2017" })`; other keys as YAML. */
export function makeArticle(
  site: Site,
  keys: Readonly<Record<string, string>>,
  body = "Nội dung.\n",
): Article {
  const all = { title: "Bài mẫu", date: "06/10/2017 10:41", author: "Người Mẫu", ...keys };
  const text = `---\n${Object.entries(all)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join("")}---\n${body}`;
  const path = `tin/${all.title}.md`;
  const { value, problems } = parseArticle(
    { file: `content/${path}`, path, text, fingerprint: text },
    "tin",
    contentOptions(site),
  );
  if (!value) throw new Error(JSON.stringify(problems));
  return value;
}

export function makeContent(articles: readonly Article[]): Content {
  const nothing = {
    pages: [],
    assets: new Map(),
    links: new Set<string>(),
    folders: new Map(),
    problems: [],
  };
  return { ...nothing, articles, outlines: articles };
}

export const moment = {
  now: Date.parse("2024-06-01T08:00:00+07:00"),
  iso: "2024-06-01T08:00:00+07:00",
  preview: false,
};
