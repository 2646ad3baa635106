/** Above these nobody counts in letters or in Roman figures. */
const lastLetter = 26 * 30;
const lastRoman = 3999;

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

const figures = [
  ["M", 1000],
  ["CM", 900],
  ["D", 500],
  ["CD", 400],
  ["C", 100],
  ["XC", 90],
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
] as const;

function writeRoman(number: number): string {
  if (number < 1 || number > lastRoman) return String(number);
  let left = number;
  let text = "";
  for (const [figure, value] of figures) {
    text += figure.repeat(Math.floor(left / value));
    left %= value;
  }
  return text;
}
