import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build, readTree } from "../build.ts";
import { drawPicture } from "../picture.ts";
import { makeFolder, writeIn } from "../project.ts";

/** Content that means harm, and comes out as the text that it is. */

/** Text that ends whatever it stands in, marked with where it came from. */
const harm = (mark: string) =>
  `]]></title></script></textarea>--><${mark} onload="alert(1)" style='x'>&lt;{{ 7*191 }}{% raw %}$\{7*191}\u2028`;
const quoted = (mark: string) => JSON.stringify(harm(mark));

/** Each field that holds free text, by its mark, and a file in which its text has to be found. */
const page = "tin/bai-doc/index.html";
const shown: readonly (readonly [field: string, mark: string, file: string])[] = [
  ["title", "x-title", page],
  ["author", "x-author", page],
  ["summary", "x-summary", page],
  ["tags", "x-tag", page],
  ["units", "x-unit", page],
  ["documents", "x-document", page],
  ["source.name", "x-source", page],
  ["cover.alt", "x-alt", page],
  ["cover.caption", "x-caption", page],
  ["cover.credit", "x-credit", page],
  ["attachments.title", "x-attachment", page],
  ["an alias", "x-alias", "_redirects"],
  ["an alias, to nginx", "x-alias", "redirects.nginx.conf"],
  ["a title, in a list", "x-title", "tin/index.html"],
  ["a title, on the front page", "x-title", "index.html"],
  ["a title, at the old address", "x-title", "cu/doc.html"],
  ["a tag, among the tags", "x-tag", "chu-de/index.html"],
  ["a unit, among the units", "x-unit", "don-vi/index.html"],
  ["an author, among the authors", "x-author", "tac-gia/index.html"],
  ["a title, in the feed", "x-title", "rss.xml"],
  ["a summary, in the feed", "x-summary", "rss.xml"],
  ["name", "x-name", "index.html"],
  ["description", "x-description", "index.html"],
  ["owner", "x-owner", "index.html"],
  ["responsible", "x-responsible", "index.html"],
  ["licence", "x-licence", "index.html"],
  ["address", "x-address", "index.html"],
  ["links.title", "x-link", "index.html"],
  ["menu.title", "x-menu", "index.html"],
  ["sections.title", "x-section", "tin/index.html"],
  ["sections.description", "x-about", "tin/index.html"],
  ["labels", "x-label", page],
  ["abbreviations", "x-abbreviation", page],
  ["anniversaries.title", "x-day", "index.html"],
  ["a page's title", "x-page", "trang-doc/index.html"],
  ["text of a body", "x-text", page],
  ["a heading of a body", "x-heading", page],
  ["a picture's alternative in a body", "x-bodyalt", page],
  ["a picture's title in a body", "x-bodytitle", page],
  ["a code of a body", "x-code", page],
];

