/**
 * A text in at most `most` lines of `width` characters, cut between words; what is left over becomes `…`.
 *
 * `("Đảng ủy phường Hư Cấu", 12, 2)` → `["Đảng ủy", "phường Hư…"]`
 */
export function wrapWords(text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (rest !== "" && lines.length < most) {
    const isLast = lines.length === most - 1;
    const line = rest.length <= width ? rest : cutLine(rest, isLast ? width - 1 : width);
    rest = rest.slice(line.length).trimStart();
    lines.push(isLast && rest !== "" ? `${line.replace(/[\s,;:.–-]+$/u, "")}…` : line.trimEnd());
  }
  return lines;
}

/** A word longer than the line is cut behind one of its own signs, as numbers of documents have them, or where the line ends. */
function cutLine(text: string, width: number): string {
  const end = text.lastIndexOf(" ", width);
  if (end > 0) return text.slice(0, end);
  const sign = Math.max(text.lastIndexOf("-", width - 1), text.lastIndexOf("/", width - 1));
  return text.slice(0, sign > 0 ? sign + 1 : width);
}
