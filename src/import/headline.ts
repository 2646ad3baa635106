import { fold } from "../text/fold.ts";
import { type Block, isBoxed, isProse, isWhole, lineOf, linkShare, type TextBlock } from "./block.ts";
import { namesOf } from "./boilerplate.ts";
import { readByline } from "./byline.ts";
import { isIssuerLine, isSubjectLine } from "./letterhead.ts";

const longest = 300;
/** Below this no line is surely the headline. */
const enough = 20;
/** How far it may stand from where a text begins that has no prose: a document's letterhead has some eight lines. */
const farthest = { page: 4, document: 8 };

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
    (block, index) => index >= clues.start && isProse(block) && likeness(block, clues) < 0.5,
  );
  const last = prose === -1 ? clues.start + farthest[clues.isPage ? "page" : "document"] : prose;
  let best = -1;
  let most = enough - 1;
  let isFirst = true;
  for (const [index, block] of blocks.slice(0, last + 1).entries()) {
    if (block.kind !== "text" || clues.isOther(block.text) || clues.isStamp(block.text)) continue;
    if (isIssuerLine(block)) continue;
    if (!clues.isPage && isLabel(block, blocks[index + 1], clues)) continue;
    // A slogan in a box stands over the headline; a headline in a box stands over the text.
    const isSlogan = isBoxed(block) && !isProse(blocks[index + 1]);
    const mayOpen = isFirst && !clues.isPage && blocks.length > 1 && !isSlogan;
    const score = weigh(block, blocks, index, clues) + (mayOpen ? 25 : 0);
    isFirst &&= isSlogan;
    if (score > most) [best, most] = [index, score];
  }
  return best;
}

const fewWords = 3;
const wordsOfName = 5;

/** `TIN HOẠT ĐỘNG CƠ SỞ`, in capitals over a headline that is in none. */
const capitalLabel =
  /^(?=(?:\S+ ){1,5}\S+$)(?:BẢN TIN|TIN (?:TỨC|HOẠT ĐỘNG|VẮN|BÀI|NỘI BỘ)|TRANG TIN|CHUYÊN (?:MỤC|TRANG)|HOẠT ĐỘNG (?:ĐẢNG|CƠ SỞ|CỦA CÁC))(?: [^\p{Ll}]*)?$/u;

/** A section's name, which the site need not know: few words over a longer line that is no sentence and no author. */
function isLabel({ text }: TextBlock, next: Block | undefined, { isStamp }: HeadlineClues): boolean {
  const line = lineOf(next);
  const isNamed = capitalLabel.test(text) && /\p{Ll}/u.test(line);
  if ((countWords(text) > fewWords && !isNamed) || countWords(line) <= fewWords || line.length > longest)
    return false;
  const isAuthor = countWords(line) <= wordsOfName && readByline(line) !== null;
  return !isAuthor && !/[.;:,…]$/.test(line) && !isStamp(line);
}

function countWords(line: string): number {
  return line.split(" ").length;
}

const named = /title|headline|tieu-?de|ten-?tin/;
const namedSection =
  /(?:^|[\s_-])(?:cat|category|categories|chuyen-?muc|danh-?muc|section|site-?name|site-?title|portlet-?title|brand)(?=$|[\s_-])/;

// The head of the whole site, which often is its only `h1`.
const ofSite =
  /(?:^|\s)(?:header|logo|banner|masthead|top|topbar|site-(?:header|branding|title|name))(?=$|\s)/;

function weigh(block: TextBlock, blocks: readonly Block[], index: number, clues: HeadlineClues): number {
  const { text, level, ancestors, align } = block;
  if (text.length > longest || text.length < 4) return Number.NEGATIVE_INFINITY;
  if (ancestors.some((element) => ofSite.test(namesOf(element)))) return Number.NEGATIVE_INFINITY;
  const lineAt = (step: number) => lineOf(blocks[index + step]);
  // A line of the head, or a headline below the headline, stands between it and its stamp.
  const mayPart = (next: Block | undefined) =>
    clues.isOther(lineOf(next)) || (level > 0 && next?.kind === "text" && next.level > level);
  let score = likeness(block, clues) * 80;
  // What a document is about heads the document; a page that shows one has a headline of its own.
  if (isSubjectLine(block)) score += clues.isPage ? 0 : 95;
  else if (level > 0) score += 45 - level * 10;
  if (named.test(ancestors.slice(0, 2).map(namesOf).join(" "))) score += 25;
  if (ancestors[0] && namedSection.test(namesOf(ancestors[0]))) score -= 50;
  if (clues.isStamp(lineAt(1))) score += 30;
  else if (clues.isStamp(lineAt(-1)) || (mayPart(blocks[index + 1]) && clues.isStamp(lineAt(2)))) score += 20;
  if (isWhole(block, "strong")) score += 10;
  if (Math.abs(index - clues.start) <= 2) score += 10;
  if (align === "center") score += 5;
  // Names of sections are short.
  if (countWords(text) <= fewWords) score -= 20;
  if (/[.;:,…]$/.test(text) && !text.endsWith("...")) score -= 40;
  if (linkShare(block) > 0.5) score -= 20;
  return score;
}

/**
 * How much of a title that the page gives of itself a line is, from 0 to 1: `Hội nghị giao ban - Quận Mẫu` is largely
 * `Hội nghị giao ban`.
 */
function likeness(block: Block | undefined, { titles }: HeadlineClues): number {
  const line = fold(lineOf(block));
  if (line.length < 8) return 0;
  return Math.max(
    0,
    ...titles.map(fold).map((title) => (title.includes(line) ? line.length / title.length : 0)),
  );
}
