const blockEnd = /<\/(?:p|h[1-6]|li|t[dhr]|figcaption|blockquote|pre)>|<br>/g;
const tag = /<[^>]*>/g;
const entity = /&(?:lt|gt|quot|amp);/g;
const characters: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };

/**
 * The words of a rendered body, blocks apart. Rendered Markdown escapes `<` and `>` everywhere but in its tags.
 *
 * `<p>Sơ kết <strong>quý I</strong> &amp; II</p>` → `Sơ kết quý I & II`
 */
export function plainText(html: string): string {
  return html
    .replace(blockEnd, " ")
    .replace(tag, "")
    .replace(entity, (name) => characters[name] ?? name)
    .replace(/\s+/g, " ")
    .trim();
}
