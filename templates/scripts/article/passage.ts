import { splitSentences } from "../../../src/text/sentence.ts";
import { speakable } from "../../../src/text/speech.ts";

/** A sentence of the article: what to say, and where it stands. */
export interface Passage {
  readonly said: string;
  readonly range: Range;
}

const blocks = ".article h1, .lead, .prose :is(p, li, tr, h2, h3, h4, h5, h6)";

export function readPassages(): Passage[] {
  const abbreviations = new Map(
    [...document.querySelectorAll<HTMLElement>(".article abbr")].map((word) => [
      word.textContent ?? "",
      word.title,
    ]),
  );
  return [...document.querySelectorAll<HTMLElement>(blocks)].flatMap((block) => {
    const nodes = textNodes(block);
    const text = nodes.map(({ data }) => data).join("");
    const { said } = block.dataset;
    // A headline has no abbreviations that are marked as such.
    if (said) return { said: speakable(said, abbreviations), range: rangeOf(nodes, 0, text.length) };
    return splitSentences(text).map(({ start, end }) => ({
      said: speakable(text.slice(start, end), abbreviations),
      range: rangeOf(nodes, start, end),
    }));
  });
}

/** Without those of blocks within: an entry of a list is said before the entries below it. */
function textNodes(block: Element): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.closest(blocks) === block) nodes.push(node);
  }
  return nodes;
}

function rangeOf(nodes: readonly Text[], start: number, end: number): Range {
  const range = document.createRange();
  let at = 0;
  for (const node of nodes) {
    const next = at + node.data.length;
    if (start >= at && start < next) range.setStart(node, start - at);
    if (end > at && end <= next) range.setEnd(node, end - at);
    at = next;
  }
  return range;
}
