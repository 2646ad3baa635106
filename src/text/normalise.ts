/**
 * The form in which all text is kept inside: composed letters.
 *
 * `Đ` + `a` + U+0309 + `ng` → `Đảng`
 */
export function normaliseText(text: string): string {
  return text.normalize("NFC");
}

const control = /[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu;

/**
 * A space for each character that shows nothing and that XML forbids; Word leaves U+000B where a line was broken by
 * hand. Tabs and line ends stay.
 *
 * `Hội nghị\u000Bgiao ban` → `Hội nghị giao ban`
 */
export function replaceControls(text: string): string {
  return text.replace(control, " ");
}

// Zero-width space, non-joiner, joiner, direction marks, word joiner and its kin, BOM, soft hyphen.
const invisible = /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]+/g;

/**
 * Takes away the characters that show nothing and only get in the way of comparing.
 *
 * `đại\u00ADhội` → `đạihội`
 */
export function removeInvisible(text: string): string {
  return text.replace(invisible, "");
}

/**
 * One ordinary space for each run of white space, none at the ends.
 *
 * `  Hội nghị\u00A0\n giao ban ` → `Hội nghị giao ban`
 */
export function collapseSpace(text: string): string {
  // Passes over what is one space already: most texts are as they should be.
  return text.replace(/\s{2,}|[^\S ]/g, " ").trim();
}

const lookAlike = /[ÐðƉɖ]/;
const wordWithLookAlike = /[\p{L}\p{M}]*[ÐðƉɖ][\p{L}\p{M}]*/gu;
// Letters with which Vietnamese is written, once marks are off: a word holding any other is foreign.
const foreignLetter =
  /[^a-zđ\p{M}\u00D0\u00F0\u0189\u0256]|(?![\u0300-\u0303\u0306\u0309\u031B\u0323])\p{M}/iu;

/**
 * Puts Đ and đ where a letter that only looks like them was typed, and leaves the eth of foreign names.
 *
 * `Ðảng bộ Seyðisfjörður` → `Đảng bộ Seyðisfjörður`
 */
export function mendLookAlikes(text: string): string {
  if (!lookAlike.test(text)) return text;
  return text.replace(wordWithLookAlike, (word) => {
    if (foreignLetter.test(word.normalize("NFD"))) return word;
    // Small đ begins a syllable; inside a word it would be an eth. Capitals stand anywhere (QĐ, HĐND).
    return word.replace(/[ÐƉ]/g, "Đ").replace(/^(?:ð|ɖ)|(?<=[Đđ])[ðɖ]/u, "đ");
  });
}

/** Lines that end in `\n`, as editors on Windows and old Macs do not. */
export function unifyLines(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}
