import type { Theme } from "../site/site-view.ts";

const darkRules = /@media[^{]*prefers-color-scheme:\s*dark/;

/** The colours that a browser takes on around the pages, from the stylesheet's own tokens. */
export function readTheme(stylesheet: string): Theme {
  const [light = "", ...dark] = stylesheet.split(darkRules);
  return {
    light: colourOf(light, "red"),
    dark: colourOf(dark.join(""), "paper"),
    paper: colourOf(light, "paper"),
  };
}

function colourOf(css: string, token: string): string {
  const [, colour] = new RegExp(`--${token}:\\s*(#[0-9a-f]{3,8})`, "i").exec(css) ?? [];
  if (colour) return colour;
  throw new Error(`templates/styles thiếu màu --${token} (cả sáng lẫn tối), viết như --${token}: #9b1017;`);
}
