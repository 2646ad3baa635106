import { proxy, transfer, wrap } from "comlink";
import { cardsFile, entryFile } from "../../../src/site/search-card.ts";
import type { Load, SearchEngine } from "./engine.ts";
import type { EngineScript } from "./thread.ts";

/** Addresses of what a search needs. */
export interface SearchFiles {
  /** The script of the engine; empty where nothing is indexed. */
  readonly engine: string;
  /** Its compiled program. */
  readonly program: string;
  /** Folders of the indexes, oldest first. */
  readonly folders: readonly string[];
  /** Files of the indexes that the engine finds through their entries. */
  readonly metas: readonly string[];
}

const findsNothing: SearchEngine = {
  search: async () => ({ results: [], isNear: false, runs: [] }),
  loadText: async () => "",
};

let thread: Worker | null = null;
/** How often it was started: a browser keeps a module that did not come as one that never will. */
let starts = 0;

/**
 * Starts the engine in a thread of its own, so that a phone answers its reader while it ranks; in the page where a
 * browser runs no modules in threads (Firefox before 114) or the thread fails. Takes the place of one that was started
 * before.
 */
export async function startEngine({ engine, folders, ...files }: SearchFiles): Promise<SearchEngine> {
  if (!engine) return findsNothing;
  // The engine asks for an entry by this tag, each time another so that it is new.
  const tag = String(Date.now());
  const load = makeLoader([
    files.program,
    ...files.metas,
    ...folders.map((folder) => `${folder}${entryFile}?ts=${tag}`),
    ...folders.map((folder) => folder + cardsFile),
  ]);
  const again = starts++ === 0 ? "" : `?${starts}`;
  thread?.terminate();
  thread = startThread(engine);
  if (thread) {
    const give = proxy(async (url: string) => {
      const bytes = await load(url);
      return transfer(bytes, [bytes]);
    });
    const opening = wrap<EngineScript>(thread).openIndexes(folders, tag, give);
    try {
      return await Promise.race([opening, failureOf(thread)]);
    } catch (error) {
      // A host may also send the script with a policy by which it compiles nothing.
      console.warn(error);
      thread.terminate();
    }
  }
  const { openIndexes }: EngineScript = await import(engine + again);
  return openIndexes(folders, tag, load);
}

/** In a page that runs the engine itself, the engine takes the place of it. */
const { fetch } = globalThis;

/** Loads for the engine. What it would ask for only after its code has run comes beside it. */
function makeLoader(early: readonly string[]): Load {
  const coming = new Map(early.map((url) => [url, load(url)]));
  // What does not come is told where the engine asks for it.
  for (const bytes of coming.values()) bytes.catch(() => {});
  return (url) => {
    const bytes = coming.get(url) ?? load(url);
    coming.delete(url);
    return bytes;
  };

  async function load(url: string): Promise<ArrayBuffer> {
    // A name that stays when its file changes: the cards have to be as new as the index.
    const response = await fetch(url, url.endsWith(cardsFile) ? { cache: "no-cache" } : {});
    if (!response.ok) throw new Error(`${response.status} ${url}`);
    return response.arrayBuffer();
  }
}

/** Null where the browser would take the module for a plain script: such a one does not look at the type. */
function startThread(script: string): Worker | null {
  let isModule = false;
  try {
    const worker = new Worker(script, {
      get type() {
        isModule = true;
        return "module" as const;
      },
    });
    if (isModule) return worker;
    worker.terminate();
  } catch (error) {
    // One that looks at it and then refuses.
    console.warn(error);
  }
  return null;
}

/** Fails once the script of a thread cannot run there. */
function failureOf(worker: Worker): Promise<never> {
  return new Promise((_, reject) => {
    worker.addEventListener("error", () =>
      reject(new Error("the script of the engine does not run in a thread")),
    );
  });
}
