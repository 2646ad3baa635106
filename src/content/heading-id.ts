import type { Token } from "markdown-it";
import { remember } from "../text/memory.ts";
import { slug } from "../text/slug.ts";

/** The same few headings stand in article after article. An id begins with a letter: `1. Kết quả` → `muc-1-ket-qua` */
const headingName = remember((heading: string): string => {
  const name = slug(heading);
  if (name === "") return "muc";
  return /^\d/.test(name) ? `muc-${name}` : name;
});

/** Gives each heading of a text an address of its own: `Phần một`, again `Phần một` → `phan-mot`, `phan-mot-1` */
export function nameHeadings(tokens: readonly Token[]): void {
  const numbers = new Map<string, number>();
  for (const [index, token] of tokens.entries()) {
    if (token.type !== "heading_open" || token.hidden) continue;
    const words = (tokens[index + 1]?.children ?? []).filter(({ type }) =>
      /^(?:text|code_inline)$/.test(type),
    );
    token.attrSet("id", nameApart(headingName(words.map(({ content }) => content).join("")), numbers));
  }
}

/** `numbers` holds every name that is taken, with the last number behind it, so that no number is tried twice. */
function nameApart(name: string, numbers: Map<string, number>): string {
  let number = numbers.get(name);
  if (number === undefined) {
    numbers.set(name, 0);
    return name;
  }
  do number++;
  while (numbers.has(`${name}-${number}`));
  numbers.set(name, number);
  numbers.set(`${name}-${number}`, 0);
  return `${name}-${number}`;
}
