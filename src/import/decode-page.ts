import { detectLegacy } from "../text/legacy-encoding.ts";
import { unmarkedUtf16 } from "./utf16.ts";

/** Pages are read as far as this for the name of their character set. */
const headBytes = 4096;

const named = /charset\s*=\s*["']?\s*([\w-]+)/i;
// Fonts such as .VnTime stand for their own letters; their bytes are read as windows-1252 (see `legacy-font.ts`).
const asLatin = /^(?:x-user-defined|iso-8859-1|us-ascii|windows-1252|x-viet-.*|tcvn.*|viscii)$/i;

/**
 * The text of a page, by its byte order mark, else by the set that it names; without either it is UTF-8 or, where it
 * cannot be, windows-1258, but for text of old fonts. Tones that windows-1258 sets apart are composed.
 */
export function decodePage(bytes: Uint8Array): string {
  const set = markedSet(bytes) ?? unmarkedUtf16(bytes) ?? namedSet(bytes);
  const utf8 = decode(bytes, "utf-8");
  // Pages name old sets that their editors long left behind.
  const text =
    set === null || set === "utf-8" ? utf8 : ((hasMultibyte(bytes) ? utf8 : null) ?? decodeNamed(bytes, set));
  return (text ?? decodeUnnamed(bytes)).replace(/\r\n?/g, "\n").normalize("NFC");
}

/** Pages of old fonts name windows-1258 as well. */
function decodeNamed(bytes: Uint8Array, set: string): string | null {
  return set === "windows-1258" ? null : decode(bytes, set);
}

const oldFont = /["':\s=]\.Vn[A-Z3]|["':\s=]VNI-/;

function decodeUnnamed(bytes: Uint8Array): string {
  const latin = decode(bytes, "windows-1252") ?? "";
  const encoding = detectLegacy(latin.replace(/<[^>]*>/g, "\n"))?.encoding;
  const isOfFont = oldFont.test(latin) || encoding === "TCVN3" || encoding === "VNI";
  return isOfFont ? latin : (decode(bytes, "windows-1258") ?? latin);
}

function markedSet([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

function namedSet(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, headBytes));
  const name = named.exec(head)?.[1]?.toLowerCase();
  if (!name) return null;
  if (asLatin.test(name)) return "windows-1252";
  return /^utf-?16/.test(name) ? "utf-8" : name;
}

/** Whether letters are written in several bytes, which no text of one-byte letters looks like by chance. */
function hasMultibyte(bytes: Uint8Array): boolean {
  return bytes.some(
    (byte, index) => byte >= 0xe1 && byte <= 0xef && isLater(bytes[index + 1]) && isLater(bytes[index + 2]),
  );
}

function isLater(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte < 0xc0;
}

/** Null where the bytes are not text in the set, or nobody knows the set. */
function decode(bytes: Uint8Array, set: string): string | null {
  try {
    return new TextDecoder(set, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
