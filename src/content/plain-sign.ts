import type { MarkdownIt } from "markdown-it";

type InlineState = InstanceType<MarkdownIt["inline"]["State"]>;

const digit = /\p{N}/u;
const letterOrDigit = /[\p{L}\p{N})%]/u;
const longestSign = 3;
const opening = /[\s([]|^$/;
const closing = /[)\],;:]/;

/**
 * Signs that are no emphasis: a star within a product, stars that mark a note, and underscores that leave room for
 * writing.
 *
 * `60*90*30 cm`, `giảm (*), tăng (**)`, `Số: ___/QĐ-HU` → themselves
 */
export function keepPlainSigns(state: InlineState, silent: boolean): boolean {
  const { src, pos } = state;
  const sign = src.charAt(pos);
  if (sign !== "*" && sign !== "_") return false;
  let end = pos + 1;
  while (src.charAt(end) === sign) end++;
  const [before, after] = [src.charAt(pos - 1), src.charAt(end)];
  const isPlain =
    sign === "*"
      ? isNote(before, after) || (end === pos + 1 && isProduct(before, after))
      : isBlank(end - pos, before, after);
  if (!isPlain) return false;
  if (!silent) state.pending += src.slice(pos, end);
  state.pos = end;
  return true;
}

/** No passage begins with a sign that closes one. */
function isNote(before: string, after: string): boolean {
  return opening.test(before) && closing.test(after);
}

function isProduct(before: string, after: string): boolean {
  return (
    (digit.test(before) && letterOrDigit.test(after)) || (letterOrDigit.test(before) && digit.test(after))
  );
}

function isBlank(length: number, before: string, after: string): boolean {
  if (length > longestSign) return true;
  if (letterOrDigit.test(before) || letterOrDigit.test(after)) return false;
  return length === longestSign || (length === 2 && (before === "/" || after === "/"));
}
