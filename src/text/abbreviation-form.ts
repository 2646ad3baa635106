import { isSyllable } from "./syllable.ts";

// Offices write one abbreviation in several ways: `TP.HCM`, `TPHCM`; `BCH TƯ`, `BCHTW`, `BCH T.Ư`; `U.B.N.D`, `UBND`. To
// the search engine these are other words. So a text is found by one form beside its own, into which a query is turned.

// Rare letters and signs first, what stands around them after: few places get so far.
/** In a document's number, after a sign, it is known as it is. */
const centre = /(?:TƯ|T\.[ƯW]|t\.[ưw])(?![\p{L}\p{M}])(?<![\p{N}/.-][tT].{1,2})/gu;
/** After the first letter, of `U.B.N.D`. */
const initials = /\.(?<=(?<![\p{L}\p{M}\p{N}.])\p{L}\.)\p{L}(?:\.\p{L})*(?![\p{L}\p{M}])/gu;
/** What is of the country or the centre, where it is one word with its name; no syllable ends so. */
const tail = /(?:VN|TW|vn|tw)(?![\p{L}\p{M}])(?<=(?<![\p{L}\p{M}\p{N}])\p{L}{2,9}..)/gu;
/** A city or town before its name, and the front's committee; no syllable begins so. */
const head =
  /(?:[tT][pPxX](?=[bcdđghklmnpqrstvxBCDĐGHKLMNPQRSTVX]{2,5}(?!\p{L}))|[uU][bB](?=MTTQ|mttq))(?<!\p{L}..)/gu;
/** `V.I.Lênin` would be found by who looks for the sixth congress. */
const isRoman = /^[IVX.]+$/i;
const words = /\p{L}+/gu;

/** `TPHCM, BCH T.Ư, BCHTW, U.B.N.D, ĐẦU TƯ` → `TP HCM, BCH TW, BCH TW, UBND, ĐẦU TƯ` */
export function commonAbbreviations(text: string): string {
  return text
    .replace(centre, (word, at: number, whole: string) => (isInCapitals(whole, at) ? word : "TW"))
    .replace(initials, (letters, at: number, whole: string) =>
      isRoman.test(whole[at - 1] + letters) ? letters : letters.replaceAll(".", ""),
    )
    .replace(tail, " $&")
    .replace(head, "$& ");
}

/** The words of it that the text has not. `họp ở TPHCM` → `["TP", "HCM"]` */
export function abbreviationForms(text: string): string[] {
  const common = commonAbbreviations(text);
  if (common === text) return [];
  const own = new Set(text.match(words));
  return [...new Set(common.match(words))].filter((word) => !own.has(word));
}

/** Whether a syllable in capitals stands beside it, as in `ĐẦU TƯ` or `TƯ TƯỞNG`: then it may be one too. */
function isInCapitals(text: string, at: number): boolean {
  const before = /(\p{Lu}{2,})\s$/u.exec(text.slice(Math.max(0, at - 9), at))?.[1];
  const after = /^TƯ\s(\p{Lu}{2,})(?!\p{L})/u.exec(text.slice(at, at + 12))?.[1];
  return [before, after].some((word) => word !== undefined && isSyllable(word));
}
