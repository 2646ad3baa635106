import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build, readPages } from "../build.ts";
import { makeFolder, project } from "../project.ts";

const most = 40 * 1024;

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

test("an article comes over the wire in at most 40 KiB: page, styles and font", () => {
  const [style = ""] = readdirSync(join(output, "tai-nguyen")).filter((name) => name.endsWith(".css"));
  const [font = ""] = readdirSync(join(output, "fonts")).filter((name) => name.endsWith(".woff2"));
  const shared =
    gzipSync(readFileSync(join(output, "tai-nguyen", style))).length +
    readFileSync(join(output, "fonts", font)).length;
  const articles = [...readPages(output)].filter(([url]) =>
    /^\/(hoat-dong-dang|tim-hieu-van-ban)\/[^/]+\/$/.test(url),
  );
  expect(articles.length).toBeGreaterThanOrEqual(9);
  for (const [url, html] of articles) expect(shared + gzipSync(html).length, url).toBeLessThanOrEqual(most);
});
