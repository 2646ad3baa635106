import MarkdownIt from "markdown-it";
import { keepPlainSigns } from "../content/plain-sign.ts";

/** A run of `*` or `_` that opens and closes nothing. */
export interface LooseRun {
  readonly offset: number;
  readonly sign: string;
  /** As typed: 2 for `**`. */
  readonly length: number;
}

interface Environment {
  readonly loose: Set<number>;
}

const parser = new MarkdownIt("zero").enable("emphasis");

parser.inline.ruler.before("emphasis", "plain_signs", keepPlainSigns);

// Tokens carry no place: each remembers where it was made.
parser.inline.State = class extends parser.inline.State {
  override push(...args: Parameters<InstanceType<typeof parser.inline.State>["push"]>) {
    const token = super.push(...args);
    token.meta = { place: this.pos };
    return token;
  }
};

parser.inline.ruler2.after("emphasis", "loose", ({ delimiters, tokens, env }) => {
  const closing = new Set(delimiters.map(({ end }) => end));
  delimiters.forEach(({ end, token }, index) => {
    if (end < 0 && !closing.has(index))
      (env as unknown as Environment).loose.add(Number(tokens[token]?.meta?.place));
  });
  return false;
});

/** Finds what is left over of emphasis in one paragraph, by the rules of CommonMark itself. */
export function findLooseRuns(paragraph: string): LooseRun[] {
  const environment: Environment = { loose: new Set() };
  parser.parseInline(paragraph, environment as never);
  return [...environment.loose]
    .sort((a, b) => a - b)
    .map((offset) => {
      const sign = paragraph.charAt(offset);
      let end = offset;
      while (paragraph[end] === sign) end++;
      return { offset, sign, length: end - offset };
    });
}
