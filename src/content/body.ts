import type { Token } from "markdown-it";
import { remember } from "../text/memory.ts";
import { collapseSpace } from "../text/normalise.ts";
import { slug } from "../text/slug.ts";
import { annotate } from "./annotate.ts";
import { inspect } from "./inspect.ts";
import { markdown, type RenderEnvironment } from "./markdown.ts";
import { type Found, hasScheme } from "./reference.ts";

export interface Body extends Found {
  readonly html: string;
  /** The lead as HTML. */
  readonly lead: string | null;
  /** The caption of the cover as HTML. */
  readonly caption: string | null;
  /** The first paragraph as plain text, cut at a word before 200 characters. */
  readonly excerpt: string;
  /** Document numbers in the text, in order. */
  readonly documents: readonly string[];
  /** Document numbers that are not written in their own form, with how they are. */
  readonly spellings: readonly (readonly [number: string, spelling: string])[];
}

export interface BodyOptions {
  /** Path of the site's `url`, without its last slash: `/quan` or nothing. */
  readonly base: string;
  /** Address of the article below the site's root. */
  readonly url: string;
  readonly abbreviations: ReadonlyMap<string, string>;
  readonly abbreviationPattern: RegExp | null;
  readonly tableLabel: string;
  /** Only articles have a place in the list of those that cite a document. */
  readonly linksDocuments: boolean;
  /** Plain texts that stand before the body. */
  readonly lead: string | null;
  readonly caption: string | null;
}

/** Renders a body and gathers what has to be judged elsewhere. */
export function renderBody(source: string, options: BodyOptions): Body {
  const documents = new Set<string>();
  const spellings: [number: string, spelling: string][] = [];
  const environment: RenderEnvironment = {
    annotations: {
      abbreviations: options.abbreviations,
      abbreviationPattern: options.abbreviationPattern,
      documentHref: (number) =>
        options.linksDocuments ? `${options.base}/van-ban/${documentSlug(number)}/` : null,
      seen: new Set(),
      documents,
      spellings,
    },
    resolve: (href) => resolve(href, options),
    tableLabel: options.tableLabel,
    tables: 0,
    table: 0,
    linkDepth: 0,
  };
  // Readers pass over what stands before the body: an abbreviation is explained there and in the body.
  const annotateBefore = (text: string | null) =>
    text && annotate(text, { ...environment.annotations, seen: new Set() }, false);
  const [lead, caption] = [annotateBefore(options.lead), annotateBefore(options.caption)];
  // markdown-it keeps link references in the environment, so each body has its own.
  const tokens = markdown.parse(source, environment as never);
  environment.tables = tokens.filter(({ type }) => type === "table_open").length;
  const found = inspect(tokens, source);
  const html = replaceFormFeeds(markdown.renderer.render(tokens, markdown.options, environment as never));
  return { html, lead, caption, excerpt: excerpt(tokens), documents: [...documents], spellings, ...found };
}

/** The one control that `&#12;` can still spell: XML forbids it, so it would break the feeds. */
function replaceFormFeeds(html: string): string {
  return html.replaceAll("\f", " ");
}

/** The same few documents are cited over and over. */
const documentSlug = remember(slug);

const longestExcerpt = 200;

function excerpt(tokens: readonly Token[]): string {
  const first = tokens.findIndex(({ type }) => type === "paragraph_open");
  const pieces = first === -1 ? [] : (tokens[first + 1]?.children ?? []);
  const text = pieces
    .map(({ type, content }) => (type === "softbreak" || type === "hardbreak" ? " " : content))
    .join("");
  return cutAtWord(collapseSpace(text), longestExcerpt);
}

/** An emoji takes two places: where no space is, the cut may fall between them. */
const halfSign = /\p{Surrogate}$/u;

function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, text.lastIndexOf(" ", most) + 1 || most);
  return `${cut.replace(halfSign, "").trimEnd()}…`;
}

/** `/a/` below the site's path; a file beside the article below its address; all else as written. */
function resolve(href: string, { base, url }: BodyOptions): string {
  if (href.startsWith("/")) return base + href;
  if (href === "" || href.startsWith("#") || href.startsWith("?") || hasScheme(href)) return href;
  return base + url + href.replace(/^(?:\.\/)+/, "");
}
