import { unescapeEntities } from "../text/entity.ts";

const blockEnd = /<\/(?:p|h[1-6]|li|t[dhr]|figcaption|blockquote|pre)>|<br>/g;
const tag = /<[^>]*>/g;

/**
 * The words of a rendered body, blocks apart. Rendered Markdown escapes `<` and `>` everywhere but in its tags.
 *
 * `<p>Sơ kết <strong>quý I</strong> &amp; II</p>` → `Sơ kết quý I & II`
 */
export function plainText(html: string): string {
  return unescapeEntities(html.replace(blockEnd, " ").replace(tag, "")).replace(/\s+/g, " ").trim();
}
