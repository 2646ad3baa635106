import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { readFlags } from "../terminal/flags.ts";
import { endWithReason } from "./end-with-reason.ts";

/** Cuts the headline font down to what Vietnamese pages need: `public/fonts/be-vietnam-pro-600.woff2`. */
const help = `Cách dùng:
  npm run font      làm lại phông chữ rút gọn trong public/fonts/`;

endWithReason();
readFlags(process.argv.slice(2), { flags: {}, takesWords: false, help });

const require = createRequire(import.meta.url);
/** It ships no types. */
const subsetFont: (font: Buffer, text: string, options: object) => Promise<Buffer> = require("subset-font");
const source = require.resolve("@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf");
const target = new URL("../../public/fonts/be-vietnam-pro-600.woff2", import.meta.url);

/** Every vowel of Vietnamese with every tone, composed: `aàáảãạ…` */
const vowels = [..."aăâeêioôơuưy"].flatMap((vowel) =>
  ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"].map((tone) => (vowel + tone).normalize("NFC")),
);
const lower = `${vowels.join("")}đ`;
/** Marks that stand apart in text that was never composed. */
const marks = "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323";
const ascii = Array.from({ length: 95 }, (_, offset) => String.fromCharCode(32 + offset)).join("");
const foreign = "äåæçëïñöøüßÄÅÆÇËÏÑÖØÜ";
const punctuation = "\u00a0–—…“”‘’«»‹›•·№‰°±×÷−≤≥§©®€₫½¼¾²³←→↑↓";

const font = await subsetFont(
  await readFile(source),
  ascii + lower + lower.toUpperCase() + marks + foreign + punctuation,
  // Hinting doubles the size and shows only on old screens at small sizes; headlines are large.
  { targetFormat: "woff2", noHinting: true, keepFeatures: ["kern", "mark", "mkmk", "ccmp", "tnum"] },
);
await writeFile(target, font);
console.log(`${target.pathname.split("/").at(-1)}: ${(font.length / 1024).toFixed(1)} KiB`);
