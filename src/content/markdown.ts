import MarkdownIt, { type Token } from "markdown-it";
import imageFigures from "markdown-it-image-figures";
import { escapeHtml } from "../text/escape.ts";
import { type Annotations, annotate } from "./annotate.ts";
import { nameHeadings } from "./heading-id.ts";
import { hideEmpty } from "./hide-empty.ts";
import { ignoreIndent } from "./indent.ts";
import { findOfficeTag } from "./office-tag.ts";
import { readPictureLine } from "./picture-line.ts";
import { keepPlainSigns } from "./plain-sign.ts";
import { besideMark, fileBeside } from "./reference.ts";
import { plainHeads } from "./word-head.ts";

/** What the renderer needs to know of the article whose body it renders. */
export interface RenderEnvironment {
  readonly annotations: Annotations;
  /** Address of an in-site path or a file beside the article, ready to print. */
  readonly resolve: (href: string) => string;
  /** Name of a table's scrolling frame, for screen readers; with its number where there are several. */
  readonly tableLabel: string;
  tables: number;
  table: number;
  linkDepth: number;
}

/**
 * Markdown of the editors. Indents do no harm (the old portal indents each paragraph); HTML is recognised only so that
 * it can be reported, and would come out as text.
 */
export const markdown = new MarkdownIt({ html: true, linkify: true }).disable("code");
markdown.block.ruler.before("table", "indent", ignoreIndent);
markdown.block.ruler.before("paragraph", "picture_line", readPictureLine, {
  alt: ["paragraph", "blockquote"],
});
markdown.core.ruler.after("normalize", "plain_heads", (state) => {
  state.src = plainHeads(state.src);
});

markdown.inline.ruler.before("emphasis", "plain_signs", keepPlainSigns);
markdown.inline.ruler.before("html_inline", "office_tag", findOfficeTag);

