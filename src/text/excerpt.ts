import { fold } from "./fold.ts";
import { decodeSearchWord, isJoined } from "./search-text.ts";
import { shortNumbers } from "./short-number.ts";

/** A run of an excerpt; `isHit` where it is what was looked for. */
export interface ExcerptRun {
  readonly text: string;
  readonly isHit: boolean;
}

/** Words of an excerpt, and how many of them lead up to the first hit. */
const length = 36;
const leadIn = 5;

/**
 * The part of an indexed text that shows most of what was looked for, as the editor wrote it.
 *
 * `required` as a query has it; `skip` is the number of words at the beginning that are shown elsewhere.
 */
export function cutExcerpt(encoded: string, required: readonly string[], skip: number): ExcerptRun[] {
  const words = encoded.split(/[^\S\uFEFF]+/).slice(skip);
  const hits = new Set(required.flatMap((phrase) => findPhrase(words, phrase.split(" "))));
  const start = chooseStart(
    [...hits].sort((a, b) => a - b),
    words.length,
  );
  const shown = words.slice(start, start + length);
  const runs = shown.flatMap((word, index) => {
    const text = (isJoined(word) || index === 0 ? "" : " ") + decodeSearchWord(word);
    return hits.has(start + index) ? markWord(text) : [{ text, isHit: false }];
  });
  const before = start > 0 ? [{ text: "… ", isHit: false }] : [];
  const after = start + length < words.length ? [{ text: " …", isHit: false }] : [];
  return [...before, ...runs, ...after];
}

/** ` “Đảng,` → ` “` and the hit `Đảng` and `,` */
function markWord(text: string): ExcerptRun[] {
  const [, before = "", word = "", after = ""] =
    /^([^\p{L}\p{N}]*)(.*[\p{L}\p{M}\p{N}])?(.*)$/su.exec(text) ?? [];
  const runs = [before, word, after].map((part, index) => ({ text: part, isHit: index === 1 }));
  return runs.filter((run) => run.text !== "");
}

/** Places of a phrase's words: with the very marks that were typed, or else, or where none were, with any. */
function findPhrase(words: readonly string[], phrase: readonly string[]): number[] {
  const find = (same: (word: string) => string) => {
    const wanted = phrase.map(same);
    const starts = [...words.keys()].filter((at) =>
      wanted.every((word, index) => formsOf(words[at + index] ?? "").some((form) => same(form) === word)),
    );
    return starts.flatMap((at) => phrase.map((_, index) => at + index));
  };
  const isBare = phrase.every((word) => fold(word) === word.toLowerCase());
  const exact = isBare ? [] : find((word) => word.toLowerCase());
  return exact.length > 0 ? exact : find(fold);
}

/**
 * `05-CT/TƯ,` → `05CTTW`, `05`, `CT`, `TƯ`; a date also as it is asked for, `28/9/2017` → `28ǀ9`. Digits that signs hold
 * together are one word to the engine: a 9 is not found in them.
 */
function formsOf(word: string): string[] {
  const parts = word.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
  return [
    parts.join("").replace(/TƯ$/i, "TW"),
    ...(/\p{L}/u.test(word) ? parts : []),
    ...(/\d[/.\p{Pd}]\d/u.test(word) ? shortNumbers(word, []) : []),
  ];
}

/** The window with most hits; the first of several. */
function chooseStart(hits: readonly number[], words: number): number {
  let best = { start: 0, count: 0 };
  for (const hit of hits) {
    const start = Math.max(0, hit - leadIn);
    const count = hits.filter((other) => other >= start && other < start + length).length;
    if (count > best.count) best = { start, count };
  }
  return Math.max(0, Math.min(best.start, words - length));
}
