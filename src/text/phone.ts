/** A run of a line of telephone numbers; `dial` where it is a number. */
export interface PhonePart {
  readonly text: string;
  /** As a telephone dials it: `02438255900`, `+842438255900`. */
  readonly dial: string | null;
}

/** Digits in groups with one sign between: longer runs are apart, such as two numbers with a dash or words between. */
const number = /\+?\(?\d+\)?(?:[ .\u00A0-]?\(?\d+\)?)*/g;
/** `113`, `1900 1234`, `+84 24 3825 5900`; less is an extension, unless it is all there is. */
const fewestDigits = 7;
const mostDigits = 15;

/**
 * The numbers in a line, so that each can be dialled by itself.
 *
 * `024 3825 5900 – 024 3825 5901 (máy lẻ 12)` → two numbers, and words before, between and after
 */
export function phoneParts(line: string): PhonePart[] {
  const parts: PhonePart[] = [];
  let end = 0;
  const add = (text: string, dial: string | null) => {
    if (text !== "") parts.push({ text, dial });
  };
  for (const { 0: text, index } of line.matchAll(number)) {
    const dial = text.replace(/[^+\d]/g, "");
    const digits = dial.replace("+", "").length;
    if (digits > mostDigits || (digits < fewestDigits && text !== line.trim())) continue;
    add(line.slice(end, index), null);
    add(text, dial);
    end = index + text.length;
  }
  add(line.slice(end), null);
  return parts;
}

/** Of a place or a mobile, such as `024 3822 1234` and `0912.345.678`; a date begins so too. */
const national = /^\(?0[1-9](?!\d?[.-]\d{1,2}[.-]\d{4})/;
/** What such a number may have, and few texts. */
const spaceInside = /0[1-9][\d.)-]{0,9}\s\(?\d/;

/** A text with another joint for each space inside a telephone number. `gọi 024 3822 1234` with none → `gọi 02438221234` */
export function joinPhones(text: string, joint: string): string {
  if (!spaceInside.test(text)) return text;
  const joined = phoneParts(text).map(({ text, dial }) => {
    const isPhone = /^\d{10,11}$/.test(dial ?? "") && national.test(text);
    return isPhone ? text.replace(/\s/g, joint) : text;
  });
  return joined.join("");
}
