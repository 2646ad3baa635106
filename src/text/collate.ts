import { mendLookAlikes } from "./normalise.ts";
import { withoutTone } from "./tone.ts";

const collator = new Intl.Collator("vi", { numeric: true });

/**
 * Orders titles and names as a Vietnamese dictionary does, numbers by their value, and Ð (U+00D0) as the Đ that it
 * stands for.
 *
 * `["Đảng", "Dân", "Quý 10", "Quý 9"]` → `["Dân", "Đảng", "Quý 9", "Quý 10"]`
 */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(mendLookAlikes(a), mendLookAlikes(b)) || collator.compare(a, b);
}

const firstCharacter = /[\p{L}\p{N}]\p{M}*/u;

/**
 * The letter under which a title stands in an A–Z index; `#` for what no letter begins.
 *
 * `Ấn phẩm` → `Â`, `đại hội` → `Đ`, `1/5` → `#`
 */
export function initialOf(title: string): string {
  const first = firstCharacter.exec(mendLookAlikes(title.normalize("NFC")))?.[0] ?? "#";
  const letter = withoutTone(first).toUpperCase();
  if (/^[A-ZĂÂĐÊÔƠƯ]$/.test(letter)) return letter;
  const base = letter.normalize("NFKD").charAt(0);
  return /^[A-Z]$/.test(base) ? base : "#";
}
