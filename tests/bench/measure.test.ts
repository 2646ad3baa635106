import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compare, ratio, typical } from "../../bench/compare.ts";
import type { Contender } from "../../bench/contender.ts";
import { measureSize, writeGrowth } from "../../bench/growth.ts";
import { measure } from "../../bench/measure.ts";
import { drawComparisons } from "../../bench/plot.ts";
import { writeReport } from "../../bench/report.ts";
import { withSites } from "../../bench/workplace.ts";
import { project } from "../project.ts";

/** Runs a script in a process below a process, as npm runs a build. */
const run = (script: string) =>
  measure(
    {
      program: process.execPath,
      args: [
        "-e",
        `require("node:child_process").execFileSync(process.execPath, ["-e", ${JSON.stringify(script)}])`,
      ],
    },
    project,
  );

test.skipIf(process.platform !== "linux")("what grandchildren use is counted", async () => {
  const small = await run("");
  const large = await run(
    "const held = Buffer.alloc(200 * 2 ** 20, 1); while (process.cpuUsage().user < 500_000); held.length",
  );
  expect((large.mebibytes ?? 0) - (small.mebibytes ?? 0)).toBeGreaterThan(150);
  expect((large.cpuSeconds ?? 0) - (small.cpuSeconds ?? 0)).toBeGreaterThan(0.2);
  expect(large.seconds).toBeGreaterThan(0.4);
});

test("a build that fails ends the comparison, and says what it said", async () => {
  const failing = { program: process.execPath, args: ["-e", "console.error('hỏng rồi'); process.exit(3)"] };
  await expect(measure(failing, project)).rejects.toThrow(/ended with 3[\s\S]*hỏng rồi/);
  await expect(measure({ program: "khong-co-lenh-nay", args: [] }, project)).rejects.toThrow("ENOENT");
});

/** Makes a page for each article, and an index that lists them all. */
const fake = (name: string): Contender => ({
  name,
  version: "1",
  build: {
    program: process.execPath,
    args: [
      "-e",
      `const { readFileSync, writeFileSync, mkdirSync } = require("node:fs");
       const count = Number(readFileSync("count", "utf8"));
       for (let at = 0; at < count; at++) {
         mkdirSync("out/tin-mau/" + at, { recursive: true });
         writeFileSync("out/tin-mau/" + at + "/index.html", "một trang");
       }
       writeFileSync("out/index.html", "x".repeat(count));`,
    ],
  },
  output: "out",
  prepare(folder, articles) {
    mkdirSync(join(folder, "out"));
    writeFileSync(join(folder, "count"), String(articles));
  },
  publish: (folder, articles) => writeFileSync(join(folder, "count"), String(articles + 1)),
});

test("a comparison times each build of each contender in each round", async () => {
  const told: string[] = [];
  const comparison = await withSites((make) =>
    compare(make, [fake("Một"), fake("Hai")], 3, 2, (line) => told.push(line)),
  );
  expect(told.map((line) => /round (\d).*, (\S+):/.exec(line)?.slice(1).join(" "))).toEqual([
    "1 Một",
    "1 Hai",
    "2 Hai",
    "2 Một",
  ]);
  const [ours = [], theirs = []] = comparison.contenders.map(({ rounds }) => rounds);
  expect(typical(ours, "published", "seconds")).toBeGreaterThan(0);
  expect(ratio(ours, ours, "cold", "seconds")).toBe(1);
  expect(theirs[1]?.made.get("article")?.files).toBe(3);
  const report = writeReport([comparison]);
  expect(
    report.match(/^\| (cold|nothing changed|one article published) \| 3 \| (Một|Hai) 1 /gm),
  ).toHaveLength(6);
  expect(drawComparisons([comparison]).match(/<rect class="(ours|peer)"/g)).toHaveLength(6);
});

test("growth tells how each kind of page grows and what a publish changes", async () => {
  const sizes = await withSites(async (make) => [
    await measureSize(make, fake("Một"), 4),
    await measureSize(make, fake("Một"), 40),
  ]);
  expect(sizes.map(({ changed }) => changed)).toEqual([
    { files: 2, bytes: Buffer.byteLength("một trang") + 5 },
    { files: 2, bytes: Buffer.byteLength("một trang") + 41 },
  ]);
  const table = writeGrowth(sizes);
  expect(table).toContain("| article, files | 4 | 40 | 1.00 |");
  expect(table).toContain("| one article published, files changed | 2 | 2 | 0.00 |");
});
