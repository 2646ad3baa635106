import { byteOf, hasVietnamese } from "./legacy-tables.ts";
import { isSyllable } from "./syllable.ts";

// What shows for the bytes 80 to BF, of which each letter's first byte is followed by one to three.
const later = "[\u0080-\u00BFŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]";
const sequence = new RegExp(`[Â-ß]${later}|[à-ï]${later}{2}|[ð-ô]${later}{3}`, "gu");

/**
 * Puts together letters whose UTF-8 bytes were each read as a character of their own.
 *
 * `Äáº£ng` → `Đảng`
 */
export function joinBytes(text: string): string {
  return text.replace(sequence, (typed) => {
    const [first = 0, ...rest] = [...typed].map((character) => byteOf(character) ?? 0);
    const code = rest.reduce((sum, byte) => sum * 64 + (byte & 0x3f), first & (0x3f >> rest.length));
    const least = [0, 0x80, 0x800, 0x10000][rest.length] ?? 0;
    const letter = code >= least && code < 0x110000 && !(code >= 0xd800 && code < 0xe000);
    return letter ? String.fromCodePoint(code) : typed;
  });
}

const loneByte = new RegExp(`Ã(?!${later})`, "gu");
const loneByteInside = new RegExp(`(?<=\\p{Ll}|${later})Ã(?!${later})`, "gu");

/**
 * Puts à where of its bytes only the first is left, as the second looks like a space; in a text that has other letters
 * of Unicode only within a word. To be done before `joinBytes`: what that makes of other bytes may be a true Ã.
 *
 * `hÃ nh` → `hà nh`
 */
export function mendLoneByte(text: string, isUnicode: boolean): string {
  return text.replace(isUnicode ? loneByteInside : loneByte, "à");
}

/** Puts Đ where of its bytes only the first is left, as no letter shows the second. `Äảng` → `Đảng` */
export function mendStroke(text: string): string {
  return text.replace(/(?<![\p{L}\p{M}])Ä(\p{L}+)/gu, (typed, rest: string) =>
    hasVietnamese.test(rest) && isSyllable(`Đ${rest}`) ? `Đ${rest}` : typed,
  );
}

const halves = /à[ \u00A0](?:ng|nh|[nmiouy])(?![\p{L}\p{M}\p{N}\u00AD-])/u;
const torn = /(?<![\p{L}\p{M}])(\p{L}*à)[ \u00A0](ng|nh|[nmiouy])(?![\p{L}\p{M}\p{N}\u00AD-])/gu;
// `và y tế` is no torn `vày`.
const wordOfY = /^\s(?:tế|án|học|khoa|dược|sĩ|sỹ|bác|tá|lệnh|như|hệt|phục|lý|cụ)(?!\p{L})/iu;

/**
 * The places where `à` lost its second byte (A0) to a space inside a word: where the halves make a syllable and the
 * second half is none. Halves that could be words (`và o`) count only in a text surely torn elsewhere. A place is that
 * of the space.
 *
 * `Ban Chấp hà nh, Hà Nội` → `[11]`
 */
export function findTorn(text: string, surelyTorn = false): number[] {
  if (!surelyTorn && !halves.test(text)) return [];
  const found = [...text.matchAll(torn)].map(({ 0: typed, 1: head = "", 2: tail = "", index }) => {
    const end = index + typed.length;
    return { head, tail, start: index, end, space: index + head.length, joins: isSyllable(head + tail) };
  });
  const isSure =
    surelyTorn ||
    found.some(({ head, tail, start, end, joins }) => {
      const [before, after] = [text.slice(Math.max(0, start - 5), start), text.slice(end, end + 6)];
      return joins && (isNoWord(tail, after) || isNoPair(before, head.toLowerCase(), tail, after));
    });
  return found
    .filter(
      ({ tail, end, joins }) => isSure && joins && !(tail === "y" && wordOfY.test(text.slice(end, end + 8))),
    )
    .map(({ space }) => space);
}

/** Joins the halves that `findTorn` finds. `Ban Chấp hà nh, Thà nh ủy` → `Ban Chấp hành, Thành ủy` */
export function mendTorn(text: string, surelyTorn = false): string {
  const spaces = findTorn(text, surelyTorn);
  if (spaces.length === 0 && !surelyTorn) return text;
  const joined = spaces.reduceRight((mended, at) => mended.slice(0, at) + mended.slice(at + 1), text);
  // Between words the lost byte left a second space.
  return joined.replace(/(?<=à)[ \u00A0]{2}/gu, " ");
}

/**
 * Whether what follows `à ` can only be the rest of a word: m and n alone may name a number (`và n = 5`), y is no word
 * before one (`ngà y 28/9`).
 */
function isNoWord(tail: string, after: string): boolean {
  return (
    /^(?:ng|nh|i)$/.test(tail) ||
    (/^[mn]$/.test(tail) && /^[ \u00A0]\p{L}/u.test(after)) ||
    (tail === "y" && /^[ \u00A0]\d/.test(after))
  );
}

// Words after which `o` may be an aunt, or a letter.
const beforeAunt = /^(?:à|bà|cà|là|mà|nhà|và)$/u;

/**
 * Whether a word and a lone letter after it make no sense as two: a lone o is no word (`đà o tạo`), but for an aunt
 * (`và o Lan`), a letter (`a và o`) and the verbs `o ép`, `o bế`; y follows no `nà`.
 */
function isNoPair(before: string, head: string, tail: string, after: string): boolean {
  if (tail === "y") return head === "nà";
  if (tail !== "o" || /^[ \u00A0](?:ép|bế)/u.test(after)) return false;
  if (!beforeAunt.test(head)) return true;
  if (head === "bà") return /đồng\s$/iu.test(before);
  return /^[ \u00A0](?:\p{Ll}|Đảng)/u.test(after) && !/(?:^|[\s“"‘'])\p{L}\s$/u.test(before);
}
