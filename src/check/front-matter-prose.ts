import type { Span } from "../text/typography.ts";
import { coverSpans } from "./cover.ts";
import { outsideMaps } from "./flow-map.ts";

/** Tells whether a key's value is words, by the key and by the one at the top that it stands below. */
type HoldsWords = (key: string, top: string) => boolean;

const wordsOfArticle = new Set(
  "title,summary,author,tags,units,documents,alt,caption,credit,name".split(","),
);
const wordsOfSite = new Set(
  "name,title,description,owner,responsible,licence,address,defaultAuthor,labels,abbreviations,documents".split(
    ",",
  ),
);

/** In an article all other keys hold addresses, dates, names of files. */
export const isProseOfArticle: HoldsWords = (key) => wordsOfArticle.has(key);

/** In `site.yaml` some keys are an editor's own: their values are words like those of the key above them. */
export const isProseOfSite: HoldsWords = (key, top) =>
  wordsOfSite.has(key) || /^(?:labels|abbreviations|documents)$/.test(top);

const keyLine =
  /^(?<before>[ \t]*(?:-[ \t]+)*)(?<key>[\p{L}\p{N}_-]+|"[^"\n]*"|'[^'\n]*')[ \t]*:(?=[ \t]|$)[ \t]*/u;
const entryLine = /^[ \t]*(?:-[ \t]+)?/;

/** The text of a front matter in two views. */
interface FrontMatterProse {
  /** Everything but words covered; same length. */
  readonly prose: string;
  /** The values that stand on their key's line, without quotes: `title`, `cover.alt`; of a key alone its own span. */
  readonly fields: ReadonlyMap<string, Span>;
}

/** A light reading of YAML: which characters are an editor's words. What it does not understand it covers. */
export function frontMatterProse(block: string, holdsWords: HoldsWords): FrontMatterProse {
  const covered: Span[] = [];
  const fields = new Map<string, Span>();
  let [top, isProse, quote, isFlow, at] = ["", false, "", false, 0];
  for (const line of block.split("\n")) {
    const end = at + line.length;
    const found = quote === "" ? keyLine.exec(line) : null;
    const { before = "", key = "" } = found?.groups ?? {};
    if (found && before === "") top = key;
    if (found) {
      isProse = holdsWords(key, top);
      isFlow = /^[[{]/.test(line.slice(found[0].length));
      if (line.startsWith("{", found[0].length)) isProse = false;
    }
    let start = at + (found?.[0].length ?? (quote === "" ? (entryLine.exec(line)?.[0].length ?? 0) : 0));
    covered.push({ start: at, end: start });
    const opening = line.charAt(start - at);
    if (quote === "" && (opening === '"' || opening === "'")) {
      quote = opening;
      covered.push({ start, end: start + 1 });
      start += 1;
    } else if (quote === "" && /^[&*!|>%@`#]/.test(opening)) covered.push({ start, end });
    // Letters in escapes are other letters: `\u0110` is no word with a number.
    const isSpelt = quote === '"' && /\\[^"\\/]/.test(block.slice(start, end));
    const hasMaps = quote === "" && /^(?:\[\s*)?\{/.test(line.slice(start - at));
    const valueEnd = quote === "" ? endOfPlain(block, start, end) : endOfQuoted(block, start, end, quote);
    if (valueEnd.isClosed) quote = "";
    // One by one: a call takes only so many arguments.
    if (hasMaps)
      for (const span of outsideMaps(line, start - at, (own) => holdsWords(own, top)))
        covered.push({ start: at + span.start, end: at + span.end });
    else covered.push(isProse && !isSpelt ? { start: valueEnd.at, end } : { start, end });
    if (isFlow && !hasMaps) for (const span of quotesIn(block, start, end)) covered.push(span);
    if (found) {
      const name = before === "" ? key : `${top}.${key}`;
      if (!fields.has(name)) {
        const own = at + before.length;
        fields.set(name, valueEnd.at > start ? { start, end: valueEnd.at } : { start: own, end: own });
      }
    }
    at = end + 1;
  }
  return {
    prose: coverSpans(
      block,
      covered.sort((a, b) => a.start - b.start),
    ),
    fields,
  };
}

interface End {
  readonly at: number;
  readonly isClosed: boolean;
}

function endOfPlain(text: string, start: number, end: number): End {
  const value = text.slice(start, end);
  const comment = value.search(/(?:^|\s)#/);
  return { at: start + (comment === -1 ? value : value.slice(0, comment)).trimEnd().length, isClosed: true };
}

function endOfQuoted(text: string, start: number, end: number, quote: string): End {
  for (let at = start; at < end; at++) {
    if (quote === '"' && text[at] === "\\") at++;
    else if (text[at] === quote) {
      if (quote === "'" && text[at + 1] === quote) at++;
      else return { at, isClosed: true };
    }
  }
  return { at: end, isClosed: false };
}

function quotesIn(text: string, start: number, end: number): Span[] {
  return [...text.slice(start, end).matchAll(/["'[\]{},]/g)].map(({ index }) => ({
    start: start + index,
    end: start + index + 1,
  }));
}
