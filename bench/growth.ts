import type { Contender } from "./contender.ts";
import type { Measurement } from "./measure.ts";
import { exponent } from "./statistics.ts";
import { type Amount, changedSince, survey, takeFingerprints, total } from "./survey.ts";
import { type Cell, toMebibytes, writeTable } from "./table.ts";
import type { MakeSite } from "./workplace.ts";

/** A site of one size. */
export interface Size {
  readonly articles: number;
  readonly cold: Measurement;
  readonly published: Measurement;
  readonly made: ReadonlyMap<string, Amount>;
  /** What one article more changes: what a host has to take in. */
  readonly changed: Amount;
}

export async function measureSize(make: MakeSite, contender: Contender, articles: number): Promise<Size> {
  const { output, build, publish } = make(contender, articles);
  const cold = await build();
  const made = survey(output);
  const before = takeFingerprints(output);
  publish();
  const published = await build();
  return { articles, cold, published, made, changed: changedSince(before, output) };
}

interface Line {
  readonly title: string;
  readonly values: readonly (number | null)[];
  /** Of the articles: 1 is linear. */
  readonly exponent: number | null;
}

/** Each figure at each size, with the power of the number of articles by which it grows. */
export function growthLines(sizes: readonly Size[]): Line[] {
  const line = (title: string, figure: (size: Size) => number | null): Line => {
    const values = sizes.map(figure);
    const points = sizes.map(({ articles }, index) => [articles, values[index] ?? null] as const);
    return { title, values, exponent: exponent(points) };
  };
  const kinds = [...new Set(sizes.flatMap(({ made }) => [...made.keys()]))];
  const all = ({ made }: Size) => total(made.values());
  return [
    line("cold build, s", ({ cold }) => cold.seconds),
    line("cold build, CPU s", ({ cold }) => cold.cpuSeconds),
    line("cold build, memory MiB", ({ cold }) => cold.mebibytes),
    line("one article published, s", ({ published }) => published.seconds),
    line("one article published, memory MiB", ({ published }) => published.mebibytes),
    line("one article published, files changed", ({ changed }) => changed.files),
    line("one article published, MiB changed", ({ changed }) => toMebibytes(changed.bytes)),
    line("all files", (size) => all(size).files),
    line("all files, MiB", (size) => toMebibytes(all(size).bytes)),
    ...kinds.flatMap((kind) => [
      line(`${kind}, files`, ({ made }) => made.get(kind)?.files ?? 0),
      line(`${kind}, MiB`, ({ made }) => toMebibytes(made.get(kind)?.bytes ?? 0)),
    ]),
  ];
}

export function writeGrowth(sizes: readonly Size[]): string {
  const header = ["articles", ...sizes.map(({ articles }) => articles.toLocaleString("en")), "exponent"];
  const rows = growthLines(sizes).map(({ title, values, exponent: power }): Cell[] => [
    title,
    ...values,
    power === null ? null : power.toFixed(2).replace("-0.00", "0.00"),
  ]);
  return `${writeTable(header, rows)}\n`;
}