const textRun = /[^\n!#$%&*+\-:<=>@[\\\]^_`{}~]+/y;

/** As the built-in rule, which goes letter by letter: no sign that means anything in Markdown stands in the run. */
markdown.inline.ruler.at("text", (state, silent) => {
  textRun.lastIndex = state.pos;
  if (!textRun.test(state.src)) return false;
  const end = Math.min(textRun.lastIndex, state.posMax);
  if (!silent) state.pending += state.src.slice(state.pos, end);
  state.pos = end;
  return true;
});

// Addresses are judged by our own rule, which names the place; the built-in one leaves them as text silently.
markdown.validateLink = () => true;
// An address is shown as it was typed: decoded, `Van%20ban.pdf` would be cut in two where a reader copies it.
markdown.normalizeLinkText = (address) => address;
// Only addresses written in full become links: `chinhphu.vn` in running text stays text.
markdown.linkify
  .set({ fuzzyLink: false, fuzzyEmail: false })
  .add("ftp:", null)
  .add("//", null)
  .add("mailto:", null);
// Most texts hold none, and are passed over at the speed of a plain search.
const holdsAddress = markdown.linkify.test.bind(markdown.linkify);
markdown.linkify.test = (text) => text.includes("://") && holdsAddress(text);
// Signs at an address's end close what stands around it (`_Nguồn: https://…_`); the built-in rule knows this of `*` alone.
const matchAddress = markdown.linkify.matchAtStart.bind(markdown.linkify);
markdown.linkify.matchAtStart = (text) => {
  const match = matchAddress(text);
  if (match) match.url = match.url.replace(/(?<![*_~])[*_~]+$/, "");
  return match;
};

const placed = new Set(["link_open", "image", "html_inline"]);
const offsets = new WeakMap<object, number>();

/** Inline tokens carry no place: remember where in its text each link, image and tag begins. */
markdown.inline.State = class extends markdown.inline.State {
  override push(...args: Parameters<InstanceType<typeof markdown.inline.State>["push"]>) {
    const token = super.push(...args);
    if (placed.has(token.type)) offsets.set(token, this.pos);
    return token;
  }
};

/** Offset of an inline token in the text that holds it; undefined for one that has no place. */
export function offsetInText(token: { readonly type: string; readonly markup: string }): number | undefined {
  const offset = offsets.get(token);
  // A written link opens after its bracket, `<https://…>` at its sign.
  const isWritten = token.type === "link_open" && token.markup === "";
  return offset !== undefined && isWritten ? offset - 1 : offset;
}

markdown.use(imageFigures, { figcaption: "title" });
markdown.core.ruler.push("hide_empty", ({ tokens }) => hideEmpty(tokens));
markdown.core.ruler.push("heading_id", ({ tokens }) => nameHeadings(tokens));

/**
 * The page's own headline is the only `h1`: what an editor typed says which heading stands below which, and no level is
 * left out. `#`, `###`, `##` → `h2`, `h3`, `h3`
 */
markdown.core.ruler.push("heading_level", ({ tokens }) => {
  const above: string[] = [];
  for (const token of tokens) {
    if (token.hidden) continue;
    if (token.type === "heading_open") {
      while ((above.at(-1) ?? "") >= token.tag) above.pop();
      above.push(token.tag);
    }
    if (token.type === "heading_open" || token.type === "heading_close") {
      token.tag = `h${Math.min(6, above.length + 1)}`;
    }
  }
});

/** The paragraphs of a tight list are hidden; a figure is none. */
markdown.core.ruler.push("figure_in_list", ({ tokens }) => {
  for (const token of tokens) if (token.tag === "figure") token.hidden = false;
});

/** A head without words names no column: as `th` it would be read out as an empty name. */
markdown.core.ruler.push("empty_head", ({ tokens }) => {
  for (const [index, token] of tokens.entries()) {
    const [inner, close] = [tokens[index + 1], tokens[index + 2]];
    if (token.type === "th_open" && inner?.content === "" && close) token.tag = close.tag = "td";
  }
});

/** A number that was left out stays out: `5.`, `7.` are not 5 and 6, and a year at the head of a line stays that year. */
markdown.core.ruler.push("list_number", ({ tokens }) => {
  const next: number[] = [];
  const lists: Token[] = [];
  for (const token of tokens) {
    if (token.type.endsWith("_list_open")) {
      next.push(Number(token.attrGet("start") ?? 1));
      lists.push(token);
    } else if (token.type.endsWith("_list_close")) {
      // Of three digits and more: they need room.
      if ((next.pop() ?? 0) > 100) lists.at(-1)?.attrSet("class", "long-numbers");
      lists.pop();
    } else if (token.type === "list_item_open" && token.info !== "") {
      const expected = next.pop() ?? 1;
      const number = Math.max(expected, Number(token.info));
      if (number > expected) token.attrSet("value", String(number));
      next.push(number + 1);
    }
  }
});

/** Lines of one text are one run of it, so that a number that a line's end breaks (`19-`, `NQ/TW`) is still that number. */
markdown.core.ruler.push("join_lines", ({ tokens }) => {
  for (const token of tokens) {
    if (token.children?.some(({ type }) => type === "softbreak")) token.children = joinLines(token.children);
  }
});

function joinLines(pieces: readonly Token[]): Token[] {
  const joined: Token[] = [];
  let first: Token | null = null;
  let texts: string[] = [];
  const close = () => {
    if (first) first.content = texts.join("");
    first = null;
  };
  for (const [index, piece] of pieces.entries()) {
    if (first && piece.type === "softbreak" && pieces[index + 1]?.type === "text") texts.push("\n");
    else if (first && piece.type === "text") texts.push(piece.content);
    else {
      close();
      joined.push(piece);
      if (piece.type === "text") [first, texts] = [piece, [piece.content]];
    }
  }
  close();
  return joined;
}

const { rules } = markdown.renderer;
const environment = (env: unknown) => env as RenderEnvironment;

rules.text = (tokens, index, _options, env) => {
  const { annotations, linkDepth } = environment(env);
  return annotate(tokens[index]?.content ?? "", annotations, linkDepth > 0);
};

rules.link_open = (tokens, index, options, env, renderer) => {
  const token = tokens[index];
  environment(env).linkDepth++;
  token?.attrSet("href", environment(env).resolve(String(token.attrGet("href") ?? "")));
  return renderer.renderToken(tokens, index, options);
};

rules.link_close = (tokens, index, options, env, renderer) => {
  environment(env).linkDepth--;
  return renderer.renderToken(tokens, index, options);
};

rules.image = (tokens, index, options, env, renderer) => {
  const token = tokens[index];
  if (!token) return "";
  const src = String(token.attrGet("src") ?? "");
  token.attrSet("src", environment(env).resolve(src));
  token.attrSet("alt", renderer.renderInlineAsText(token.children ?? [], options, env));
  const file = fileBeside(src);
  // By this mark the image is found again when its sizes are known; see `completeBody`.
  if (file !== null) token.attrs?.unshift([besideMark, encodeURIComponent(file)]);
  return renderer.renderToken(tokens, index, options);
};

rules.table_open = (_tokens, _index, _options, env) => {
  const here = environment(env);
  const label = here.tables > 1 ? `${here.tableLabel} ${++here.table}` : here.tableLabel;
  return `<section class="table-frame" tabindex="0" aria-label="${escapeHtml(label)}"><table>\n`;
};
rules.table_close = () => "</table></section>\n";

rules.html_block = (tokens, index) => `<p>${escapeHtml(tokens[index]?.content ?? "")}</p>`;
rules.html_inline = (tokens, index) => escapeHtml(tokens[index]?.content ?? "");

/** Alignment as a class: a strict policy blocks inline styles. */
function openCell(
  ...[tokens, index, options, , renderer]: Parameters<NonNullable<typeof rules.link_open>>
): string {
  const token = tokens[index];
  const align = /text-align:(\w+)/.exec(String(token?.attrGet("style") ?? ""))?.[1];
  if (token && align) token.attrs = [["class", `align-${align}`]];
  // Where a head beside it is none, that must be said.
  if (token?.tag === "th") token.attrSet("scope", "col");
  return renderer.renderToken(tokens, index, options);
}
rules.th_open = openCell;
rules.td_open = openCell;
