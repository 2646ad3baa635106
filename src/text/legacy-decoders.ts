import { hasVietnamese, type LegacyTable, tcvn3, vni, windows1258 } from "./legacy-tables.ts";
import { joinBytes, mendLoneByte, mendStroke, mendTorn } from "./mojibake.ts";
import { normaliseText } from "./normalise.ts";

export type LegacyEncoding = "TCVN3" | "VNI" | "UTF-8" | "windows-1258";

/** How each encoding is undone, whether or not a text is in it; of two that fit alike the first is taken. */
export const decoders: ReadonlyMap<LegacyEncoding, (text: string) => string> = new Map([
  ["UTF-8", decodeUtf8],
  ["VNI", decodeVni],
  ["TCVN3", decodeTcvn3],
  ["windows-1258", decodeWindows1258],
]);

function replaceBy(table: LegacyTable, pattern: RegExp, text: string): string {
  return text.replace(pattern, (typed) => table.get(typed) ?? typed);
}

const vniLetter = new RegExp([...vni.keys()].sort((a, b) => b.length - a.length).join("|"), "gu");

/** `Ñoàng chí` → `Đồng chí` */
function decodeVni(text: string): string {
  return replaceBy(vni, vniLetter, text);
}

/** Of bytes read as windows-1252: `ÐaÒng` → `Đảng` */
function decodeWindows1258(text: string): string {
  return normaliseText(replaceBy(windows1258, /[Ã-þ]/gu, text));
}

// A sign that stands alone is a bullet or a copyright more often than a word of one letter.
const tcvn3Letter = /(?!(?<!\S)[·§®©«»¬¡\u00AD](?!\S))[¡-þ]/gu;
// Words without a small ASCII letter, of which one has a capital within and a letter that is always small.
const capitals = /(?<!\S)[^a-z\s]+(?:\s+[^a-z\s]+)*(?!\S)/gu;
const shouting = /(?<!\S)(?=\S*[¨-þ])\S+[A-Z]/u;

/**
 * `Héi nghÞ` → `Hội nghị`. The font .VnTimeH shows small letters as capitals, so among capitals they become
 * such: `HéI NGHÞ` → `HỘI NGHỊ`.
 */
function decodeTcvn3(text: string): string {
  let decoded = replaceBy(tcvn3, tcvn3Letter, text);
  for (const { 0: run, index } of text.matchAll(capitals)) {
    if (!shouting.test(run)) continue;
    const end = index + run.length;
    decoded = decoded.slice(0, index) + decoded.slice(index, end).toUpperCase() + decoded.slice(end);
  }
  return decoded;
}

/** `Äáº£ng` → `Đảng`, twice where it was spoilt twice; `hÃ nh`, which lost the second byte of à, → `hành` */
function decodeUtf8(text: string): string {
  const once = joinBytes(text);
  const spoilt = /Ã[\u0080-\u00BF]|Ä[\u0080-\u0091‘]|á[º»]/u.test(once) ? once : text;
  const whole = mendLoneByte(spoilt, hasVietnamese.test(text));
  const joined = mendStroke(joinBytes(whole));
  return whole === spoilt ? joined : mendTorn(joined, true);
}
