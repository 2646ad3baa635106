const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** For text and double-quoted attributes. `a < "b"` → `a &lt; &quot;b&quot;` */
export function escapeHtml(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign) : text;
}

/**
 * JSON that shows no sign of HTML, so that it cannot end the script block it may stand in.
 *
 * `{ a: "</script>" }` → `{"a":"\u003c/script>"}`
 */
export function writeSafeJson(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

/** A pattern that matches the text itself. `a.b` → `a\.b` */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
