import type { Token } from "markdown-it";
import { Locator } from "./locator.ts";
import { offsetInText } from "./markdown.ts";
import { HtmlJudge } from "./raw-html.ts";
import { type Found, judgeImage, judgeLink } from "./reference.ts";

type Locate = (offset: number) => number;

/** Gathers what a body names and what it may not hold, with its offsets in the source. */
export function inspect(tokens: readonly Token[], source: string): Found {
  const found: Found = { files: [], links: [], headings: [], faults: [] };
  const html = new HtmlJudge();
  let locator: Locator | null = null;
  let line = 0;
  let isCell = false;
  for (const token of tokens) {
    if (token.map) line = token.map[0];
    if (token.type === "heading_open" && !token.hidden) found.headings.push(String(token.attrGet("id")));
    if (token.type === "table_open" || token.type === "table_close") isCell = token.nesting === 1;
    const isPlaced =
      token.type === "html_block" ||
      isCell ||
      token.children?.some((child) => offsetInText(child) !== undefined);
    if (!isPlaced) continue;
    locator ??= new Locator(source);
    if (token.type === "html_block") addHtml(token.content.trim(), locator.tag(line), html, found);
    if (token.type !== "inline") continue;
    const locate = isCell ? locator.cell(token.content, line) : locator.text(token.content, line);
    inspectInline(token.children ?? [], locate, html, found);
  }
  return found;
}

function inspectInline(tokens: readonly Token[], locate: Locate, html: HtmlJudge, found: Found): void {
  let locateHere = locate;
  for (const token of tokens) {
    // A caption is written in its image, so that is where its problems are.
    if (token.type === "figcaption_open") locateHere = () => locate(imageIn(tokens));
    const start = offsetInText(token);
    if (start === undefined) continue;
    const offset = locateHere(start);
    if (token.type === "html_inline") addHtml(token.content, offset, html, found);
    if (token.type === "link_open") judgeLink(String(token.attrGet("href")), offset, found);
    if (token.type !== "image") continue;
    judgeImage(String(token.attrGet("src")), offset, found);
    // The text that stands for an image begins after its `![`.
    inspectInline(token.children ?? [], (inner) => locateHere(start + 2 + inner), html, found);
  }
}

function imageIn(tokens: readonly Token[]): number {
  const image = tokens.find(({ type }) => type === "image");
  return (image && offsetInText(image)) ?? 0;
}

function addHtml(content: string, offset: number, html: HtmlJudge, { faults }: Found): void {
  const fault = html.judge(content, offset);
  if (fault) faults.push(fault);
}