const hostileName = `"><x-file onload='a'>&;{$uri}*.jpg`;
/** In Markdown a backslash makes a sign of the next character. */
const inMarkdown = (mark: string) =>
  harm(mark)
    .replace(/[<&\]*{}[\]_`$%'"-]/g, "\\$&")
    .replace("\u2028", "");

const hostileSite = `name: ${quoted("x-name")}
url: https://mau.example/quan/
description: ${quoted("x-description")}
owner: ${quoted("x-owner")}
responsible: ${quoted("x-responsible")}
licence: ${quoted("x-licence")}
address: ${quoted("x-address")}
phone: ${quoted("x-phone")}
links:
  - title: ${quoted("x-link")}
    url: "https://la.example/?\\"onload='a'<x-url>"
menu:
  - title: ${quoted("x-menu")}
    url: "/tin/?\\"<x-url>"
labels:
  views: ${quoted("x-label")}
abbreviations:
  VT: ${quoted("x-abbreviation")}
anniversaries:
  - date: 03/02
    title: ${quoted("x-day")}
sections:
  - slug: tin
    title: ${quoted("x-section")}
    description: ${quoted("x-about")}
`;

const hostileArticle = `---
title: ${quoted("x-title")}
date: 06/10/2017
author: ${quoted("x-author")}
slug: bai-doc
summary: ${quoted("x-summary")}
tags: [${quoted("x-tag")}]
units: [${quoted("x-unit")}]
documents: [${quoted("x-document")}]
source:
  name: ${quoted("x-source")}
  url: "https://la.example/?\\"onload='a'<x-url>"
cover:
  src: ${JSON.stringify(hostileName)}
  alt: ${quoted("x-alt")}
  caption: ${quoted("x-caption")}
  credit: ${quoted("x-credit")}
attachments:
  - file: ${JSON.stringify(hostileName)}
    title: ${quoted("x-attachment")}
aliases:
  - /cu/doc.html
  - ${JSON.stringify(`/cu/";}<x-alias>{return/*$uri:a#.html`)}
  - ${JSON.stringify(`/cu/x-alias.php?/la=//la.example&https://la.example/=1`)}
---
Có VT. ${inMarkdown("x-text")}

## ${inMarkdown("x-heading")}

![${inMarkdown("x-bodyalt")}](<${hostileName.replace(/[<>]/g, "\\$&")}> "x-bodytitle\\" onload='alert(1)' {{ 7*191 }}")

\`\`\`
${harm("x-code").replace("\u2028", "")}
\`\`\`
`;

/** A page without its texts and the values of its attributes. */
function skeleton(html: string): string {
  return html.replace(/="[^"]*"/g, "").replace(/>[^<]*/g, ">");
}

describe("what comes out as text", () => {
  let files: Map<string, string>;

  const root = makeFolder(afterAll);

  beforeAll(async () => {
    const content = join(root, "content");
    writeIn(content, "site.yaml", hostileSite);
    writeIn(content, "tin/doc.md", hostileArticle);
    writeFileSync(join(content, `tin/${hostileName}`), await drawPicture().jpeg().toBuffer());
    writeIn(content, "pages/doc.md", `---\ntitle: ${quoted("x-page")}\nslug: trang-doc\n---\nTrang.\n`);
    const output = join(root, "site");
    const { problems } = await build({ content, output, root });
    expect(problems).toBeNull();
    files = new Map(
      [...readTree(output)].map(([path, text]) => [path, Buffer.from(text, "latin1").toString()]),
    );
  });

  test.each(shown)("%s", (_field, mark, path) => {
    expect(files.get(path)).toContain(mark);
    for (const [name, text] of files) {
      // nginx's own quoting holds an alias; it is read word by word elsewhere.
      if (!name.endsWith(".nginx.conf")) expect(text, name).not.toMatch(new RegExp(`<${mark}`));
    }
  });

  test("in no page does any of it become an element, an attribute, a script, an address or a result", () => {
    for (const [path, html] of files) {
      if (!path.endsWith(".html")) continue;
      expect(skeleton(html), path).not.toMatch(/ on\w+|<x-| style/);
      expect(html, path).not.toMatch(/(?:href|src)="\s*(?:javascript|data|vbscript):/i);
      expect(html, path).not.toContain("1337");
      for (const [tag] of html.matchAll(/<script[^>]*>/g)) {
        expect(tag, path).toMatch(
          /^<script type="(?:application\/ld\+json|module" src="\/quan\/(?:tai-nguyen\/[a-z]+\.[0-9a-f]+|dia-chi-cu)\.js)">$/,
        );
      }
    }
  });

  test("data for machines parses, and holds the text as it was written", () => {
    const blocks = [
      ...(files.get(page) ?? "").matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs),
    ];
    const found = blocks.map(([, json = ""]) => JSON.parse(json));
    expect(found[0].headline).toContain(`<x-title onload="alert(1)" style='x'>&lt;{{ 7*191 }}{% raw %}`);
    expect(found[0].author.name).toContain("<x-author ");
    expect(found).toHaveLength(2);
  });

  test("a file's name is one name, wherever it stands", () => {
    const path = `tin/bai-doc/${hostileName}`;
    expect(files.has(path)).toBe(true);
    const names = [...(files.get(page) ?? "").matchAll(/ (?:src|href)="(\/quan\/tin\/bai-doc\/[^"]+)"/g)];
    expect(names.length).toBeGreaterThanOrEqual(1);
    // The sizes of a picture are named anew.
    const pictures = [...(files.get(page) ?? "").matchAll(/ src="(\/quan\/tai-nguyen\/anh\/[^"]+)"/g)];
    expect(pictures.length).toBeGreaterThanOrEqual(2);
    for (const [, address] of pictures) expect(address).toMatch(/^[a-z0-9/.-]+$/);
    for (const [, address = ""] of names) {
      expect(decodeURIComponent(address.replaceAll("&#39;", "'").replaceAll("&amp;", "&"))).toBe(
        `/quan/${path}`,
      );
    }
  });

  test("every rule of a host leads to the article", () => {
    const rules = files.get("_redirects")?.trimEnd().split("\n") ?? [];
    expect(rules.length).toBeGreaterThan(1);
    for (const rule of rules)
      expect(rule).toMatch(/^\/quan\/cu\/\S+( [^\s/:]+=[^\s/:]+)* \/quan\/tin\/bai-doc\/ 301!?$/);
  });
});
