import { type Comparison, ratio, type Situation, situations, typical } from "./compare.ts";
import { total } from "./survey.ts";
import { toKibibytes, toMebibytes, writeTable } from "./table.ts";

const titles: Record<Situation, string> = {
  cold: "cold",
  unchanged: "nothing changed",
  published: "one article published",
};

/** A line for each build: medians, and how ours compares. Ours stands first. */
export function timingRows({ articles, contenders }: Comparison) {
  const ours = contenders[0]?.rounds ?? [];
  return situations.flatMap((situation) =>
    contenders.map(({ name, version, rounds }, index) => ({
      articles,
      situation: titles[situation],
      contender: `${name} ${version}`,
      seconds: typical(rounds, situation, "seconds"),
      cpuSeconds: typical(rounds, situation, "cpuSeconds"),
      mebibytes: typical(rounds, situation, "mebibytes"),
      timeRatio: index === 0 ? null : ratio(ours, rounds, situation, "seconds"),
      cpuRatio: index === 0 ? null : ratio(ours, rounds, situation, "cpuSeconds"),
      memoryRatio: index === 0 ? null : ratio(ours, rounds, situation, "mebibytes"),
    })),
  );
}

/** A line for each contender: how much it made, so that nobody wins by making less. */
export function outputRows({ articles, contenders }: Comparison) {
  return contenders.map(({ name, version, rounds }) => {
    const made = [...(rounds[0]?.made ?? [])];
    const pages = total(made.filter(([kind]) => !notPages.has(kind)).map(([, amount]) => amount));
    const ofArticles = total(made.filter(([kind]) => kind === "article").map(([, amount]) => amount));
    const all = total(made.map(([, amount]) => amount));
    return {
      articles,
      contender: `${name} ${version}`,
      files: all.files,
      mebibytes: toMebibytes(all.bytes),
      pages: pages.files,
      pageKibibytes: toKibibytes(pages.bytes / pages.files),
      articleKibibytes: toKibibytes(ofArticles.bytes / ofArticles.files),
    };
  });
}

const notPages: ReadonlySet<string> = new Set(["sitemaps", "feeds", "redirects", "other files"]);

export function writeReport(comparisons: readonly Comparison[]): string {
  const timings = writeTable(
    ["build", "articles", "with", "wall s", "CPU s", "memory MiB", "ours ÷ it: wall", "CPU", "memory"],
    comparisons
      .flatMap(timingRows)
      .map((row) => [
        row.situation,
        row.articles,
        row.contender,
        row.seconds,
        row.cpuSeconds,
        row.mebibytes,
        row.timeRatio,
        row.cpuRatio,
        row.memoryRatio,
      ]),
  );
  const outputs = writeTable(
    ["made by", "articles", "files", "MiB", "pages", "KiB a page", "KiB an article"],
    comparisons
      .flatMap(outputRows)
      .map((row) => [
        row.contender,
        row.articles,
        row.files,
        row.mebibytes,
        row.pages,
        row.pageKibibytes,
        row.articleKibibytes,
      ]),
  );
  return `${timings}\n\n${outputs}\n`;
}
