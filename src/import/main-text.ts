import { type Block, isProse, lineOf, linkShare } from "./block.ts";
import { endsArticle, isImprint } from "./chrome.ts";

/** Lines that may follow the box of the text and still be the article's: an author, a source. */
const farthest = 4;

/** A box around a box around prose tells little. */
const nearness = [1, 0.5];

const boxes = /^(?:div|td|article|section|main|body|form|center|font|span|li)$/;

/** Where in a page's flow its article's text begins and, past its last block, ends. */
export interface MainText {
  readonly start: number;
  readonly end: number;
  /** What holds it; null where nothing does. */
  readonly box: Element | null;
}

/** The part of a page that holds most prose closest together. */
export function findMainText(blocks: readonly Block[]): MainText {
  const scores = new Map<Element, number>();
  for (const block of blocks.filter(isProse)) {
    const around = block.ancestors.filter(({ localName }) => boxes.test(localName));
    for (const [depth, element] of around.entries()) {
      scores.set(
        element,
        (scores.get(element) ?? 0) + block.text.length * (nearness[depth] ?? 1 / (3 * depth)),
      );
    }
  }
  const [best] = [...scores].toSorted(([, a], [, b]) => b - a);
  if (!best) return { start: 0, end: blocks.length, box: null };
  const isInside = ({ ancestors }: Block) => ancestors.includes(best[0]);
  const start = blocks.findIndex(isInside);
  return { start, end: endBelow(blocks, blocks.findLastIndex(isInside) + 1), box: best[0] };
}

function endBelow(blocks: readonly Block[], last: number): number {
  const after = blocks.slice(last, last + farthest).findIndex((block) => !mayFollow(block));
  return after === -1 ? Math.min(last + farthest, blocks.length) : last + after;
}

/**
 * Where an article's text ends: a lead, and each part of a text, may lie in a box of its own, beside those of the rest and
 * below the headline.
 */
export function endOfText(blocks: readonly Block[], { end, box }: MainText, headline: number): number {
  const around = box && findAround(box, blocks[headline]?.ancestors ?? []);
  if (!around) return end;
  const below = blocks.slice(end);
  const stop = below.findIndex(
    (block) => !block.ancestors.includes(around) || isOfPage(lineOf(block)) || isRowOfLinks(block),
  );
  const beside = stop === -1 ? below : below.slice(0, stop);
  const boxOf = (block: Block | undefined) =>
    block?.ancestors.find(({ parentElement }) => parentElement === around);
  // Of a box that holds a part of the text all belongs to it.
  const part = beside.findLast((block) => block.kind !== "text" || isProse(block));
  const whole = new Set([boxOf(part), boxOf(blocks[end - 1])]);
  whole.delete(undefined);
  const last = beside.findLastIndex((block) => block === part || whole.has(boxOf(block)));
  return last === -1 ? end : endBelow(blocks, end + last + 1);
}

/** The nearest box that a text shares with its headline; null where the text's own holds the headline, or is a page's. */
function findAround(box: Element, ofHeadline: readonly Element[]): Element | null {
  let at = box;
  while (!ofHeadline.includes(at)) {
    const { parentElement: parent } = at;
    if (!parent || /^(?:html|body|form)$/.test(parent.localName)) break;
    at = parent;
  }
  return at === box ? null : at;
}

function mayFollow(block: Block): boolean {
  return (
    block.kind === "text" &&
    block.level === 0 &&
    block.text.length <= 120 &&
    linkShare(block) < 0.5 &&
    !isOfPage(block.text)
  );
}

/** Whether a line beside the box of a text announces other news, or says whose the page is. */
function isOfPage(line: string): boolean {
  return endsArticle(line) || isImprint(line);
}

const document = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar)(?:$|[?#])/i;

/** Cuts where other news or comments begin, and rows of links at a page's foot. */
export function cutEnd(blocks: readonly Block[], isPage: boolean): Block[] {
  const marker = blocks.findIndex(
    (block, index) =>
      index > 0 &&
      block.kind === "text" &&
      endsArticle(
        block.text,
        () => !isPage || isOfText(block, blocks.slice(0, index)) || blocks.slice(index + 1).some(isProse),
      ),
  );
  const kept = marker === -1 ? [...blocks] : blocks.slice(0, marker);
  while (isPage && kept.length > 1 && isRowOfLinks(kept.at(-1))) kept.pop();
  return kept;
}

/** Whether a line lies in the very box of the text above it; a portal's forms have one of their own. */
function isOfText(block: Block, before: readonly Block[]): boolean {
  const boxOf = (line: Block | undefined) =>
    line?.ancestors.find(({ localName }) => !/^(?:p|h\d|center|font|span)$/.test(localName));
  return boxOf(block) === boxOf(before.findLast(isProse));
}

function isRowOfLinks(block: Block | undefined): boolean {
  if (block?.kind === "list") return block.items.every((item) => item.every(isRowOfLinks));
  if (block?.kind !== "text" || linkShare(block) < 0.6) return false;
  return (
    !block.runs.some(({ href }) => href !== null && document.test(href)) &&
    !/nguồn|theo|https?:/i.test(block.text)
  );
}
