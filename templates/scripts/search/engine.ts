import {
  cardsFile,
  engineFile,
  entryFile,
  type SearchCard,
  type SearchCards,
} from "../../../src/site/search-card.ts";
import { foldWords } from "../../../src/text/fold.ts";
import { type Affordable, affordable } from "../../../src/text/search-cost.ts";
import type { SearchQuery } from "../../../src/text/search-query.ts";
import { takeTurn } from "./turn.ts";

/** What the search engine gives; see https://pagefind.app/docs/api/ */
interface EngineResult {
  readonly id: string;
  readonly score: number;
  data(): Promise<{ readonly content: string }>;
}

interface Engine {
  init(): Promise<void>;
  mergeIndex(folder: string, options: object): Promise<void>;
  /** Loads, all at once, the parts of the index that a search for these words needs. */
  preload(term: string | null, options: { filters: Filters }): Promise<void>;
  search(term: string | null, options: { filters: Filters }): Promise<{ results: EngineResult[] }>;
}

/** Values by filter. */
export type Filters = Readonly<Record<string, string>>;

export interface Result {
  readonly card: SearchCard;
  /** The indexed text. */
  readonly loadText: () => Promise<string>;
}

export interface Answer {
  /** Best first. */
  readonly results: readonly Result[];
  /** No article holds all that was asked for: these hold some of it. */
  readonly isNear: boolean;
  /** What was looked for of phrases, where not all of them were; see `affordable`. */
  readonly runs: readonly string[];
}

export type Search = (query: SearchQuery, filters: Filters) => Promise<Answer>;

// The higher, the further exact marks come before others; at 20 no number of others outweighs them.
const options = { language: "vi", noWorker: true, ranking: { diacriticSimilarity: 20 } };

/** How much more counts what holds a query as one run: a Vietnamese word is several syllables, each a word to the engine. */
const runBonus = 4;
/** Words of the longest query that is looked for as one run. */
const longestRun = 6;

/** How often loading was begun: a browser keeps a module that did not come as one that never will. */
let attempts = 0;

/**
 * Loads the engine, merges the indexes of these folders, and gives a function that searches them. `metas` are files that
 * the engine finds through its entries only.
 */
export async function openIndexes(
  [first, ...others]: readonly string[],
  metas: readonly string[],
): Promise<Search> {
  if (!first) return async () => ({ results: [], isNear: false, runs: [] });
  const folders = [first, ...others];
  // The engine asks for an entry by this tag, each time another so that it is new.
  const metaCacheTag = String(Date.now());
  const cards = Promise.all(folders.map(loadCards));
  const again = attempts++ === 0 ? "" : `?${attempts}`;
  if (again === "") {
    for (const folder of folders) preload(`${folder}${entryFile}?ts=${metaCacheTag}`);
    metas.forEach(preload);
  }
  const loading = import(first + engineFile + again);
  await takeTurn();
  readSigns();
  const { createInstance } = await loading;
  const engine: Engine = createInstance({ ...options, metaCacheTag, basePath: first });
  await engine.init();
  await Promise.all(others.map((folder) => engine.mergeIndex(folder, { ...options, metaCacheTag })));
  const bundles = await cards;
  const byId = new Map(bundles.flatMap((bundle) => Object.entries(bundle.cards)));
  const places = bundles.map((bundle) => bundle.places);
  return (query, filters) => search(engine, byId, affordable(query, places), filters);
}

const partOfIndex = /\.pf_(?:index|filter)$/;
let missing = 0;

/** The engine takes a part of the index that does not come for an empty one. So they are counted here. */
export function countMissing(): void {
  const load = globalThis.fetch;
  globalThis.fetch = async (...request) => {
    let isThere = false;
    try {
      const response = await load(...request);
      isThere = response.ok;
      return response;
    } finally {
      if (!isThere && partOfIndex.test(String(request[0]))) missing++;
    }
  };
}

/** What the engine's first look at a word would wait for: it is read while the net is waited for. */
function readSigns(): void {
  if ("Segmenter" in Intl) new Intl.Segmenter(options.language, { granularity: "grapheme" });
}

/** What the engine would ask for only after its code has run comes beside it. */
function preload(href: string): void {
  const link = Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", href });
  link.crossOrigin = "anonymous";
  document.head.append(link);
}

async function loadCards(folder: string): Promise<SearchCards> {
  // Its name stays when it changes, and it has to be as new as the index.
  const response = await fetch(folder + cardsFile, { cache: "no-cache" });
  return response.json();
}

/**
 * The engine takes a word for the beginning of a longer one too, which in Vietnamese is another word. So it ranks, and
 * what counts as found is what holds every word and phrase as it stands, or else most of them.
 */
async function search(
  engine: Engine,
  cards: ReadonlyMap<string, SearchCard>,
  { words, required, folded, runs }: Affordable,
  filters: Filters,
): Promise<Answer> {
  const before = missing;
  await engine.preload(words || null, { filters });
  if (missing > before) throw new Error("a part of the index did not come");
  await takeTurn();
  const found: EngineResult[][] = [];
  const run = required.length > 1 && required.length <= longestRun ? [words] : [];
  for (const term of [words || null, ...[...required, ...run].map((phrase) => `"${phrase}"`)]) {
    found.push((await engine.search(term, { filters })).results);
    await takeTurn();
  }
  const ranked = found[0] ?? [];
  const exact = found.slice(1, required.length + 1);
  const inRun = new Set(found.slice(required.length + 1).flatMap((results) => results.map(({ id }) => id)));
  const held = new Map<string, number>(ranked.map(({ id }) => [id, 0]));
  for (const { id } of exact.flat()) held.set(id, (held.get(id) ?? 0) + 1);
  const most = Math.max(0, ...held.values());
  if (required.length > 0 && most === 0) return { results: [], isNear: false, runs };
  // The last of an id counts: the ranked one, where there is one.
  const byId = new Map([...exact.flat(), ...ranked].map((result) => [result.id, result]));
  const results = [...byId.values()].flatMap(({ id, score, data }) => {
    const card = held.get(id) === most ? cards.get(id) : undefined;
    if (!card) return [];
    // Whose headline was pasted is the one that is looked for.
    const isMeant = foldWords(card[2]) === folded;
    const rank = isMeant ? Number.MAX_VALUE : score * (inRun.has(id) ? runBonus : 1);
    return [{ card, rank, loadText: async () => (await data()).content }];
  });
  return {
    results: results.sort((a, b) => b.rank - a.rank || (a.card[0] < b.card[0] ? 1 : -1)),
    isNear: most < required.length,
    runs,
  };
}
