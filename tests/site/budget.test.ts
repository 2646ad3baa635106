import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build, fixture, readPages } from "../build.ts";
import { makeFolder } from "../project.ts";
import { most, weighShared } from "./weight.ts";

let output: string;

const root = makeFolder(afterAll);

beforeAll(async () => {
  output = join(root, "site");
  await build({
    content: fixture("phuong"),
    output,
    root,
    now: Date.parse("2026-12-01T08:00:00+07:00"),
  });
});

test("an article comes over the wire in at most 40 KiB: page, styles, font, and at most 4 KiB of script", () => {
  const { scripts, shared } = weighShared(output);
  expect(scripts).toBeGreaterThan(100);
  expect(scripts).toBeLessThanOrEqual(most.scripts);
  const articles = [...readPages(output)].filter(([url]) =>
    /^\/(hoat-dong-dang|tim-hieu-van-ban)\/[^/]+\/$/.test(url),
  );
  expect(articles).toHaveLength(3);
  for (const [url, html] of articles) {
    expect(shared + gzipSync(html).length, url).toBeLessThanOrEqual(most.article);
  }
});
