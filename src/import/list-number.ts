import { writeRoman } from "../text/roman.ts";

/** Above it nobody counts in letters. */
const lastLetter = 26 * 30;

/** The number of a list's entry as a document shows it; `format` is Word's `numFmt`. `2`, `upperRoman` → `II` */
export function writeListNumber(number: number, format: string): string {
  switch (format) {
    case "none":
      return "";
    case "lowerLetter":
      return writeLetter(number);
    case "upperLetter":
      return writeLetter(number).toUpperCase();
    case "lowerRoman":
      return writeRoman(number).toLowerCase();
    case "upperRoman":
      return writeRoman(number);
    case "decimalZero":
      return String(number).padStart(2, "0");
    default:
      return String(number);
  }
}

/** `1` → `a`, `27` → `aa`, `28` → `bb`, as Word counts on. */
function writeLetter(number: number): string {
  if (number < 1 || number > lastLetter) return String(number);
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  return letter.repeat(Math.ceil(number / 26));
}
