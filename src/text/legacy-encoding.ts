import { decoders, type LegacyEncoding } from "./legacy-decoders.ts";
import { contradicts, judge, nonAscii } from "./legacy-evidence.ts";
import { hasVietnamese } from "./legacy-tables.ts";
import { mendTorn } from "./mojibake.ts";
import { normaliseText } from "./normalise.ts";

export interface LegacyText {
  readonly encoding: LegacyEncoding;
  /** The text as its writer meant it. */
  readonly text: string;
}

/**
 * Turns text pasted from old Word files or spoilt pages into Unicode. Decodes only where it is evident: where
 * words that were no Vietnamese syllables become such. Unicode passes as it is, but for NFC.
 *
 * `Héi nghÞ giao ban` → `Hội nghị giao ban`, `ông à, 5 µm` → `ông à, 5 µm`
 */
export function decodeLegacy(text: string): string {
  return detectLegacy(text)?.text ?? normaliseText(text);
}

/**
 * Tells the old encoding of a text and what it says; null for Unicode. Lines are judged one by one, as one file
 * may mix encodings; a short line follows the whole text.
 *
 * `Ñoàng chí Tröôûng Ban` → `{ encoding: "VNI", text: "Đồng chí Trưởng Ban" }`
 */
export function detectLegacy(text: string): LegacyText | null {
  const composed = normaliseText(text);
  const lines = composed.split("\n");
  const encodings = encodingsOfLines(composed);
  let encoding = encodings.find((own) => own !== null) ?? null;
  const joined = lines.map((line, index) => decodeFrom(line, encodings[index] ?? null)).join("\n");
  const mended = mendTorn(joined);
  if (mended !== joined) encoding ??= "UTF-8";
  if (composed !== text && tonesApart.test(text) && !marksApart.test(text)) encoding ??= "windows-1258";
  return encoding && { encoding, text: mended };
}

/** Undoes an encoding, whether or not the text is in it; null leaves the text as it is. */
export function decodeFrom(text: string, encoding: LegacyEncoding | null): string {
  return (encoding && decoders.get(encoding)?.(text)) ?? text;
}

/** The old encoding of each line of a composed text; null for a line of Unicode. */
export function encodingsOfLines(text: string): (LegacyEncoding | null)[] {
  const lines = text.split("\n");
  const whole = hasVietnamese.test(text) || lines.length === 1 ? null : judge(text);
  return lines.map((line) =>
    worthJudging(line) ? (judge(line) ?? (whole && !contradicts(line, whole) ? whole : null)) : null,
  );
}

// What windows-1258 leaves: tones apart from their letters. In decomposed Unicode other marks are apart too.
const tonesApart = /\u0300|\u0301|\u0303|\u0309|\u0323/u;
const marksApart = /\u0302|\u0306|\u031B/u;
const oddLetter = /[\u0080-\u009F¡-¿ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñöø÷ûüþÿŒœŠšŸŽžƒˆ€™]/u;

/** Most lines are Unicode without a doubt, and judging is slow. */
function worthJudging(line: string): boolean {
  return nonAscii.test(line) && (oddLetter.test(line) || !hasVietnamese.test(line));
}
