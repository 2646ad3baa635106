import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { endWithReason } from "../src/commands/end-with-reason.ts";
import { readFlags, stop } from "../src/terminal/flags.ts";
import { compare } from "./compare.ts";
import { type Contender, ours, peers } from "./contender.ts";
import { growthLines, measureSize, writeGrowth } from "./growth.ts";
import { drawComparisons } from "./plot.ts";
import { outputRows, timingRows, writeReport } from "./report.ts";
import { type MakeSite, withSites } from "./workplace.ts";

/** `npm run bench`: see `bench/README.md`. */
const help = `Cách dùng:
  npm run bench                                  so với Eleventy, và Hugo nếu máy có, với 1.000 bài
  npm run bench -- 1000 10000 --runs=5           các cỡ khác, mỗi cỡ 5 lượt
  npm run bench -- 1000 --peers=hugo,astro       so với Eleventy và những ai nữa
  npm run bench -- 1000 10000 --growth           riêng dự án này lớn lên ra sao`;

endWithReason();
const { text, isOn, words } = readFlags(process.argv.slice(2), {
  flags: { runs: "text", peers: "text", growth: "switch" },
  takesWords: true,
  help,
});
const sizes = words.map((word) => readCount(word, `"${word}" không phải số bài`));
const tell = (line: string) => console.error(line);
const load = loadavg()[0] ?? 0;
const machine = { processor: cpus()[0]?.model ?? "", cores: cpus().length, node: process.version, load };
if (load > 1) tell(`The machine is busy (load ${load.toFixed(1)}): trust CPU more than wall seconds.`);

await withSites((make) =>
  isOn.growth
    ? showGrowth(make, sizes.length > 0 ? sizes : [1000, 10_000, 50_000, 100_000])
    : showComparison(make, sizes.length > 0 ? sizes : [1000]),
);

async function showComparison(make: MakeSite, counts: readonly number[]): Promise<void> {
  const rounds = readCount(text.runs ?? "3", "--runs phải là một số lượt");
  const contenders = [ours(), ...choosePeers(text.peers)];
  const comparisons = [];
  for (const count of counts) comparisons.push(await compare(make, contenders, count, rounds, tell));
  const results = {
    machine,
    rounds,
    builds: comparisons.flatMap(timingRows),
    outputs: comparisons.flatMap(outputRows),
  };
  save("results.json", writeJson(results));
  save("results.svg", drawComparisons(comparisons));
  console.log(writeReport(comparisons));
}

async function showGrowth(make: MakeSite, counts: readonly number[]): Promise<void> {
  const measured = [];
  for (const count of counts) {
    tell(`${count} articles …`);
    measured.push(await measureSize(make, ours(), count));
  }
  save("growth.json", writeJson({ machine, articles: counts, lines: growthLines(measured) }));
  save("growth.md", writeGrowth(measured));
  console.log(writeGrowth(measured));
}

/** Plain Eleventy always, Hugo where it is there, others only when asked for. */
function choosePeers(asked: string | null): Contender[] {
  const names = new Set(["eleventy", ...(asked?.split(",") ?? ["hugo"])]);
  return [...names].flatMap((name) => {
    const find = peers[name];
    if (!find) stop(`Không có "${name}" để so: chọn trong ${Object.keys(peers).join(", ")}.`, help);
    const peer = find();
    if (!peer && asked) stop(`Máy này không có ${name}: xem cách cài trong bench/README.md.`, help);
    return peer ? [peer] : [];
  });
}

function readCount(word: string, complaint: string): number {
  const count = Number(word);
  if (!Number.isInteger(count) || count < 1) stop(`${complaint}.`, help);
  return count;
}

function writeJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function save(name: string, content: string): void {
  writeFileSync(join(import.meta.dirname, name), content);
}
