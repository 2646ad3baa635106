/** Readers of the files that hosts read, as strict as the hosts. */

export interface HeaderRule {
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

export function readHeaderRules(text: string): HeaderRule[] {
  return text
    .trimEnd()
    .split("\n\n")
    .map((block) => {
      const [path = "", ...lines] = block.split("\n");
      const headers = lines.map((line) => {
        const [, name, value] = /^ {2}([\w-]+): (\S.*)$/.exec(line) ?? [];
        if (!name || !value) throw new Error(`not a header: ${line}`);
        return [name, value] as const;
      });
      return { path, headers };
    });
}

/** All headers that the rules give an address. */
export function headersFor(rules: readonly HeaderRule[], address: string): (readonly [string, string])[] {
  return rules.filter(({ path }) => matches(path, address)).flatMap(({ headers }) => headers);
}

/** `*` stands for anything, `:name` for one name of a path. */
function matches(path: string, address: string): boolean {
  const pattern = path
    .split(/(\*|:[A-Za-z]\w*)/)
    .map((part, index) => (index % 2 === 0 ? RegExp.escape(part) : part === "*" ? ".*" : "[^/]+"))
    .join("");
  return new RegExp(`^${pattern}$`).test(address);
}

/** The words of a file of nginx: `{`, `}` and `;` stand for themselves, a quoted word has lost its quotes. */
export function readNginxWords(text: string): string[] {
  const word = /#[^\n]*|"((?:[^"\\]|\\.)*)"|([{};])|([^\s"{};#]+)|\s+/gsy;
  const words: string[] = [];
  while (word.lastIndex < text.length) {
    const at = word.lastIndex;
    const match = word.exec(text);
    if (!match) throw new Error(`not nginx: ${text.slice(at, at + 60)}`);
    const [, quoted, sign, plain] = match;
    const read = quoted === undefined ? (sign ?? plain) : `"${quoted.replace(/\\(["\\])/g, "$1")}`;
    if (read !== undefined) words.push(read);
  }
  return words;
}
