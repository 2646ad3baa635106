import { cardsFile, type SearchCard, type SearchCards } from "../../../src/site/search-card.ts";
import { foldWords } from "../../../src/text/fold.ts";
import { isJoinedDay, joinDay } from "../../../src/text/joined-day.ts";
import { type Affordable, affordable } from "../../../src/text/search-cost.ts";
import type { SearchQuery } from "../../../src/text/search-query.ts";
import { takeTurn } from "./turn.ts";

/** What the search engine gives; see https://pagefind.app/docs/api/ */
interface EngineResult {
  readonly id: string;
  readonly score: number;
  data(): Promise<{ readonly content: string }>;
}

export interface Engine {
  init(): Promise<void>;
  mergeIndex(folder: string, options: object): Promise<void>;
  /** Loads, all at once, the parts of the index that a search for these words needs. */
  preload(term: string | null, options: { filters: Filters }): Promise<void>;
  search(term: string | null, options: { filters: Filters }): Promise<{ results: EngineResult[] }>;
}

/** Values by filter. */
export type Filters = Readonly<Record<string, string>>;

export interface Result {
  /** By which the engine knows the article. */
  readonly id: string;
  readonly card: SearchCard;
}

export interface Answer {
  /** Best first. */
  readonly results: readonly Result[];
  /** No article holds all that was asked for: these hold some of it. */
  readonly isNear: boolean;
  /** What was looked for of phrases, where not all of them were; see `affordable`. */
  readonly runs: readonly string[];
}

export interface SearchEngine {
  search(query: SearchQuery, filters: Filters): Promise<Answer>;
  /** The indexed text of a result, by its id. */
  loadText(id: string): Promise<string>;
}

/** Gives what is at an address; fails where nothing is. */
export type Load = (url: string) => Promise<ArrayBuffer>;

/**
 * Whether a search is for the very marks that were typed. The engine ranks by marks too, yet of several spellings in one
 * text it sees but one, and in headlines none. It takes this as an option of all its searches and hands it on to its
 * WebAssembly in each, which takes the number of what it gets: so an object may tell each time.
 */
const exactDiacritics = { isAsked: false, valueOf: () => exactDiacritics.isAsked };
const options = { language: "vi", noWorker: true, exactDiacritics };
const mark = /\p{M}/u;

/** How much more counts what holds a query as one run: a Vietnamese word is several syllables, each a word to the engine. */
const runBonus = 4;
/** Words of the longest query that is looked for as one run. */
const longestRun = 6;

/** Merges the indexes in these folders, oldest first. `tag` is what the addresses of their entries end in. */
export async function openIndexes(
  createInstance: (options: object) => Engine,
  [first, ...others]: readonly string[],
  tag: string,
  load: Load,
): Promise<SearchEngine> {
  failUnderPolicy();
  const folders = [first ?? "", ...others];
  let missing = 0;
  globalThis.fetch = async (request) => {
    const url = String(request);
    try {
      return new Response(await load(url));
    } catch (error) {
      // The engine takes a part of the index that does not come for an empty one.
      if (partOfIndex.test(url)) missing++;
      throw error;
    }
  };
  const cards = Promise.all(folders.map((folder) => loadCards(folder, load)));
  await takeTurn();
  readSigns();
  const engine = createInstance({ ...options, metaCacheTag: tag, basePath: first });
  await engine.init();
  await Promise.all(others.map((folder) => engine.mergeIndex(folder, { ...options, metaCacheTag: tag })));
  const bundles = await cards;
  const byId = new Map(bundles.flatMap((bundle) => Object.entries(bundle.cards)));
  const places = bundles.map((bundle) => bundle.places);
  /** Of all results that were ever given. */
  const texts = new Map<string, EngineResult>();
  return {
    async search(query, filters) {
      const asked = affordable(query, places);
      const before = missing;
      await engine.preload(asked.words || null, { filters });
      if (missing > before) throw new Error("a part of the index did not come");
      await takeTurn();
      const { found, isNear } = await search(engine, byId, asked, filters);
      for (const { result } of found) texts.set(result.id, result);
      return {
        results: found.map(({ result: { id }, card }) => ({ id, card })),
        isNear,
        runs: asked.runs,
      };
    },
    loadText: async (id) => (await texts.get(id)?.data())?.content ?? "",
  };
}

