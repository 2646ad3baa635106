import { removeInvisible } from "./normalise.ts";

const plainLetters = /^[a-z0-9 ]*$/;
const marks = /\p{M}+/gu;
const strokedD = /[đðɖ]/g;

/**
 * What is left for comparing when case, marks, width and invisible characters do not count.
 *
 * `Đảng ủy Hoà Bình` → `dang uy hoa binh`
 */
export function fold(text: string): string {
  if (plainLetters.test(text)) return text;
  return removeInvisible(text)
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFKD")
    .replace(marks, "")
    .replace(strokedD, "d")
    .normalize("NFC");
}

/** The words of it alone. `Độc lập – Tự do` → `doc lap tu do` */
export function foldWords(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
