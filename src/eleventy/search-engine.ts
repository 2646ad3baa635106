import { gunzipSync } from "node:zlib";
import { close, createIndex } from "pagefind";
import { cardsFile, engineFile, type SearchCard, type SearchCards } from "../site/search-card.ts";
import type { SearchRecord } from "../site/search-record.ts";
import { writeSafeJson } from "../text/escape.ts";
import { countWords, placesAPart } from "../text/search-cost.ts";

export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array | string;
}

/** What a browser loads of all that the engine makes; the rest is an interface of its own. */
const loaded = /\.pf_(?:meta|index|fragment|filter)$|^pagefind-entry\.json$|^wasm\.unknown\.pagefind$/;
const signature = "pagefind_dcd".length;

/** Of the engine's own 20,000 places most of what is loaded for a word would be other words. */
process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(placesAPart);

/** For all that a process loads of this module: a preview loads it anew when a source file is saved. */
const shared = globalThis as { bulletinIndexing?: Promise<unknown> };

/**
 * Indexes records in their order. The same records always give the same files. One index at a time: the engine is one
 * process, and closing it ends whatever it is at.
 */
export function makeIndex(records: readonly SearchRecord[]): Promise<IndexFile[]> {
  const made = (shared.bulletinIndexing ?? Promise.resolve()).then(() => indexRecords(records));
  shared.bulletinIndexing = made.catch(() => {});
  return made;
}

async function indexRecords(records: readonly SearchRecord[]): Promise<IndexFile[]> {
  const files = await runEngine(records);
  const byUrl = new Map(records.map(({ url, card }) => [url, card]));
  const cards: SearchCards = {
    cards: dealCards(files, byUrl),
    places: countWords(records.map(({ content }) => content)),
  };
  return [
    ...files.filter(({ path }) => loaded.test(path) || path === engineFile),
    { path: cardsFile, content: writeSafeJson(cards) },
  ];
}

async function runEngine(records: readonly SearchRecord[]): Promise<IndexFile[]> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: "vi" });
    if (!index) throw new Error(errors.join("; "));
    const added = await Promise.all(
      records.map(({ url, content, meta, filters }) =>
        index.addCustomRecord({
          url,
          content,
          language: "vi",
          meta: { ...meta },
          filters: Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]])),
        }),
      ),
    );
    const made = await index.getFiles();
    const told = [...added.flatMap((file) => file.errors), ...made.errors];
    if (told.length > 0) throw new Error(told.join("; "));
    return made.files;
  } catch (error) {
    // What the engine says is English, and in most cases that its program is not there.
    throw new Error(
      `không lập được chỉ mục tìm kiếm: Pagefind không chạy được trên máy này (${process.platform}-${process.arch}); ` +
        "chạy lại npm ci, hoặc đặt search: false trong site.yaml để dựng trang không có tìm kiếm",
      { cause: error },
    );
  } finally {
    await close();
  }
}

/** The engine names a result by the file that holds its text, so that name leads to its card. */
function dealCards(
  files: readonly IndexFile[],
  cards: ReadonlyMap<string, SearchCard>,
): SearchCards["cards"] {
  const dealt: Record<string, SearchCard> = {};
  for (const { path, content } of files) {
    const id = /^fragment\/(.*)\.pf_fragment$/.exec(path)?.[1];
    if (!id) continue;
    const text = decode(gunzipSync(content)).slice(signature);
    const card = cards.get((JSON.parse(text) as { url: string }).url);
    if (card) dealt[id] = card;
  }
  return dealt;
}

const decoder = new TextDecoder();

function decode(content: Uint8Array | string = ""): string {
  return typeof content === "string" ? content : decoder.decode(content);
}
