const punctuation = /\\(?=[!-/:-@[-`{-~]|$)/g;
const lookingLikeLink = /\[(?=[^\]]*\]\s?[([:]|\^|[^\]]*$)/g;

/**
 * Escapes what Markdown would read as markup within a line, and nothing else.
 *
 * `a*b <c> R&amp;D` → `a\*b \<c> R\&amp;D`
 */
export function escapeInline(text: string): string {
  return text
    .replace(punctuation, "\\\\")
    .replace(/[*`]|~(?=~)|(?<=~)~/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/<(?=[a-z/!?])/gi, "\\<")
    .replace(/&(?=#?\w+;)/g, "\\&")
    .replace(lookingLikeLink, "\\[");
}

/**
 * Escapes what would make of a paragraph, itself already escaped within, something else by how it begins.
 *
 * `1. Công tác` → `1\. Công tác`, `- Đồng chí` → `\- Đồng chí`
 */
export function escapeStart(line: string): string {
  return line
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2")
    .replace(/^(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|>|-{2,}|=+\s*$|:{3}|\|)/, "\\$&");
}

/** The title of an image, which is read as Markdown once more when it is shown as a caption. */
export function escapeTitle(text: string): string {
  return escapeInline(text)
    .replace(/[\\"]/g, "\\$&")
    .replace(/&(?=#?\w+;)/g, "&amp;");
}
