import { DateTime } from "luxon";
import type { Article } from "../content/article.ts";
import type { Moment } from "./entry.ts";

/** Search engines take as news what is at most so old. Milliseconds. */
export const newsAge = 48 * 3_600_000;

/**
 * The first moment after a build's own at which the same content may give another site: a day begins, an article comes
 * in, expires, or is news no more. Milliseconds since 1970.
 */
export function lastsUntil(articles: readonly Article[], zone: string, { now }: Moment): number {
  let until = DateTime.fromMillis(now, { zone }).plus({ days: 1 }).startOf("day").toMillis();
  for (const { date, expires } of articles) {
    until = sooner(date?.instant, now, until);
    until = sooner(date ? date.instant + newsAge + 1 : undefined, now, until);
    until = sooner(expires?.instant, now, until);
  }
  return until;
}

function sooner(at: number | undefined, now: number, until: number): number {
  return at !== undefined && at > now && at < until ? at : until;
}
