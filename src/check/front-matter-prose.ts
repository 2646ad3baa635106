import { CST, Lexer } from "yaml";
import type { Span } from "../text/typography.ts";
import { cover, coverSpans } from "./cover.ts";

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

/** A character as HTML writes it: `&quot;`, `&#8211;` */
export const entity = /&#?\w{1,31};/g;

/** A value as it stands, in its quotes: what it belongs to, and what stands around it on its lines. */
export interface FrontMatterValue extends Span {
  readonly key: string;
  /** The key at the top that it stands below, or its own. */
  readonly top: string;
  readonly isPlain: boolean;
  readonly isEntry: boolean;
  /** `&name` before it, where one stands there. */
  readonly anchor: Span | null;
  /** `# …` behind it, where one stands there. */
  readonly note: Span | null;
}

/** The text of a front matter in three views. */
interface FrontMatterProse {
  /** Everything but words covered; same length. */
  readonly prose: string;
  readonly values: readonly FrontMatterValue[];
  /** The values that stand on their key's line, without quotes: `title`, `cover.alt`; of a key alone its own span. */
  readonly fields: ReadonlyMap<string, Span>;
}

/** A piece of a block; `scalar` is a plain one, or the lines of a block scalar. */
interface Token extends Span {
  readonly type: ReturnType<typeof CST.tokenType>;
}

/**
 * Which characters of a block are an editor's words. It goes by the tokens alone, which are there even where they make no
 * YAML: a scalar before a colon is a key, any other is a value of the last key.
 */
export function frontMatterProse(block: string, holdsWords: HoldsWords): FrontMatterProse {
  const words: Span[] = [];
  const values: FrontMatterValue[] = [];
  const fields = new Map<string, Span>();
  let [top, key] = ["", ""];
  const tokens = tokensOf(block);
  for (const [index, token] of tokens.entries()) {
    if (!isScalar(token)) continue;
    const [before, after, value] = [tokens[index - 1], tokens[index + 1], tokens[index + 2]];
    // Of `title: Hội nghị: ngày đầu` the second is no key, but an error.
    const isKey = after?.type === "map-value-ind" && before?.type !== "map-value-ind";
    // Lines that are no entries are one scalar with the key below them.
    const own = isKey ? lastLineOf(block, token) : { start: token.end, end: token.end };
    if (!isKey) {
      const [anchor, note] = [before?.type === "anchor" && before, after?.type === "comment" && after];
      const isEntry = (anchor ? tokens[index - 2] : before)?.type === "seq-item-ind";
      const header = tokens.slice(Math.max(0, index - 3), index).some(isHeader);
      const isPlain = token.type === "scalar" && !header;
      const { start, end } = token;
      values.push({ start, end, key, top, isPlain, isEntry, anchor: anchor || null, note: note || null });
    }
    // What stands behind closed quotes is an error too, and may be mended in more ways than one.
    if (holdsWords(key, top) && !(before && isScalar(before)))
      for (const line of wordsIn(block, { ...token, end: own.start })) words.push(line);
    if (!isKey) continue;
    key = block.slice(own.start, own.end).replace(/^(["'])(.*)\1$/, "$2");
    const isAtTop = own.start === 0 || block[own.start - 1] === "\n";
    if (isAtTop) top = key;
    const name = isAtTop ? key : `${top}.${key}`;
    if (!fields.has(name)) fields.set(name, (value && firstLineOf(block, value)) ?? own);
  }
  const prose = coverSpans(block, spansAround(words, block.length));
  // Its semicolon ends no word.
  return { prose: prose.replace(entity, (typed) => cover.repeat(typed.length)), values, fields };
}

function spansAround(spans: readonly Span[], length: number): Span[] {
  const ends = [0, ...spans.map(({ end }) => end)];
  return ends.map((end, index) => ({ start: end, end: spans[index]?.start ?? length }));
}

/** Without spaces, and without the lexer's own signs, which stand for no text. */
function tokensOf(block: string): Token[] {
  const tokens: Token[] = [];
  let [start, isMarked] = [0, false];
  for (const source of new Lexer().lex(block)) {
    const type = isMarked ? "scalar" : CST.tokenType(source);
    isMarked = !isMarked && type === "scalar";
    if (isMarked || type === "doc-mode" || type === "flow-error-end") continue;
    const end = start + source.length;
    if (type !== "space") tokens.push({ type, start, end });
    start = end;
  }
  return tokens;
}

function isScalar({ type }: Token): boolean {
  return type === "scalar" || isQuoted(type);
}

/** `|`, `>`, behind which a comment may stand before the lines. */
function isHeader({ type }: Token): boolean {
  return type === "block-scalar-header";
}

function isQuoted(type: Token["type"]): boolean {
  return type === "single-quoted-scalar" || type === "double-quoted-scalar";
}

function withoutQuotes(block: string, { type, start, end }: Token): Span {
  if (!isQuoted(type)) return { start, end };
  const isClosed = end - start > 1 && block[end - 1] === block[start];
  return { start: start + 1, end: isClosed ? end - 1 : end };
}

/** Its lines without their indents; nothing of a scalar with escapes, whose letters are others: `\u0110`. */
function wordsIn(block: string, token: Token): Span[] {
  const { start, end } = withoutQuotes(block, token);
  const text = block.slice(start, end);
  if (text === "" || (token.type === "double-quoted-scalar" && /\\[^"\\/]/.test(text))) return [];
  if (!text.includes("\n")) return [{ start, end }];
  return [...text.matchAll(/[^ \t\n].*/g)].map(({ 0: line, index }) => ({
    start: start + index,
    end: start + index + line.length,
  }));
}

function lastLineOf(block: string, { start, end }: Span): Span {
  return { start: start + block.slice(start, end).lastIndexOf("\n") + 1, end };
}

/** What a key has beside it; null where that is nothing, or but announces what stands below. */
function firstLineOf(block: string, token: Token): Span | null {
  if (!isScalar(token) && !token.type?.startsWith("flow")) return null;
  const { start, end } = withoutQuotes(block, token);
  const [line = ""] = block.slice(start, end).split("\n", 1);
  return { start, end: start + line.length };
}
