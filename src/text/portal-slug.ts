import { fold } from "./fold.ts";

/** Where the old portal cuts, even inside a syllable. */
const longest = 150;

/**
 * A title as the old portal wrote it into an address: every đ is dropped.
 *
 * `Chào mừng Đại hội đại biểu` → `chao-mung-ai-hoi-ai-bieu`
 */
export function portalSlug(title: string): string {
  const words = fold(title.normalize("NFC").replace(/[đĐðÐɖƉ]/g, ""));
  return trimHyphens(words.replace(/[^a-z0-9]+/g, "-"))
    .slice(0, longest)
    .replace(/-$/, "");
}

/**
 * What of an old address may stand for the title: its last name, then that without the numbers that portals put before
 * or after. Nothing where it holds a number alone.
 *
 * `/hoat-dong-ang/-/view_content/2843219-ai-hoi-chi-bo.html` → `2843219-ai-hoi-chi-bo`, `ai-hoi-chi-bo`
 */
export function titlesIn(address: string): string[] {
  const last =
    address
      .replace(/[?#].*$/, "")
      .split("/")
      .findLast((name) => name !== "") ?? "";
  const name = trimHyphens(last.replace(/\.\w{2,5}$/, "").toLowerCase());
  const titles = [name, name.replace(/^\d{3,}-/, ""), name.replace(/-[a-z]{0,4}\d{3,}$/, "")];
  return [...new Set(titles)].filter((title) => /[a-z]/.test(title));
}

function trimHyphens(text: string): string {
  return text.replace(/^-+|-+$/g, "");
}
