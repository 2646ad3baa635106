import type { Block } from "./block.ts";
import { writeListNumber } from "./list-number.ts";
import { plain } from "./run.ts";
import { childrenOf } from "./select.ts";
import type { Setting } from "./setting.ts";

const kinds = new Map([
  ["a", "lowerLetter"],
  ["A", "upperLetter"],
  ["i", "lowerRoman"],
  ["I", "upperRoman"],
  ["lower-alpha", "lowerLetter"],
  ["lower-latin", "lowerLetter"],
  ["upper-alpha", "upperLetter"],
  ["upper-latin", "upperLetter"],
  ["lower-roman", "lowerRoman"],
  ["upper-roman", "upperRoman"],
  ["decimal-leading-zero", "decimalZero"],
]);

/**
 * The numbers that a browser shows before the entries of a list, where they are others than those of a list in Markdown;
 * null where they are the same.
 */
export function unusualNumbers(list: Element): string[] | null {
  if (list.localName !== "ol") return null;
  const style = /list-style(?:-type)?\s*:[^;]*?\b((?:lower|upper)-\w+|decimal-leading-zero)/.exec(
    list.getAttribute("style") ?? "",
  );
  const format = kinds.get(style?.[1] ?? list.getAttribute("type") ?? "") ?? "decimal";
  const entries = childrenOf(list);
  const isReversed = list.hasAttribute("reversed");
  let number = readNumber(list, "start") ?? (isReversed ? entries.length : 1);
  const numbers = entries.map((entry) => {
    const shown = readNumber(entry, "value") ?? number;
    number = shown + (isReversed ? -1 : 1);
    return shown;
  });
  const isUsual = numbers.every((one, index) => one === (numbers[0] ?? 0) + index) && (numbers[0] ?? 0) >= 0;
  return format === "decimal" && isUsual ? null : numbers.map((one) => `${writeListNumber(one, format)}.`);
}

/** The number from which a list counts in Markdown. */
export function startOf(list: Element): number {
  const [first] = childrenOf(list);
  return (first && readNumber(first, "value")) ?? readNumber(list, "start") ?? 1;
}

function readNumber(element: Element, name: string): number | null {
  const number = Number.parseInt(element.getAttribute(name) ?? "", 10);
  return Number.isNaN(number) ? null : number;
}

/** Whether a browser shows neither numbers nor bullets before the entries of a list. */
export function showsNoSigns(list: Element): boolean {
  return /list-style(?:-type)?\s*:[^;]*\bnone\b/i.test(list.getAttribute("style") ?? "");
}

/** Whether a line bears the sign of an entry itself: `- Các chi bộ`, `1.2. Công tác tổ chức`. */
export function isTypedEntry(line: string): boolean {
  return /^(?:[-–+*•]|\d+(?:\.\d+)*[.)]|\p{L}\))\s/u.test(line);
}

/** The blocks of an entry behind its number. */
export function typeNumber(blocks: readonly Block[], number: string, setting: Setting): Block[] {
  const [first, ...rest] = blocks;
  if (first?.kind !== "text") {
    const text = number;
    return [{ ...setting, kind: "text", level: 0, runs: [{ ...plain, text }], text }, ...blocks];
  }
  const [head, ...tail] = first.runs;
  const runs =
    head?.href === null
      ? [{ ...head, text: `${number} ${head.text}` }, ...tail]
      : [{ ...plain, text: `${number} ` }, ...first.runs];
  return [{ ...first, runs, text: `${number} ${first.text}` }, ...rest];
}
