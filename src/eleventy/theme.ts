import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Theme } from "../site/page.ts";

/** The colours that a browser takes on around the pages, from the tokens that the pages themselves use. */
export function readTheme(templates: string): Theme {
  const tokens = readFileSync(join(templates, "styles/tokens.css"), "utf8");
  const [light = "", dark = ""] = tokens.split("@media (prefers-color-scheme: dark)");
  return { light: colourOf(light, "red"), dark: colourOf(dark, "paper"), paper: colourOf(light, "paper") };
}

function colourOf(css: string, token: string): string {
  const [, colour] = new RegExp(`--${token}:\\s*(#[0-9a-f]{3,8});`, "i").exec(css) ?? [];
  if (colour) return colour;
  throw new Error(`templates/styles/tokens.css thiếu màu --${token}, viết như --${token}: #9b1017;`);
}
