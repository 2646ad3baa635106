// What stands in `content/`, whosever it is: a unit publishes only where this holds, so it asks of the content no more
// than `check` does. All else about the code is proven by fixture sites.

import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { reservedNames } from "../src/site/reserved-names.ts";
import { findFaults } from "./browser/axe.ts";
import { launchBrowser } from "./browser/browser.ts";
import { serve } from "./browser/serve.ts";
import { build, readPages } from "./build.ts";
import { content, contentNow, home, isOurs, sectionNames } from "./own-content.ts";
import { makeFolder } from "./project.ts";
import { findDead, findInvalid } from "./site/page-faults.ts";
import { most, weighShared } from "./site/weight.ts";

/** A long site is judged by so many pages of a kind: no test takes longer by the year. */
const mostOfAKind = 20;

let output: string;
let kinds: ReadonlyMap<string, readonly (readonly [url: string, html: string])[]>;

const root = makeFolder(afterAll);

beforeAll(async () => {
  output = join(root, "site");
  expect(await build({ content, output, root, now: contentNow })).toMatchObject({ problems: null });
  kinds = Map.groupBy(readPages(output), ([url]) => kindOf(url));
}, 0);

// `/luu-tru/2017/10/` → `/luu-tru/*/*/`, an article → `/mục/*/`, a page of its own → `/*/`
function kindOf(url: string): string {
  const [first = "", ...rest] = url.split("/").slice(1);
  const named = sectionNames.includes(first) ? "mục" : reservedNames.has(first) ? first : "*";
  return ["", named, ...rest.map((name) => name && "*")].join("/");
}

/** What an editor wrote is ours to judge in our own content alone: `check` warns others of it, and lets it pass. */
function withoutBody(html: string): string {
  const body = /(?<=<div class="prose">\n).*(?=\n<\/div>\n(?:<p class="article__author">|<\/article>))/s;
  return isOurs ? html : html.replace(body, "<p>…</p>");
}

function judged(ofAKind = mostOfAKind) {
  return [...kinds.values()]
    .flatMap((pages) => pages.slice(-ofAKind))
    .map(([url, html]) => [url, withoutBody(html)] as const);
}

test("its pages are valid HTML", async () => {
  expect(await findInvalid(judged())).toEqual([]);
}, 0);

test("its pages lead to files of the site or to other sites", () => {
  expect(findDead(judged(), output, home)).toEqual([]);
});

test("its articles come over the wire in at most 40 KiB", () => {
  const { scripts, shared } = weighShared(output);
  expect(scripts).toBeLessThanOrEqual(most.scripts);
  for (const [url, html] of judged().filter(([url]) => kindOf(url) === "/mục/*/")) {
    expect(shared + gzipSync(html).length, url).toBeLessThanOrEqual(most.article);
  }
});

test("axe finds nothing on a page of each kind", async () => {
  const base = home.pathname.replace(/\/$/, "");
  const { origin, server } = await serve(output, base);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    for (const [url, html] of judged(1)) {
      if (html.includes('http-equiv="refresh"')) continue;
      await page.route(`${origin}${base}${url}`, (route) =>
        route.fulfill({ contentType: "text/html; charset=utf-8", body: html }),
      );
      await page.goto(`${origin}${base}${url}`);
      expect(await findFaults(page), url).toEqual([]);
    }
  } finally {
    await browser.close();
    server.close();
  }
}, 0);
