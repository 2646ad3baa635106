// Dates, terms and numbers of documents as people ask for them. The search engine makes one word of the digits that
// signs hold together: so a form is found only where it stands as it is (`28/9` is no beginning of `28/9/2017`), and
// `2/9` in 29 too. With spaces around its sign a term (`2020 - 2025`) is two words.

import { joint } from "./joined-day.ts";

const day = String.raw`0?([1-9]|[12]\d|3[01])`;
const month = "0?([1-9]|1[0-2])";
const year = String.raw`((?:1[89]|20)\d\d)`;
const dash = /\p{Pd}/u;
const sign = String.raw`(?:[/.\p{Pd}]|\s[/\p{Pd}]\s)`;
/** A dash may join it to another day: `28-29/9/2017`, `30/4-1/5`. */
const before = String.raw`(^|[^\p{L}\p{N}/.])`;
const after = String.raw`(?![\p{L}\p{N}]|[/.]\d|-\d+(?![\d/]))`;
// With marks or without, as a reader types. Without a look behind, which browsers of five years ago cannot do: readers'
// browsers run this.
const dayName = String.raw`(?:[Nn]g[àa]y|NG[ÀA]Y)\s`;
const monthName = String.raw`(?:[Tt]h[áa]ng|TH[ÁA]NG)\s`;
const yearName = String.raw`(?:[Nn][ăa]m|N[ĂA]M)\s`;
const spelledDay = named(String.raw`${dayName}${day}\s${monthName}${month}(?:,?\s${yearName}${year})?`);
const spelledDate = dated(String.raw`${day}\s${monthName}${month},?\s${yearName}${year}`);
const spelledMonth = named(String.raw`${monthName}${month}(?:,?\s${yearName}|${sign})${year}`);
const fullDate = dated(day + sign + month + sign + year);
/** `ngày 28.9`; without that word it is no date. */
const namedDay = named(String.raw`${dayName}${day}[.\p{Pd}]${month}`);
const dayAndMonth = dated(`${day}/${month}`);
/** It may be another thing too, which is then found by the same: `điều 2-9`. */
const dashedDay = new RegExp(String.raw`(^|[^\p{L}\p{N}/.\p{Pd}])${day}\p{Pd}${month}${after}`, "gu");
const monthAndYear = dated(`${month}/${year}`);
const term = dated(String.raw`${year}\s?\p{Pd}\s?${year}`);
/** Longer ones first: they hold the others. */
const patterns = [
  spelledDay,
  spelledDate,
  fullDate,
  spelledMonth,
  namedDay,
  dayAndMonth,
  dashedDay,
  monthAndYear,
  term,
];

function dated(pattern: string): RegExp {
  return new RegExp(before + pattern + after, "gu");
}

/** What begins with a word is found many times faster without a look at what stands before. */
function named(pattern: string): RegExp {
  return new RegExp(`()${pattern}${after}`, "gu");
}

/**
 * Each date or term as one word, without zeros before its numbers nor the words between them.
 *
 * `02/09/2017` → `2ǀ9ǀ2017`, `30/4-1/5` → `30ǀ4 1ǀ5`, `ngày 28 tháng 9` → `28ǀ9`
 */
export function joinDates(text: string): string {
  return patterns.reduce(
    (joined, pattern) =>
      joined.replace(pattern, (_, sign: string, ...rest) => {
        const numbers = rest.slice(0, -2).filter((number) => number !== undefined);
        return sign.replace(dash, " ") + numbers.join(joint);
      }),
    text,
  );
}

/**
 * The forms, as `joinDates` gives them, in which a text's dates, terms and numbers of documents may be asked for.
 *
 * `ngày 28/09/2017`, `["42/2022/NĐ-CP"]` → `28ǀ9ǀ2017`, `28ǀ9`, `9ǀ2017`, `42/2022`
 */
export function shortNumbers(text: string, documents: readonly string[]): string[] {
  const found = new Set<string>();
  const add = (...numbers: (string | undefined)[]) => found.add(numbers.join(joint));
  const addDay = (d?: string, m?: string, y?: string) => {
    if (y !== undefined) add(d, m, y);
    add(d, m);
    if (y !== undefined) add(m, y);
  };
  for (const pattern of [fullDate, spelledDay, spelledDate]) {
    for (const [, , d, m, y] of text.matchAll(pattern)) addDay(d, m, y);
  }
  for (const pattern of [spelledMonth, namedDay, dayAndMonth, dashedDay, monthAndYear, term]) {
    for (const [, , first, last] of text.matchAll(pattern)) add(first, last);
  }
  for (const number of documents) {
    const form = /^\d+\/\d{4}(?=\/)/.exec(number)?.[0];
    if (form !== undefined) found.add(joinDates(form));
  }
  return [...found];
}
