import { readRoman, writeRoman } from "./roman.ts";

// Quarters, terms, congresses and chapters bear Roman numbers, which people who look for them type as others or spell.
// The index has what was written, and a query is turned into the Roman form: so no `3` finds every `III`.

/** With marks or without, and in both spellings: a reader types them as they come. */
const named = [
  "qu[ýíyi]",
  "kh(?:óa|oá|oa)",
  "[đd][ạa]i h[ộo]i",
  "k[ỳìyi] h[ọo]p",
  "l[ầa]n(?: th[ứu])?",
  "(?:h[ọo]p|k[ỳìyi]) th[ứu]",
  "h[ọo]c k[ỳìyi]",
  "ch[ưu][ơo]ng",
  "ph[ầa]n",
  "h[ạa]ng",
  "th[ếe] k[ỷỉyi]",
].join("|");
const numbered = new RegExp(
  String.raw`(${named})\s?([1-9]|[12]\d|3\d)(?![\p{L}\p{N}]|[.,/\p{Pd}]\d(?!\d{3}(?!\d)))`,
  "giu",
);
const letter = /\p{L}/u;
/** Without the word that may stand there: `quý III năm 2017`. */
const quarterOfYear = /(qu[ýí]\s(?:[1-4]|I{1,3}|IV))\s?[/\p{Pd}]\s?(\d{4})(?!\d)/giu;

const units = "nh[ấa]t,hai,ba,t[ưu],n[ăa]m,s[áa]u,b[ảa]y,t[áa]m,ch[íi]n,m[ưu][ờo]i".split(",");
const afterTen = "m[ộo]t,hai,ba,(?:b[ốo]n|t[ưu]),l[ăa]m".split(",").map((unit) => `m[ưu][ờo]i ${unit}`);
const ordinals = [...units, ...afterTen];
/** After other words `thứ năm` is a day of the week. The longest first. */
const spelled = new RegExp(
  String.raw`((?:l[ầa]n|h[ọo]p) th[ứu]) (${[...afterTen, ...units].join("|")})(?![\p{L}\p{M}])`,
  "giu",
);
const wholeOrdinals = ordinals.map((ordinal) => new RegExp(`^${ordinal}$`, "iu"));

/** A plenum, of which people speak in short: `Trung ương 5`. */
const plenum =
  /lần thứ (\d{1,2}|[IVX]{1,6}) (?:của )?(?:Ban Chấp hành|BCH) (?:Trung ương|T[WƯ])(?![\p{L}\p{M}])/giu;

/** `đại hội 13`, `lần thứ năm`, `quý 3/2017`, `đại hội 3/2` → `đại hội XIII`, `lần thứ V`, `quý III/2017`, `đại hội 3/2` */
export function romanise(text: string): string {
  return inDigits(text).replace(numbered, (all, name: string, number: string, at: number, whole: string) =>
    // Looked at last: few places get so far.
    letter.test(whole[at - 1] ?? "") ? all : `${name} ${writeRoman(Number(number))}`,
  );
}

/** What a text that has other numbers there is looked for by. `quý 3 và quý IV/2017` → `["quý III", "quý IV năm 2017"]` */
export function romanForms(text: string): string[] {
  const digits = inDigits(text);
  const numbers = [...digits.matchAll(numbered)].map(([named]) => romanise(named));
  const plenums = [...digits.matchAll(plenum)].map(
    ([, number = ""]) => `Trung ương ${Number(number) || readRoman(number)}`,
  );
  const quarters = [...text.matchAll(quarterOfYear)].map(([, quarter = "", year]) => {
    return `${romanise(quarter)} năm ${year}`;
  });
  return [...new Set([...numbers, ...quarters, ...plenums])];
}

function inDigits(text: string): string {
  return text.replace(spelled, (_, name: string, word: string) => {
    return `${name} ${wholeOrdinals.findIndex((ordinal) => ordinal.test(word)) + 1}`;
  });
}
