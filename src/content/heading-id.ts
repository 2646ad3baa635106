import type { Token } from "markdown-it";
import { remember } from "../text/memory.ts";
import { slug } from "../text/slug.ts";

/** The same few headings stand in article after article. */
const headingSlug = remember(slug);

/** Gives each heading of a text an address of its own: `Phần một`, again `Phần một` → `phan-mot`, `phan-mot-1` */
export function nameHeadings(tokens: readonly Token[]): void {
  const numbers = new Map<string, number>();
  for (const [index, token] of tokens.entries()) {
    if (token.type !== "heading_open") continue;
    const words = (tokens[index + 1]?.children ?? []).filter(({ type }) =>
      /^(?:text|code_inline)$/.test(type),
    );
    token.attrSet(
      "id",
      nameApart(headingSlug(words.map(({ content }) => content).join("")) || "muc", numbers),
    );
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
