/** The largest first, with what is written by taking away. */
const figures: Readonly<Record<string, number>> = {
  M: 1000,
  CM: 900,
  D: 500,
  CD: 400,
  C: 100,
  XC: 90,
  L: 50,
  XL: 40,
  X: 10,
  IX: 9,
  V: 5,
  IV: 4,
  I: 1,
};

/** In Roman figures; below 1 and above 3999 in Arabic ones. `14` → `XIV` */
export function writeRoman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let [left, text] = [number, ""];
  for (const [figure, value] of Object.entries(figures)) {
    text += figure.repeat(Math.floor(left / value));
    left %= value;
  }
  return text;
}

/** Of figures in large letters or small. `XIV` → 14 */
export function readRoman(number: string): number {
  const values = [...number.toUpperCase()].map((letter) => figures[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
