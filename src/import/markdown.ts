import { strikethrough, tables } from "@joplin/turndown-plugin-gfm";
import TurndownService from "turndown";
import { markdown } from "../content/markdown.ts";
import { collapseSpace } from "../text/normalise.ts";
import type { Block } from "./block.ts";
import { writeHtml } from "./clean-html.ts";
import { escapeInline, escapeStart, escapeTitle } from "./escape-markdown.ts";
import type { Run } from "./run.ts";
import { plain, textOf } from "./run.ts";
import { childrenOf } from "./select.ts";

const service = new TurndownService({
  headingStyle: "atx",
  bulletListMarker: "-",
  emDelimiter: "*",
  hr: "---",
});
service.use(tables);
service.use(strikethrough);
service.escape = escapeInline;
service.addRule("paragraph", {
  filter: "p",
  replacement: (content) => `\n\n${escapeStart(content)}\n\n`,
});
service.addRule("listItem", {
  filter: "li",
  replacement: (content, node) => {
    const list = node.parentElement;
    const index = list ? childrenOf(list).indexOf(node) : 0;
    const sign = list?.localName === "ol" ? `${Number(list.getAttribute("start")) + index}. ` : "- ";
    const text = escapeStart(content.trim()).replace(/\n(?=.)/g, `\n${" ".repeat(sign.length)}`);
    const isLoose = Boolean(node.querySelector("p"));
    return `${sign}${text}${node.nextElementSibling ? (isLoose ? "\n\n" : "\n") : ""}`;
  },
});
service.addRule("image", {
  filter: "img",
  replacement: (_content, node) => {
    const [src = "", alt = "", title] = ["src", "alt", "title"].map((name) => node.getAttribute(name) ?? "");
    return `![${escapeInline(alt).replace(/(?<!\\)[[\]]/g, "\\$&")}](${src}${title ? ` "${escapeTitle(title)}"` : ""})`;
  },
});

/** Markdown of a flow. What a reader sees of it is the text of the blocks, letter by letter. */
export function writeMarkdown(blocks: readonly Block[], nameOf: (src: string) => string): string {
  let isSecond = false;
  return blocks
    .map((block, index) => {
      // Right below another a list is one of its own only by another sign.
      isSecond = !isSecond && isOrdered(block) && isOrdered(blocks[index - 1]);
      const written = writeBlock(block, nameOf);
      return `${isSecond ? written.replace(/^(\d+)\. /gm, "$1) ") : written}\n`;
    })
    .join("\n");
}

function isOrdered(block: Block | undefined): boolean {
  return block?.kind === "list" && block.ordered;
}

function writeBlock(block: Block, nameOf: (src: string) => string): string {
  const marked = service.turndown(writeHtml(block, nameOf));
  // Where marks cross in a way that Markdown cannot say they are given up, never the text.
  if (block.kind === "image" || readBack(marked) === plainText(block)) return marked;
  return service.turndown(writeHtml(withoutLooks(block), nameOf));
}

function readBack(text: string): string {
  const pieces = markdown.parse(text, {}).flatMap(({ children }) => children ?? []);
  return squeeze(pieces.map(({ type, content }) => (type === "image" ? "" : content)).join(""));
}

function plainText(block: Block): string {
  switch (block.kind) {
    case "text":
      return squeeze(block.text);
    case "list":
      return block.items.flat().map(plainText).join("");
    case "quote":
      return block.blocks.map(plainText).join("");
    case "table":
      return squeeze(block.rows.flat().map(textOf).join(""));
    case "image":
      return "";
  }
}

/** White space stands in other places where lines are joined. */
function squeeze(text: string): string {
  return collapseSpace(text).replaceAll(" ", "");
}

function withoutLooks(block: Block): Block {
  const bare = (runs: readonly Run[]): Run[] => [{ ...plain, text: textOf(runs) }];
  switch (block.kind) {
    case "text":
      return { ...block, runs: bare(block.runs) };
    case "list":
      return { ...block, items: block.items.map((blocks) => blocks.map(withoutLooks)) };
    case "quote":
      return { ...block, blocks: block.blocks.map(withoutLooks) };
    case "table":
      return { ...block, rows: block.rows.map((row) => row.map(bare)) };
    case "image":
      return block;
  }
}
