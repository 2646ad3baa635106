import type { Article } from "../content/article.ts";
import { plainText } from "../site/plain-text.ts";
import { fold } from "../text/fold.ts";

type Worded = Pick<Article, "summary" | "html">;

/** Fewer letters may stand under many titles: `Mời xem tệp đính kèm.` */
const tellingLength = 100;

/** What an editor at most changes of a text. */
const changedShare = 0.2;

/** Whether an article says enough to be known by it. */
export function isTelling(article: Worded): boolean {
  return lettersOf(textOf(article)).length >= tellingLength;
}

/** Whether two articles say the same but for title, marks, signs and spaces. */
export function isSameText(a: Worded, b: Worded): boolean {
  return lettersOf(textOf(a)) === lettersOf(textOf(b));
}

/** Texts that are the same begin the same; of thousands few do. */
export function beginningOf({ summary, html }: Worded): string {
  return lettersOf(textOf({ summary, html: html.slice(0, 600) })).slice(0, 100);
}

/**
 * Whether an editor may have made one text of the other: most words are in both, and every number and name of the source
 * is left, the numbers in their order. Notices that differ by these alone are different notices.
 */
export function isEdited(edited: Worded, source: Worded): boolean {
  const [after, before] = [edited, source].map((worded) => wordsOf(textOf(worded)));
  if (!after || !before) return false;
  const gone = withoutThoseOf(after, before);
  return (
    gone.length <= changedShare * before.length &&
    withoutThoseOf(before, after).length <= changedShare * after.length &&
    !gone.some((word) => /[\p{Lu}\p{N}]/u.test(word)) &&
    holdsInOrder(numbersOf(after), numbersOf(before))
  );
}

function numbersOf(words: readonly string[]): string[] {
  return words.filter((word) => /\p{N}/u.test(word)).map(fold);
}

function holdsInOrder(all: readonly string[], some: readonly string[]): boolean {
  let met = 0;
  for (const one of all) if (one === some[met]) met++;
  return met === some.length;
}

function withoutThoseOf(others: readonly string[], words: readonly string[]): string[] {
  const there = new Set(others.map(fold));
  return words.filter((word) => !there.has(fold(word)));
}

function lettersOf(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, "");
}

function textOf({ summary, html }: Worded): string {
  return `${summary ?? ""} ${plainText(html)}`.normalize("NFC");
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
