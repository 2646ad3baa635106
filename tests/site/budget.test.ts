import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build, readPages } from "../build.ts";
import { makeFolder, project } from "../project.ts";

const most = 40 * 1024;
const mostScript = 4 * 1024;

let output: string;

beforeAll(async () => {
  const root = makeFolder(afterAll);
  output = join(root, "site");
  await build({
    content: join(project, "content"),
    output,
    root,
    now: Date.parse("2026-12-01T08:00:00+07:00"),
  });
});

test("an article comes over the wire in at most 40 KiB: page, styles, font, and at most 4 KiB of script", () => {
  const assets = readdirSync(join(output, "tai-nguyen"));
  const weigh = (pattern: RegExp) =>
    assets
      .filter((name) => pattern.test(name))
      .reduce((sum, name) => sum + gzipSync(readFileSync(join(output, "tai-nguyen", name))).length, 0);
  const scripts = weigh(/^(?:article|preferences)\..*\.js$/);
  expect(scripts).toBeGreaterThan(100);
  expect(scripts).toBeLessThanOrEqual(mostScript);
  const [font = ""] = readdirSync(join(output, "fonts")).filter((name) => name.endsWith(".woff2"));
  const shared = scripts + weigh(/\.css$/) + readFileSync(join(output, "fonts", font)).length;
  const articles = [...readPages(output)].filter(([url]) =>
    /^\/(hoat-dong-dang|tim-hieu-van-ban)\/[^/]+\/$/.test(url),
  );
  expect(articles.length).toBeGreaterThanOrEqual(9);
  for (const [url, html] of articles) expect(shared + gzipSync(html).length, url).toBeLessThanOrEqual(most);
});
