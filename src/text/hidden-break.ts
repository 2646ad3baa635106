import { isSyllable } from "./syllable.ts";

// Zero-width space, word joiner and its elder, soft hyphen.
const hidden = /[\u00AD\u200B\u2060\uFEFF]+/g;
/** Of no syllable, and with it no more is looked at than a few letters. */
const tooLong = 9;

/**
 * A space for what shows nothing but keeps two syllables apart; nothing for it inside of one. A zero-width space parts
 * foreign words too.
 *
 * `đại\u00ADhội`, `đạ\u200Bi` → `đại hội`, `đại`
 */
export function settleHidden(text: string): string {
  return text.replace(hidden, (signs, at: number) => {
    const before = /[\p{L}\p{M}]*$/u.exec(text.slice(Math.max(0, at - tooLong), at))?.[0] ?? "";
    const after =
      /^[\p{L}\p{M}]*/u.exec(text.slice(at + signs.length, at + signs.length + tooLong))?.[0] ?? "";
    if (!before || !after || isSyllable(before + after)) return "";
    return signs.includes("\u200B") || (isSyllable(before) && isSyllable(after)) ? " " : "";
  });
}
