import { commonAbbreviations } from "./abbreviation-form.ts";
import { findDocumentNumbers } from "./document-number.ts";
import { foldWords } from "./fold.ts";
import { settleHidden } from "./hidden-break.ts";
import { joint } from "./joined-day.ts";
import { collapseSpace, normaliseText, removeInvisible } from "./normalise.ts";
import { joinPhones } from "./phone.ts";
import { romanise } from "./roman-number.ts";
import { encodeSearchText } from "./search-text.ts";
import { joinDates } from "./short-number.ts";
import { readTelex } from "./telex.ts";

/** What a reader looks for, in the letters of the index. */
export interface SearchQuery {
  /** Every word, for ranking. */
  readonly words: string;
  /** Words, and phrases as words apart, that a result has to hold as they stand. */
  readonly required: readonly string[];
  /** As `foldWords` gives it of a headline that was pasted or typed. */
  readonly folded: string;
}

const quotes = /[“”„‟«»＂]/g;
const signs = /[^\p{L}\p{M}\p{N}]+/gu;
const phraseOrRest = /"([^"]*)"|[^"]+/g;

/**
 * Reads a query as typed: with or without marks, composed or not, documents' numbers in any form, phrases in quotes.
 *
 * `“tự diễn biến” 05/CT-TW` →
 * `{ words: "tự diễn biến 05CTTW", required: ["tự diễn biến", "05CTTW"], folded: "tu dien bien 05 ct tw" }`
 */
export function parseSearchQuery(text: string): SearchQuery {
  const clean = collapseSpace(removeInvisible(settleHidden(normaliseText(text)))).replace(quotes, '"');
  const typed = joinPhones(nameNumbers(clean), "");
  const required = [...typed.matchAll(phraseOrRest)].flatMap(({ 0: all, 1: phrase }) =>
    phrase === undefined
      ? partsOf(joinDates(romanise(commonAbbreviations(readKeys(all)))))
      : [wordsOf(phrase).join(" "), ...datesIn(phrase)],
  );
  const present = [...new Set(required.filter(Boolean))];
  return { words: present.join(" "), required: present, folded: foldWords(text) };
}

/**
 * A sign holds together what stands in one number: `28/9/2017`; its shorter forms the index knows too, see
 * `shortNumbers`. Elsewhere (`05-CT`) the index knows the parts too, but for signs that make no words apart: `R&D`.
 */
const signBesideLetter = /(?<=\p{L})[\p{Pd}/.,;:…]+|[\p{Pd}/.,;:…]+(?=\p{L})/gu;

/** One letter is no part that the index knows: it has `B-52` and `Q.1` as `B52` and `Q1`, but for years. */
const signAfterInitial = /(?<![\p{L}\p{M}\p{N}])(\p{L})[\p{Pd}/.](?=\d{1,3}(?!\d))/gu;

/**
 * A session of the National Assembly in the number of its law, `91/2025/QH15`, or a kind of document and its number in
 * short, `nq12`: the index knows letters and digits apart.
 */
const symbolAndNumber = /^((?:UBTV)?QH|CT|NQ|TW|KL|HD|Q[ḒD]|N[ḒD]|TT|TB|KH)(\d{1,4})$/iu;

/** In a phrase a word is all between two spaces, as it is in the text: `quý III/2017`, `COVID-19`. */
function wordsOf(text: string): string[] {
  return withoutSigns(encodeSearchText(text).split(/\s+/));
}

/** As they stand in a phrase the engine takes `2/9` for 29. */
function datesIn(phrase: string): string[] {
  return joinDates(phrase).match(joinedNumbers) ?? [];
}

const joinedNumbers = new RegExp(String.raw`\d+(?:${joint}\d+)+`, "g");

function partsOf(text: string): string[] {
  return withoutSigns(
    encodeSearchText(text)
      .replace(signAfterInitial, "$1")
      .split(/\s+/)
      .flatMap((word) => word.split(signBesideLetter)),
  ).flatMap((word) => symbolAndNumber.exec(word)?.slice(1) ?? word);
}

/** The syllables that were meant where a keyboard set no marks: `ddaij hooij` → `đại hội` */
function readKeys(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => readTelex(word.toLowerCase()) ?? word);
}

function withoutSigns(words: readonly string[]): string[] {
  return words.map((word) => word.replace(signs, "")).filter(Boolean);
}

/** Puts documents' numbers into their normal form, as the one word that the engine makes of it; typed in capitals or not. */
function nameNumbers(text: string): string {
  const capitals = text.toUpperCase();
  // A letter that grows with its capital (ß) moves all places.
  const mentions = findDocumentNumbers(capitals.length === text.length ? capitals : text);
  return mentions.reduceRight(
    (named, { start, end, number }) => named.slice(0, start) + number.replace(signs, "") + named.slice(end),
    text,
  );
}
