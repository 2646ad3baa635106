import type { FindArticle } from "./find-article.ts";
import type { LogLine } from "./log-line.ts";
import { makeReaderTest } from "./reader.ts";
import { Visits } from "./visits.ts";

export interface TallyOptions {
  readonly findArticle: FindArticle;
  /** Seconds since 1970: only what came later is counted; below 0 where nothing has been counted yet. */
  readonly countedTo: number;
  /** Turns a visitor's address and agent into a whole number below 2³² that does not lead back to them. */
  readonly identify: (visitor: string) => number;
}

const answered = new Set(["200", "304"]);

/** Counts the views in lines of access logs, in whatever order they come. */
export class Tally {
  readonly #options: TallyOptions;
  readonly #isReader = makeReaderTest();
  readonly #visits = new Map<string, Visits>();
  #newest: number;

  constructor(options: TallyOptions) {
    this.#options = options;
    this.#newest = options.countedTo;
  }

  /** Second of the newest line, whatever it was for. */
  get newest(): number {
    return this.#newest;
  }

  take({ second, address, request, status, agent }: LogLine): void {
    const { countedTo, findArticle, identify } = this.#options;
    if (second <= countedTo) return;
    if (second > this.#newest) this.#newest = second;
    if (!answered.has(status) || !request.startsWith("GET ")) return;
    const url = findArticle(
      request.slice(4, request.includes(" ", 4) ? request.lastIndexOf(" ") : undefined),
    );
    if (url === null || !this.#isReader(agent)) return;
    const visits = this.#visits.get(url) ?? new Visits();
    this.#visits.set(url, visits);
    visits.add(identify(`${address} ${agent}`), second);
  }

  /** Views by the article's address. */
  count(): ReadonlyMap<string, number> {
    return new Map([...this.#visits].map(([url, visits]) => [url, visits.count()]));
  }
}