const partOfIndex = /\.pf_(?:index|filter)$/;

/** The engine keeps it to itself where it may not compile: so the least of all programs is compiled first. */
function failUnderPolicy(): void {
  new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
}

/** What the engine's first look at a word would wait for: it is read while the net is waited for. */
function readSigns(): void {
  if ("Segmenter" in Intl) new Intl.Segmenter(options.language, { granularity: "grapheme" });
}

async function loadCards(folder: string, load: Load): Promise<SearchCards> {
  return new Response(await load(folder + cardsFile)).json();
}

interface Found extends Pick<Answer, "isNear"> {
  /** Best first. */
  readonly found: readonly { readonly result: EngineResult; readonly card: SearchCard }[];
}

/**
 * The engine takes a word for the beginning of a longer one too, which in Vietnamese is another word. So it ranks, and
 * what counts as found is what holds every word and phrase as it stands, or else most of them.
 */
async function search(
  engine: Engine,
  cards: ReadonlyMap<string, SearchCard>,
  { words, required, folded }: Affordable,
  filters: Filters,
): Promise<Found> {
  const ask = async (term: string | null, isExact = false) => {
    exactDiacritics.isAsked = isExact;
    const { results } = await engine.search(term, { filters });
    await takeTurn();
    return results;
  };
  const answers: EngineResult[][] = [];
  const run = required.length > 1 && required.length <= longestRun ? [words] : [];
  for (const term of [words || null, ...[...required, ...run].map((phrase) => `"${phrase}"`)]) {
    answers.push(await ask(term));
  }
  const inMarks = new Map<string, number>();
  for (const term of mark.test(words.normalize("NFD")) ? required : []) {
    for (const { id } of await ask(`"${term}"`, true)) inMarks.set(id, (inMarks.get(id) ?? 0) + 1);
  }
  const ranked = answers[0] ?? [];
  // The day beside a headline is no text that the index holds: all articles are asked for theirs.
  const dated = required.some(isJoinedDay) ? await ask(null) : [];
  const exact = required.map((phrase, index) => {
    const ofDay = dated.filter(({ id }) => joinDay(cards.get(id)?.[0] ?? "") === phrase);
    return [
      ...new Map([...(answers[index + 1] ?? []), ...ofDay].map((result) => [result.id, result])).values(),
    ];
  });
  const inRun = new Set(answers.slice(required.length + 1).flatMap((results) => results.map(({ id }) => id)));
  const held = new Map<string, number>(ranked.map(({ id }) => [id, 0]));
  for (const { id } of exact.flat()) held.set(id, (held.get(id) ?? 0) + 1);
  const most = Math.max(0, ...held.values());
  if (required.length > 0 && most === 0) return { found: [], isNear: false };
  // The last of an id counts: the ranked one, where there is one.
  const byId = new Map([...exact.flat(), ...ranked].map((result) => [result.id, result]));
  const found = [...byId.values()].flatMap((result) => {
    const { id, score } = result;
    const card = held.get(id) === most ? cards.get(id) : undefined;
    if (!card) return [];
    // Whose headline was pasted is the one that is looked for.
    const isMeant = foldWords(card[2]) === folded;
    const marks = isMeant ? required.length + 1 : (inMarks.get(id) ?? 0);
    const rank = isMeant ? 0 : score * (inRun.has(id) ? runBonus : 1);
    return [{ result, card, marks, rank }];
  });
  found.sort((a, b) => b.marks - a.marks || b.rank - a.rank || (a.card[0] < b.card[0] ? 1 : -1));
  return { found, isNear: most < required.length };
}
