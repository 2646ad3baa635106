import { normaliseText, replaceControls, unifyLines } from "../text/normalise.ts";
import { hasOnlyUsualSigns } from "../text/usual-signs.ts";
import { Places } from "./place.ts";
import type { Problem } from "./problem.ts";

/** A file of the editors as text: decoded, composed (NFC), lines ending in `\n`, without a byte order mark. */
export interface Source {
  /** As the editor would type it: `content/hoat-dong-dang/2017/dai-hoi.md`. */
  readonly file: string;
  /** Below the content folder: `hoat-dong-dang/2017/dai-hoi.md`. */
  readonly path: string;
  readonly text: string;
  /** Differs wherever the file's bytes do; absent where nobody will ask. */
  readonly fingerprint?: string;
}

export interface DecodedSource extends Source {
  /** The text as it lies on disk, without a byte order mark. */
  readonly raw: string;
  /** Whether it holds the letters and signs of Vietnamese texts alone. */
  readonly isUsual: boolean;
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** A file's text without its byte order mark; null for what is no text. */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decodeUtf8(bytes);
  return text === null || endOfText(text) !== -1 ? null : text;
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

/** Lines and columns stay those of the file on disk: composing keeps lines, and columns count whole letters. */
export function decodeSource(
  file: string,
  path: string,
  bytes: Uint8Array,
  fingerprint = "",
): DecodedSource | Problem {
  const raw = decodeUtf8(bytes);
  if (raw === null) return notText(file, readablePart(bytes));
  const end = endOfText(raw);
  if (end !== -1) return notText(file, raw.slice(0, end));
  const lines = unifyLines(raw);
  const isUsual = hasOnlyUsualSigns(lines);
  return {
    file,
    path,
    fingerprint,
    raw,
    isUsual,
    text: isUsual ? lines : normaliseText(replaceControls(lines)),
  };
}

/** Composing takes time with the square of the marks on one letter: in a long text no pile of them is let through. */
const mostComposed = 10_000;
const markPile = /\p{M}{500}/u;

/** Where something stands that no text holds; -1 where nothing does. */
function endOfText(text: string): number {
  const zero = text.indexOf("\0");
  return zero === -1 && text.length > mostComposed ? text.search(markPile) : zero;
}

/** What stands before the first byte that is not UTF-8. */
function readablePart(bytes: Uint8Array): string {
  let length = 0;
  let beyond = bytes.length;
  while (length < beyond) {
    const middle = (length + beyond + 1) >> 1;
    if (isReadable(bytes.subarray(0, middle))) length = middle;
    else beyond = middle - 1;
  }
  return new TextDecoder().decode(bytes.subarray(0, length), { stream: true });
}

function isReadable(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** `readable` is the file up to where it stops being text, or up to a NUL in it. */
function notText(file: string, readable: string): Problem {
  const before = unifyLines(readable.split("\0", 1)[0] ?? "");
  return {
    file,
    ...new Places(before).at(before.length),
    level: "error",
    rule: "encoding",
    message: "Tệp không phải văn bản UTF-8 từ chỗ này (có thể là tệp Word, tệp ảnh hoặc bảng mã khác).",
    fix: "mở tệp bằng trình soạn thảo văn bản rồi lưu lại với bảng mã UTF-8; tệp Word thì chép nội dung sang tệp .md",
  };
}
