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
  let number = Number(list.getAttribute("start") ?? 1) || 1;
  const numbers = childrenOf(list).map((entry) => {
    const own = Number.parseInt(entry.getAttribute("value") ?? "", 10);
    const shown = Number.isNaN(own) ? number : own;
    number = shown + 1;
    return shown;
  });
  const isUsual = numbers.every((one, index) => index === 0 || one === (numbers[index - 1] ?? 0) + 1);
  return format === "decimal" && isUsual ? null : numbers.map((one) => `${writeListNumber(one, format)}.`);
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
