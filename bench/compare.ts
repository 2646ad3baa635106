import type { Contender } from "./contender.ts";
import type { Measurement } from "./measure.ts";
import { median } from "./statistics.ts";
import { type Amount, survey } from "./survey.ts";
import type { MakeSite, Site } from "./workplace.ts";

/** From nothing; again with nothing changed; again with one article more. */
export const situations = ["cold", "unchanged", "published"] as const;
export type Situation = (typeof situations)[number];

/** What one contender needed and made in one round. */
export interface Round {
  readonly timings: Readonly<Record<Situation, Measurement>>;
  /** Of the cold build: how much of each kind. */
  readonly made: ReadonlyMap<string, Amount>;
}

export interface Comparison {
  readonly articles: number;
  readonly contenders: readonly {
    readonly name: string;
    readonly version: string;
    readonly rounds: readonly Round[];
  }[];
}

/**
 * Builds the same articles with each contender, in turns and each time from an empty folder: a machine whose speed
 * drifts slows all of them. Who begins changes from round to round.
 */
export async function compare(
  make: MakeSite,
  contenders: readonly Contender[],
  articles: number,
  rounds: number,
  tell: (line: string) => void,
): Promise<Comparison> {
  const results = contenders.map(({ name, version }) => ({ name, version, rounds: [] as Round[] }));
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < contenders.length; turn++) {
      const at = (round + turn) % contenders.length;
      const [contender, result] = [contenders[at], results[at]];
      if (!contender || !result) continue;
      const done = await runRound(make(contender, articles));
      result.rounds.push(done);
      const seconds = situations.map((name) => `${name} ${done.timings[name].seconds.toFixed(2)} s`);
      tell(`${articles} articles, round ${round + 1} of ${rounds}, ${contender.name}: ${seconds.join(", ")}`);
    }
  }
  return { articles, contenders: results };
}

async function runRound({ output, build, publish }: Site): Promise<Round> {
  const cold = await build();
  const made = survey(output);
  const unchanged = await build();
  publish();
  const published = await build();
  return { timings: { cold, unchanged, published }, made };
}

export type Figure = keyof Measurement;

/** Median over the rounds; null where the system does not tell. */
export function typical(rounds: readonly Round[], situation: Situation, figure: Figure): number | null {
  return median(rounds.map(({ timings }) => timings[situation][figure]).filter((value) => value !== null));
}

/** Median over the rounds of ours ÷ theirs: of one round each, since only those were run side by side. */
export function ratio(
  ours: readonly Round[],
  theirs: readonly Round[],
  situation: Situation,
  figure: Figure,
): number | null {
  const ratios = ours.flatMap(({ timings }, round) => {
    const [a, b] = [timings[situation][figure], theirs[round]?.timings[situation][figure]];
    return a === null || !b ? [] : [a / b];
  });
  return median(ratios);
}
