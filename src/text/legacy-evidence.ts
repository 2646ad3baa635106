import { decoders, type LegacyEncoding } from "./legacy-decoders.ts";
import { hasVietnamese } from "./legacy-tables.ts";
import { normaliseText } from "./normalise.ts";
import { isSyllable } from "./syllable.ts";

export const nonAscii = /[\u0080-\u{10FFFF}]/u;

interface Evidence {
  /** Words that become syllables and were none. */
  readonly gained: readonly string[];
  /** Words that stay or become none. */
  readonly harm: number;
  /** Words that are syllables either way. */
  readonly either: number;
  /** Words of plain letters: syllables, and others. */
  readonly plain: number;
  readonly foreign: number;
}

/** The encoding in which a text evidently is; null where none is evident. */
export function judge(text: string): LegacyEncoding | null {
  let best: LegacyEncoding | null = null;
  let most = 0;
  for (const encoding of decoders.keys()) {
    const evidence = weigh(text, encoding);
    const score = evidence.gained.length + evidence.either - evidence.harm;
    if (score > most && isClear(evidence, encoding)) {
      best = encoding;
      most = score;
    }
  }
  return best;
}

// What clean text never has beside letters, as it has in µm, 5², «…», ©, Thaï; and what it seldom has.
const strongSign =
  /\p{L}[¡-¦¨¬\u00AD¶¸¼-¾]|\p{L}[©ª«®·¹»]\p{L}|[¡-¦¨§®¶¸]\p{L}|®[\u00AD·µ-¹]|[aeouyôö][øûäå]|[aeo]â|aê|[ae][àáã]|[ôö][ïõùø]|^ñ|^löu$|[b-df-hj-np-tv-z]ß/iu;
const innerCapital = /\p{Ll}[À-ÖØ-Þ]/u;
const seldomSign = /[æøåûþßð÷×]/iu;

/** Whether a word bears signs as only old encodings have them: `HuyÖn`, `V¨n`, `ph\u00ADêng`. */
export function hasOldSign(word: string): boolean {
  return (word.includes("\u00AD") ? hornedU : strongSign).test(word) || innerCapital.test(word);
}

function isClear({ gained, harm, either, plain, foreign }: Evidence, encoding: LegacyEncoding): boolean {
  const distinct = new Set(gained.map((word) => word.toLowerCase())).size;
  // No clean word holds the first bytes of a letter; and what is not Vietnamese is decoded as well.
  if (encoding === "UTF-8") return distinct > 0 && harm <= gained.length;
  if (distinct > 1 && foreign <= gained.length * 2) {
    return harm * 4 <= gained.length && either <= gained.length * 2;
  }
  const [word = ""] = gained;
  if (!word || harm > 0) return false;
  // One word alone is evident by its signs, or among others that are all Vietnamese.
  if (strongSign.test(word) || innerCapital.test(word)) return either <= 3;
  return foreign === 0 && plain + either >= (seldomSign.test(word) ? 1 : 2);
}

/** Whether a line of a text speaks against the encoding of the whole. */
export function contradicts(line: string, encoding: LegacyEncoding): boolean {
  const { gained, harm } = weigh(line, encoding);
  return harm > gained.length;
}

const words = /[A-Za-z\u0080-\u{10FFFF}]+/gu;
// What says nothing: abbreviations, units, a sum in đồng, letters that are no word, names that are no syllables.
const abbreviation = /^[A-ZĐƯ]+$/u;
const neutral = /^(?:µ\p{L}{1,2}|[a-z]{1,2}[²³]|đ|[ĂÂăâ]|[ĐL][ăắ]k)$/u;
// Two bytes of a letter that no word has in a row.
const firstBytes = /á[º»]./u;
// A hyphenator parts no beginning from its rhyme: there U+00AD is the ư of TCVN3.
const hornedU = /^[b-df-hj-np-tv-z]*\u00AD/iu;

/** Whether a word cannot be as it stands, though without its signs it were a syllable: `ph\u00ADêng`. */
function isBroken(typed: string, encoding: LegacyEncoding): boolean {
  return (encoding === "UTF-8" && firstBytes.test(typed)) || (encoding === "TCVN3" && hornedU.test(typed));
}

// `Bí thư` of which one half is Unicode: TCVN3 has it as `BÝ`, and reads this as `Bớ thư`.
const halfMended = /(?<!\p{L})b[íÍ]\s+th\u00AD/iu;

function weigh(text: string, encoding: LegacyEncoding): Evidence {
  const decode = decoders.get(encoding) ?? normaliseText;
  const gained: string[] = [];
  let [harm, either, plain, foreign] = [encoding === "TCVN3" && halfMended.test(text) ? 1 : 0, 0, 0, 0];
  for (const [typed] of text.matchAll(words)) {
    const decoded = decode(typed);
    if (typed.length < 2 || neutral.test(typed) || neutral.test(decoded)) continue;
    if (abbreviation.test(decoded) && (decoded === typed || !isClean(decoded))) continue;
    if (!nonAscii.test(typed.replace(betweenAll, ""))) {
      if (isClean(typed)) plain += 1;
      else foreign += 1;
      continue;
    }
    if (decoded === typed && encoding === "UTF-8") continue;
    const before = isClean(typed);
    const after = isClean(decoded);
    if (before === null || after === null) continue;
    if (!after || (encoding !== "UTF-8" && hasVietnamese.test(typed))) harm += 1;
    else if (before && !isBroken(typed, encoding)) either += 1;
    else gained.push(typed);
  }
  return { gained, harm, either, plain, foreign };
}

// Signs that Unicode text has between words, and before or after one: ® stands after a name alone.
const between = /[\u00A0‘’“”–—…•]+/u;
const betweenAll = new RegExp(between, "gu");
const around = /^[«·©§°]|[»·®°²³¹]$/gu;

/** Whether all that a word holds is syllables; null where it holds no letter. */
function isClean(typed: string): boolean | null {
  const parts = typed.replace(/\u00AD/g, "").split(between);
  const bare = parts.map((part) => part.replace(around, "")).filter(Boolean);
  return bare.length === 0 ? null : bare.every(isSyllable);
}
