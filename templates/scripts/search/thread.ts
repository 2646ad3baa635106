import { expose, proxy } from "comlink";
import { type Engine, type Load, openIndexes, type SearchEngine } from "./engine.ts";

/** What the script of the engine gives, in a thread of its own and to a page that imports it. */
export interface EngineScript {
  openIndexes(folders: readonly string[], tag: string, load: Load): Promise<SearchEngine>;
}

/** Answers the page where it runs in a thread. */
export function offerEngine(createInstance: (options: object) => Engine): EngineScript["openIndexes"] {
  const open: EngineScript["openIndexes"] = (...given) => openIndexes(createInstance, ...given);
  if (!("document" in globalThis)) {
    expose({ openIndexes: async (...given) => proxy(await open(...given)) } satisfies EngineScript);
  }
  return open;
}
