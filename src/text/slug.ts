import slugify from "slugify";
import { fold } from "./fold.ts";
import { remember } from "./memory.ts";

/** Beyond this an address is cut: file systems hold 255 bytes a name. */
const longest = 200;

/**
 * The part of an address that stands for a title; empty when the title holds no letter or digit.
 *
 * `Sơ kết Chỉ thị số 05-CT/TW` → `so-ket-chi-thi-so-05-ct-tw`
 */
export function slug(text: string): string {
  const parts = text.replaceAll("\u200B", " ").split(" ").map(partOfSlug);
  return cut(parts.filter(Boolean).join("-"));
}

/** The same few thousand words make all titles. */
const partOfSlug = remember((typed: string): string => {
  // slugify names signs (`%` → `percent`) and glues what a slash separates, so it gets words alone.
  const words = fold(typed).replace(/[^a-z0-9]+/g, " ");
  return slugify(words, { lower: true, strict: true });
});

/** Cuts at the last syllable that fits: half a syllable is another word. */
function cut(address: string): string {
  if (address.length <= longest) return address;
  const end = address.lastIndexOf("-", longest);
  return address.slice(0, end > 0 ? end : longest);
}
