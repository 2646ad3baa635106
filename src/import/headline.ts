import { fold } from "../text/fold.ts";
import { type Block, isProse, isWhole, linkShare, type TextBlock } from "./block.ts";

const longest = 300;
/** Below this no line is surely the headline. */
const enough = 20;

/** What tells the headline from other lines. */
export interface HeadlineClues {
  /** Titles that the page gives of itself. */
  readonly titles: readonly string[];
  /** A document has nothing before its headline but what is known; a page has menus. */
  readonly isPage: boolean;
  readonly isStamp: (line: string) => boolean;
  /** Lines that are known to be something else. */
  readonly isOther: (line: string) => boolean;
  /** Where the text begins. */
  readonly start: number;
}

/** The index of the headline in a flow; -1 where none is sure. */
export function findHeadline(blocks: readonly Block[], clues: HeadlineClues): number {
  const prose = blocks.findIndex(
    (block, index) => index >= clues.start && isProse(block) && !isTitle(block, clues),
  );
  const last = prose === -1 ? Math.min(blocks.length - 1, clues.start + 4) : prose;
  let best = -1;
  let most = enough - 1;
  let isFirst = true;
  for (const [index, block] of blocks.slice(0, last + 1).entries()) {
    if (block.kind !== "text" || clues.isOther(block.text) || clues.isStamp(block.text)) continue;
    const score =
      weigh(block, blocks, index, clues) + (isFirst && !clues.isPage && blocks.length > 1 ? 25 : 0);
    isFirst = false;
    if (score > most) [best, most] = [index, score];
  }
  return best;
}

const named =
  /(?:^|[\s_-])(?:title|headline|tieu-?de|news-?title|entry-title|detail-title|ten-?tin)(?:$|[\s_-])|title/;

function weigh(block: TextBlock, blocks: readonly Block[], index: number, clues: HeadlineClues): number {
  const { text, level, names, align } = block;
  if (text.length > longest || text.length < 4) return Number.NEGATIVE_INFINITY;
  const near = (step: number) => {
    const other = blocks[index + step];
    return other?.kind === "text" && clues.isStamp(other.text);
  };
  let score = 0;
  if (isTitle(block, clues)) score += 80;
  if (level > 0) score += 45 - level * 10;
  if (named.test(names)) score += 25;
  if (near(1)) score += 30;
  else if (near(-1) || near(2)) score += 20;
  if (isWhole(block, "strong")) score += 10;
  if (align === "center") score += 5;
  if (/[.;:,…]$/.test(text) && !text.endsWith("...")) score -= 40;
  if (linkShare(block) > 0.5) score -= 20;
  return score;
}

/** Whether the page calls itself so: `Hội nghị giao ban - Quận Mẫu` holds the headline `Hội nghị giao ban`. */
function isTitle(block: Block | undefined, { titles }: HeadlineClues): boolean {
  if (block?.kind !== "text" || block.text.length < 8) return false;
  const line = fold(block.text);
  return titles.some((title) => {
    const folded = fold(title);
    return folded === line || (folded.includes(line) && line.length * 2 > folded.length);
  });
}
