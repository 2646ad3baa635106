import { normaliseText } from "../text/normalise.ts";

const number = String.raw`(\d{1,3}(?:[.,\u00A0 ]\d{3})+|\d+)(?![\d/:]|[.,]\d|\s?[kKmM]\b)`;
const label = String.raw`(?:view\s?counts?|views?|hits?|(?:số\s)?(?:lượt|lần)(?:\sngười)?\s(?:xem|đọc)|(?:số\s)?lượt\struy\scập\sbài(?:\sviết)?|đã\s(?:xem|đọc))`;
const after = new RegExp(String.raw`(?<!\p{L})${label}(?:\stin)?\s?[:=(]?\s?${number}`, "iu");
const before = new RegExp(
  String.raw`(?<![\d/:.,])${number}\s?(?:(?:lượt|lần)\s(?:xem|đọc)|views?)(?!\p{L})`,
  "iu",
);

// A portal's script whose text shows on the page.
const leaked = /(?:var\s+)?intNumViewTotal\s*=\s*["']?(\d+)["']?\s?;?/i;

/** What a portal says of how often a page was read; the pieces of a line that say so. */
export const viewLabel = new RegExp(
  `${leaked.source}|${after.source}|${before.source}|(?<!\\p{L})${label}\\s?:?`,
  "giu",
);

/**
 * The count in a portal's line; null where there is none.
 *
 * `Lượt xem: 1.082` → `1082`, `207 lượt xem` → `207`
 */
export function readViewCount(text: string): number | null {
  const line = normaliseText(text);
  const digits = (leaked.exec(line) ?? after.exec(line) ?? before.exec(line))?.[1];
  return digits === undefined ? null : toNumber(digits);
}

const variable = /\b(?:int|str|n)?(?:num)?(?:of)?views?(?:total|count|num(?:ber)?)?\s*[:=]\s*["']?(\d+)\b/i;

/** A count that a portal's script holds: `var intNumViewTotal=447;` → `447` */
export function readScriptCount(script: string): number | null {
  const digits = leaked.exec(script)?.[1] ?? variable.exec(script)?.[1];
  return digits === undefined ? null : toNumber(digits);
}

function toNumber(digits: string): number | null {
  const count = Number(digits.replace(/\D/g, ""));
  return Number.isSafeInteger(count) ? count : null;
}
