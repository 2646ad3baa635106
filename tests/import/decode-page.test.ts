import { expect, test } from "vitest";
import { decodePage } from "../../src/import/decode-page.ts";
import { unmarkedUtf16 } from "../../src/import/utf16.ts";

const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));
const named = (set: string) => `<meta http-equiv="Content-Type" content="text/html; charset=${set}">`;

test.each([
  ["a text of an old font", "Héi nghÞ c¸n bé chñ chèt x· MÉu", "Héi nghÞ c¸n bé chñ chèt x· MÉu"],
  ["a page of an old font", "<font face='.VnTime'>Héi nghÞ</font>", "<font face='.VnTime'>Héi nghÞ</font>"],
  [
    "a page of an old font that names windows-1258",
    `${named("windows-1258")}<font face=".VnTime">nghÞ</font>`,
    `${named("windows-1258")}<font face=".VnTime">nghÞ</font>`,
  ],
  ["windows-1258", "H\xf4\xf2i nghi\xf2 chi b\xf4\xf2", "Hội nghị chi bộ"],
  [
    "windows-1258 that says so",
    `${named("windows-1258")}H\xf4\xf2i nghi\xf2`,
    `${named("windows-1258")}Hội nghị`,
  ],
])("%s keeps its letters", (_, bytes, text) => {
  expect(decodePage(bytesOf(bytes))).toBe(text);
});

const wide = (text: string, isBig: boolean) => {
  const bytes = Buffer.from(text, "utf16le");
  return Uint8Array.from(isBig ? bytes.swap16() : bytes);
};

test.each([
  "Hội nghị giao ban “tự soi” – quý III",
  "Quy Mau hop",
  "ĐẢNG ỦY Ữ Ự",
  "<html><body><p>Hội nghị</p></body></html>",
])("%s is read in UTF-16 without a mark", (text) => {
  expect([decodePage(wide(text, false)), decodePage(wide(text, true))]).toEqual([text, text]);
});

test.each([
  ["a byte of zero in a text", "H\u1ed9i ngh\u1ecb\0 giao ban", null],
  ["a program", "\0\x01\0\x02\0\0\0\x04\x7fELF\0\0", null],
  ["nothing", "", null],
])("%s is no UTF-16", (_, text, set) => {
  expect(unmarkedUtf16(new TextEncoder().encode(text))).toBe(set);
});
