import { collapseSpace } from "../text/normalise.ts";

/** How a piece of a line looks, and where it leads. */
export interface Look {
  readonly strong: boolean;
  readonly em: boolean;
  readonly del: boolean;
  readonly href: string | null;
}

/** A piece of a line with one look. */
export interface Run extends Look {
  readonly text: string;
}

export const plain: Look = { strong: false, em: false, del: false, href: null };

/** The look of what an element holds. */
export function lookIn(element: HTMLElement, look: Look): Look {
  const { localName: name, style } = element;
  const weight = style?.fontWeight ?? "";
  return {
    strong: weight === "" ? look.strong || name === "b" || name === "strong" : /^bold|^[6-9]00/.test(weight),
    em: look.em || name === "i" || name === "em" || style?.fontStyle === "italic",
    del: look.del || /^(?:s|del|strike)$/.test(name),
    href: name === "a" ? (element.getAttribute("href")?.trim() ?? look.href) : look.href,
  };
}

/**
 * The runs of one line: white space collapsed, neighbours of one look joined. White space and signs take no look of
 * their own.
 */
export function tidyRuns(runs: readonly Run[]): Run[] {
  const tidy: Run[] = [];
  for (const run of runs) {
    const last = tidy.at(-1);
    const text = run.text.replace(/\s+/g, " ");
    const joint = last === undefined || last.text.endsWith(" ") ? text.replace(/^ /, "") : text;
    if (joint === "") continue;
    if (last && (isSameLook(last, run) || joint === " "))
      tidy[tidy.length - 1] = { ...last, text: last.text + joint };
    else tidy.push({ ...run, text: joint });
  }
  const last = tidy.pop();
  return last ? [...tidy, { ...last, text: last.text.trimEnd() }].filter(({ text }) => text !== "") : [];
}

function isSameLook(a: Look, b: Look): boolean {
  return a.strong === b.strong && a.em === b.em && a.del === b.del && a.href === b.href;
}

export function textOf(runs: readonly Run[]): string {
  return collapseSpace(runs.map(({ text }) => text).join(""));
}
