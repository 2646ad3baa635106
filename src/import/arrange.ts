import { type Block, type ImageBlock, isProse, isWhole, type TextBlock } from "./block.ts";
import { describesPicture, namesWhatFollows } from "./short-line.ts";

const captionNames = /caption|chu-?thich|img-?desc|photo-?desc|note-?img/;

/** Gives short lines their part, and headings their level below the article's own. */
export function arrange(blocks: readonly Block[]): Block[] {
  return levelHeadings(nameHeadings(blocks));
}

/** Gives pictures the captions that stand below them. */
export function joinCaptions(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last?.kind === "image" && last.caption === null && isCaption(block, last)) {
      joined[joined.length - 1] = { ...last, caption: block.text };
    } else joined.push(block);
  }
  return joined;
}

function isCaption(block: Block, image: ImageBlock): block is TextBlock {
  if (block.kind !== "text" || block.level > 0 || block.text.length > 300) return false;
  if (captionNames.test(block.names) || block.ancestors[0]?.localName === "figcaption") return true;
  const table = (ancestors: readonly Element[]) => ancestors.find(({ localName }) => localName === "table");
  const frame = table(image.ancestors);
  const sharesFrame = frame !== undefined && frame === table(block.ancestors) && isSmall(frame);
  return (
    sharesFrame ||
    describesPicture(block.text) ||
    ((!isProse(block) || block.text.length < 160) && isSetApart(block))
  );
}

/** A table that frames one picture, as opposed to one that lays out a page. */
function isSmall(frame: Element): boolean {
  return (frame.textContent ?? "").length <= 1200 && !frame.querySelector("table");
}

function isSetApart(block: TextBlock): boolean {
  return isWhole(block, "em") || block.align === "center";
}

function nameHeadings(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) => {
    if (block.kind !== "text" || block.level > 0) return block;
    if (describesPicture(block.text)) return italic(block);
    const follows = blocks[index + 1];
    const isAlone = index > 0 || blocks.length > 1;
    return isAlone && follows && follows.kind !== "image" && standsOver(block, follows)
      ? { ...block, level: 7 }
      : block;
  });
}

function standsOver(block: TextBlock, follows: Block): boolean {
  if (block.align === "right" || !namesWhatFollows(block.text)) return false;
  if (isWhole(block, "strong")) return true;
  return !isWhole(block, "em") && (isProse(follows) || follows.kind === "list" || follows.kind === "table");
}

/** A caption whose picture is not there. */
function italic(block: TextBlock): TextBlock {
  return { ...block, runs: block.runs.map((run) => ({ ...run, em: true, strong: false })) };
}

/** The page's headline is the only `h1`: the first level used becomes the second, the next one the third. */
function levelHeadings(blocks: readonly Block[]): Block[] {
  const levels = blocks.flatMap((block) => (block.kind === "text" && block.level > 0 ? block.level : []));
  const used = [...new Set(levels)].sort((a, b) => a - b);
  return blocks.map((block) =>
    block.kind === "text" && block.level > 0
      ? asHeading(block, Math.min(6, used.indexOf(block.level) + 2))
      : block,
  );
}

/** A heading is bold by itself. */
function asHeading(block: TextBlock, level: number): TextBlock {
  return { ...block, level, runs: block.runs.map((run) => ({ ...run, strong: false })) };
}
