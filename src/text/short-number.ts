// Dates and numbers of documents as people ask for them. The search engine makes one word of the digits that signs hold
// together: so a form is found only where it stands as it is (`28/9` is no beginning of `28/9/2017`), and `2/9` in 29 too.

/** Between the numbers of a date: for the engine it is a letter, and nobody types it. */
const joint = "ǀ";

const day = String.raw`0?([1-9]|[12]\d|3[01])`;
const month = "0?([1-9]|1[0-2])";
const year = String.raw`((?:19|20)\d\d)`;
const before = String.raw`(^|[^\p{L}\p{N}/.-])`;
const after = String.raw`(?![\p{L}\p{N}]|[/.-]\d)`;
// Without a look behind, which browsers of five years ago cannot do: readers' browsers run this.
const fullDate = new RegExp(`${before}${day}[/.-]${month}[/.-]${year}${after}`, "gu");
const dayAndMonth = new RegExp(`${before}${day}/${month}${after}`, "gu");
const monthAndYear = new RegExp(`${before}${month}/${year}${after}`, "gu");

/** Each date as one word, without zeros before its numbers. `ngày 02/09/2017` → `ngày 2ǀ9ǀ2017` */
export function joinDates(text: string): string {
  return text
    .replace(fullDate, `$1$2${joint}$3${joint}$4`)
    .replace(dayAndMonth, `$1$2${joint}$3`)
    .replace(monthAndYear, `$1$2${joint}$3`);
}

/**
 * The forms, as `joinDates` gives them, in which a text's dates and numbers of documents may be asked for.
 *
 * `ngày 28/09/2017`, `["42/2022/NĐ-CP"]` → `28ǀ9ǀ2017`, `28ǀ9`, `9ǀ2017`, `42/2022`
 */
export function shortNumbers(text: string, documents: readonly string[]): string[] {
  const found = new Set<string>();
  for (const [, , d, m, y] of text.matchAll(fullDate)) {
    for (const form of [
      [d, m, y],
      [d, m],
      [m, y],
    ])
      found.add(form.join(joint));
  }
  for (const [, , ...form] of [...text.matchAll(dayAndMonth), ...text.matchAll(monthAndYear)])
    found.add(form.join(joint));
  for (const number of documents) {
    const form = /^\d+\/\d{4}(?=\/)/.exec(number)?.[0];
    if (form !== undefined) found.add(joinDates(form));
  }
  return [...found];
}
