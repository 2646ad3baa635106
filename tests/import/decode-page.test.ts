import { expect, test } from "vitest";
import { decodePage } from "../../src/import/decode-page.ts";

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
