import { removeInvisible } from "./normalise.ts";

/** Signs of mathematics and of typesetting that look like those of a date, which programs put there. */
const lookAlikes: Readonly<Record<string, string>> = {
  "\u2044": "/",
  "\u2215": "/",
  "\u29F8": "/",
  "\u2236": ":",
  "\u2010": "-",
  "\u2011": "-",
  "\u2212": "-",
};
const lookAlike = /[\u2044\u2215\u29F8\u2236\u2010\u2011\u2212]/g;

/**
 * The signs of a stamp as a keyboard has them. Before letters are plain, since `½` holds a slash of its own then.
 *
 * `06∕10∕2017 10∶41` → `06/10/2017 10:41`
 */
export function plainSigns(text: string): string {
  // What pages put between day and hour so that a line may break there.
  return removeInvisible(text.replaceAll("\u200B", " "))
    .replace(lookAlike, (sign) => lookAlikes[sign] ?? sign)
    .normalize("NFKC");
}
