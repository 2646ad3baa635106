import { decoders } from "../text/legacy-decoders.ts";
import { tcvn3 } from "../text/legacy-tables.ts";

const tcvn3Font = /^\s*["']?\s*\.Vn/i;
const vniFont = /^\s*["']?\s*VNI[-\s]/i;
const signFont = /^\s*["']?\s*(?:Symbol|Wingdings)/i;
const capitalFont = /^\s*["']?\s*\.Vn\w*H\b/i;

// A single sign of such a font opens an entry of a list: `·`, `Ø` (an arrow), `ü` (a tick), `§` (a square).
const bullet = /^\s*[·Øüvq§\uF000-\uF0FF](?=\s*$)/u;

/**
 * What a run of text says in a font that shows other letters than it holds; the text itself in any other font. Fonts
 * `.Vn…H` show capitals, those of signs bullets.
 *
 * `("Héi nghÞ", ".VnTime")` → `Hội nghị`, `("Héi nghÞ", ".VnTimeH")` → `HỘI NGHỊ`
 */
export function decodeFont(text: string, font: string | null): string {
  if (font === null) return text;
  if (signFont.test(font)) return text.replace(bullet, "-");
  if (vniFont.test(font)) return decoders.get("VNI")?.(text) ?? text;
  if (!tcvn3Font.test(font)) return text;
  // Where the font says so each sign is a letter, also one that stands in a run of its own.
  const decoded = text.replace(/[¡-þ]/g, (sign) => tcvn3.get(sign) ?? sign);
  return capitalFont.test(font) ? decoded.toUpperCase() : decoded;
}
