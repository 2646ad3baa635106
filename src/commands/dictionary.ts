import { findNear } from "../check/near-syllables.ts";
import type { Dictionary } from "../check/spelling.ts";
import type { Site } from "../site/site.ts";
import { remember } from "../text/memory.ts";

/** The dictionary of Vietnamese, each answer kept: a site has few thousand different syllables. */
export async function loadDictionary(): Promise<Dictionary> {
  const [{ default: Speller }, { default: files }] = await Promise.all([
    import("nspell"),
    import("dictionary-vi"),
  ]);
  const speller = new Speller(files);
  const nearOf = findNear(syllablesIn(files.dic));
  return {
    knows: remember((word) => speller.correct(word)),
    suggest: remember((word) => [...nearOf(word), ...speller.suggest(word)]),
  };
}

/** A list of words has their number on its first line; what has a capital is a name or an abbreviation. */
function syllablesIn(list: Uint8Array): string[] {
  return new TextDecoder()
    .decode(list)
    .split(/\s+/)
    .slice(1)
    .filter((word) => word !== "" && word === word.toLowerCase());
}

/** The words of `site.yaml`, in small letters. */
export function wordsOf({ name, description, owner, sections, abbreviations }: Site): ReadonlySet<string> {
  const texts = [
    name,
    description,
    owner,
    ...sections.map(({ title }) => title),
    ...abbreviations.keys(),
    ...abbreviations.values(),
  ];
  return new Set(
    texts
      .join(" ")
      .toLowerCase()
      .match(/\p{L}+/gu),
  );
}
