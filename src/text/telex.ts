import { isSyllable } from "./syllable.ts";

const marked: Readonly<Record<string, string>> = {
  uwow: "ươ",
  uow: "ươ",
  aa: "â",
  aw: "ă",
  ee: "ê",
  oo: "ô",
  ow: "ơ",
  uw: "ư",
};
const pairs = /uwow|uow|aa|aw|ee|oo|ow|uw/g;
const tones: Readonly<Record<string, string>> = {
  s: "\u0301",
  f: "\u0300",
  r: "\u0309",
  x: "\u0303",
  j: "\u0323",
};

// Keys that other languages do not use so: `door`, `news`, `bus` would be syllables too.
const onlyTelex = /^dd|^(?=.{4}).*[aeiouyw].*j|uow|uw\p{L}/u;
const typedKeys = /^([b-df-hj-np-tv-xz]*)([aeiouyw]+[^sfrxj]*)([sfrxj]?)([cghmnpt]*)$/;

/**
 * The syllable that the keys of Telex mean where no keyboard turned them into marks; null where other words are so
 * spelt.
 *
 * `hooij` → `hội`, `dduowcj` → `được`, `door` → null
 */
export function readTelex(word: string): string | null {
  return onlyTelex.test(word) ? guessTelex(word) : null;
}

/**
 * The same of a word that is known to be none, whatever else might be spelt so: `cacs` → `các`, `quaans` → `quấn`
 */
export function guessTelex(word: string): string | null {
  const keys = typedKeys.exec(word);
  if (!keys) return null;
  const [, onset = "", rhyme = "", tone = "", end = ""] = keys;
  const bare = (onset.replace(/^dd/, "đ") + rhyme + end).replace(pairs, (pair) => marked[pair] ?? pair);
  return placeTone(bare, tones[tone] ?? "");
}

/** On the one vowel that can bear it; of two the later. */
function placeTone(bare: string, tone: string): string | null {
  for (let end = bare.length; end > 0; end--) {
    const placed = (bare.slice(0, end) + tone + bare.slice(end)).normalize("NFC");
    if (placed !== bare + tone && isSyllable(placed)) return placed;
    if (tone === "") return isSyllable(bare) ? bare : null;
  }
  return null;
}
