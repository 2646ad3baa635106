import { fill } from "../text/labels.ts";
import { formatCount } from "../text/number.ts";
import type { Link } from "./page-part.ts";
import type { Chart } from "./plot.ts";
import { plotRows } from "./row-plot.ts";
import type { Site } from "./site.ts";

/** Something counted, and the whole of it in words. */
export interface Counted {
  readonly count: number;
  readonly hint: string;
}

/** For those who do not see the picture; the table says the rest. */
export function describePlot(counted: readonly Counted[], site: Site): string {
  const largest = counted.reduce<Counted | null>((a, b) => (a && a.count >= b.count ? a : b), null);
  return largest ? fill(site.labels.plotDescription, { largest: largest.hint }) : "";
}

/** Something with a page of its own, counted. */
export interface CountedThing extends Link, Counted {
  /** Explains a title that is a number or code. */
  readonly note: string | null;
}

/** A ranking: bars under their names, and a table that leads to each. `nameColumn` and `unit` head the table. */
export function chartRanking(
  things: readonly CountedThing[],
  { nameColumn, unit, ...parts }: Pick<Chart, "id" | "title" | "more"> & { nameColumn: string; unit: string },
  site: Site,
): Chart {
  return {
    ...parts,
    description: describePlot(things, site),
    note: null,
    asOf: null,
    plot: plotRows(
      things.map(({ title, note, count, hint }) => ({
        count,
        text: formatCount(count),
        label: note === null ? title : `${title}: ${note}`,
        hint,
      })),
    ),
    table: {
      head: [nameColumn, unit],
      rows: things.map(({ title, href, count }) => [
        { text: title, href },
        { text: formatCount(count), href: null },
      ]),
    },
  };
}
