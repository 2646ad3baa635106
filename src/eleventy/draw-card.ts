import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import sharp, { type OverlayOptions } from "sharp";
import type { CardText } from "../site/card.ts";
import { cardSize } from "../site/media.ts";
import { escapeHtml } from "../text/escape.ts";
import { readSigns } from "./font-signs.ts";

const face = "Be Vietnam Pro SemiBold";
const fontfile = createRequire(import.meta.url).resolve(
  "@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf",
);
await forgetFontsOfTheMachine();
const signs = readSigns(readFileSync(fontfile));

/** Part of what decides how a card looks. */
export const drawnWith = JSON.stringify([sharp.versions.sharp, sharp.versions.vips, signs]);

/** Those of `tokens.css` by day. */
const colours = { paper: "#fffdf8", ink: "#1d1a17", quiet: "#5c5550", red: "#9b1017", gold: "#ffcd00" };

const { width, height } = cardSize;
const margin = 80;
const textWidth = width - 2 * margin;
const band = 28;
const thread = { top: 14, height: 2 };
const gap = 28;

/** Of the headline: the largest at which it fits is taken. */
const headlineSizes = [60, 56, 51, 46, 40, 35, 31, 27, 23, 20];
const smallSize = 30;
/** The mark of Ẫ and the dot of Ộ stand 1.47 em apart, as in the headlines of pages; the font's own lines 1.265 em. */
const leading = 0.205;

/** Enough for the five colours and the edges of the letters: half the weight of a JPEG, and no blur. */
const fewColours = { palette: true, colours: 16, dither: 0, effort: 1 };

const longestHeadline = 300;
const longestLabel = 60;

interface Block {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Draws a card as PNG: section, headline as large as fits, day and name of the site. */
export async function drawCard({ label, headline, day, site }: CardText): Promise<Buffer> {
  const top = await drawText(paint(cut(label ?? "", longestLabel), colours.red), smallSize);
  const day_ = day === null ? "" : `${paint(day, colours.quiet)}    `;
  const foot = await drawText(day_ + paint(cut(site, longestLabel), colours.ink), smallSize);
  const headlineTop = margin + (top ? top.height + gap : 0);
  const footTop = height - margin + gap / 2 - (foot?.height ?? 0);
  const middle = await fitText(
    paint(cut(headline, longestHeadline), colours.ink),
    footTop - gap - headlineTop,
  );
  return sharp({ create: { width, height, channels: 3, background: colours.paper } })
    .composite([
      rectangle(0, band, colours.red),
      rectangle(thread.top, thread.height, colours.gold),
      ...place(top, margin),
      ...place(middle, headlineTop),
      ...place(foot, footTop),
    ])
    .png({ ...fewColours, compressionLevel: 6 })
    .toBuffer();
}

async function fitText(markup: string, most: number): Promise<Block | null> {
  let block: Block | null = null;
  for (const size of headlineSizes) {
    block = await drawText(markup, size);
    if (!block || (block.height <= most && block.width <= textWidth)) break;
  }
  return block;
}

async function drawText(markup: string, size: number): Promise<Block | null> {
  if (markup === "") return null;
  const text = {
    text: markup,
    font: `${face} ${size}`,
    fontfile,
    width: textWidth,
    // At 72 dots an inch a point is a pixel.
    dpi: 72,
    rgba: true,
    wrap: "word-char",
    spacing: Math.round(size * leading),
  } as const;
  const { data, info } = await sharp({ text }).raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** Markup of a text in a colour; nothing of the text itself is markup, and a word that breaks gets no sign. */
function paint(text: string, colour: string): string {
  const shown = spell(text);
  return shown === ""
    ? ""
    : `<span foreground="${colour}" insert_hyphens="false">${escapeHtml(shown)}</span>`;
}

/** What the font has no sign for would come out as a box. `★ Quý Ⅲ, 05‑CT/TW` → `Quý III, 05-CT/TW` */
function spell(text: string): string {
  const spelt = Array.from(text, (sign) => (isInFont(sign) ? sign : plainForm(sign)));
  return spelt.join("").replace(/\s+/g, " ").trim();
}

/** Nothing for a picture or another script; where a line may break it still may. */
function plainForm(sign: string): string {
  if (sign === "\u200b") return sign;
  if (/\p{Dash_Punctuation}/u.test(sign)) return "-";
  return Array.from(sign.normalize("NFKD")).filter(isInFont).join("");
}

function isInFont(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0;
  return signs.some(([first, last]) => code >= first && code <= last);
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

function rectangle(top: number, high: number, background: string): OverlayOptions {
  return { input: { create: { width, height: high, channels: 3, background } }, top, left: 0 };
}

function place(block: Block | null, top: number): OverlayOptions[] {
  if (!block) return [];
  const { data, width, height } = block;
  return [{ input: data, raw: { width, height, channels: 4 }, top: Math.round(top), left: margin }];
}

/** Which fonts there are is read when the process draws its first text; browsers that it starts are to see their own. */
async function forgetFontsOfTheMachine(): Promise<void> {
  const { FONTCONFIG_FILE: before } = process.env;
  process.env.FONTCONFIG_FILE = fileURLToPath(new URL("./fonts.conf", import.meta.url));
  await sharp({ text: { text: "Đ", font: face, fontfile } }).toBuffer();
  if (before === undefined) delete process.env.FONTCONFIG_FILE;
  else process.env.FONTCONFIG_FILE = before;
}
