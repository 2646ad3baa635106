import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeArticles, writeSource } from "../../bench/generate.ts";
import { bringUpShard, type ShardJob } from "../../src/loading/bring-up.ts";
import { bringUpShards, type Done } from "../../src/loading/parse-threads.ts";
import { openShard } from "../../src/loading/shard.ts";
import { contentOptions } from "../../src/site/site.ts";
import { makeFolder } from "../project.ts";
import { makeSite } from "../site/content.ts";

/** So many files for each job: enough that every thread gets some, the last ones so large that others end before. */
const sizes = [300, 300, 20, 20, 20, 20, 20, 20, 500, 500];

test("threads share the jobs, each is done once, and as one thread would", async () => {
  const folder = makeFolder();
  const content = join(folder, "content");
  mkdirSync(content);
  const files = [...makeArticles(sizes.reduce((sum, size) => sum + size))].map((article) => {
    writeSource(content, article);
    const { path } = article;
    return { file: { file: `content/${path}`, path, onDisk: join(content, path) }, fingerprint: null };
  });
  const jobs = sizes.map(
    (size, index): ShardJob => ({
      cacheFile: join(folder, `${index}.shard`),
      version: "mẫu",
      files: files.splice(0, size),
      options: contentOptions(makeSite()),
      scope: "errors",
    }),
  );
  const done: Done[] = [];
  await bringUpShards(jobs, (one) => done.push(one), 4);
  expect(done.map(({ index }) => index).sort((a, b) => a - b)).toEqual([...jobs.keys()]);
  for (const { index, shard } of done) {
    const alone = bringUpShard({
      ...jobs[index],
      cacheFile: join(folder, "riêng", `${index}.shard`),
    } as ShardJob);
    expect(openShard(shard).files.size).toBe(sizes[index]);
    expect(shard).toEqual(alone.shard);
  }
});

test("what fails in a thread fails the whole", async () => {
  const folder = makeFolder();
  const absent = { file: "content/khong-co.md", path: "khong-co.md", onDisk: join(folder, "khong-co.md") };
  const job = {
    cacheFile: join(folder, "0.shard"),
    version: "mẫu",
    files: [{ file: absent, fingerprint: null }],
    options: contentOptions(makeSite()),
    scope: "errors",
  } as const satisfies ShardJob;
  await expect(bringUpShards(Array(8).fill(job), () => {}, 4)).rejects.toThrow("ENOENT");
});
