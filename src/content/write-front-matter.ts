import { stringify } from "yaml";

/** What a front matter may hold, in the order in which it is to stand; null and empty lists are left out. */
export interface FrontMatter {
  readonly [key: string]:
    | string
    | number
    | boolean
    | null
    | readonly string[]
    | Readonly<Record<string, string>>;
}

/**
 * The block between the `---` lines, and these: any text comes back as it was, in quotes only where YAML needs them.
 *
 * `{ title: "Quý III: kết quả", draft: true }` → `---\ntitle: "Quý III: kết quả"\ndraft: true\n---\n`
 */
export function writeFrontMatter(fields: FrontMatter): string {
  const filled = Object.entries(fields).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return `---\n${stringify(Object.fromEntries(filled), { lineWidth: 0 })}---\n`;
}
