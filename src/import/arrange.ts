import {
  type Block,
  type ImageBlock,
  isBoxed,
  isProse,
  isWhole,
  type ListBlock,
  lineOf,
  type TextBlock,
} from "./block.ts";
import { readByline } from "./byline.ts";
import {
  areNumberedAlike,
  describesPicture,
  isAboveSigner,
  isDashed,
  isNumbered,
  namesWhatFollows,
} from "./short-line.ts";
import { typeNumber } from "./typed-list.ts";

const captionNames = /caption|chu-?thich|img-?desc|photo-?desc|note-?img/;

/** Gives short lines their part, and headings their level below the article's own. */
export function arrange(blocks: readonly Block[]): Block[] {
  return levelHeadings(nameHeadings(blocks.map(unlist)));
}

/** Word numbers headings as a list, of which each is one item. */
function unlist(block: Block, index: number, blocks: readonly Block[]): Block {
  if (block.kind !== "list" || block.items.length !== 1 || !isProse(blocks[index + 1])) return block;
  const [line, ...others] = block.items.flat();
  const isHeading =
    line?.kind === "text" && others.length === 0 && isWhole(line, "strong") && namesWhatFollows(line.text);
  return isHeading ? withNumber(line, block) : block;
}

function withNumber(line: TextBlock, { ordered, start }: ListBlock): TextBlock {
  const [numbered] = ordered ? typeNumber([line], `${start}.`, line) : [];
  return numbered?.kind === "text" ? numbered : line;
}

/** Gives pictures the captions that stand below them. */
export function joinCaptions(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last?.kind === "image" && last.caption === null && isCaption(block, last, blocks)) {
      joined[joined.length - 1] = { ...last, caption: block.text };
    } else joined.push(block);
  }
  return joined;
}

function isCaption(block: Block, image: ImageBlock, blocks: readonly Block[]): block is TextBlock {
  if (block.kind !== "text" || block.level > 0 || block.text.length > 300) return false;
  if (captionNames.test(block.names) || block.ancestors[0]?.localName === "figcaption") return true;
  const table = (ancestors: readonly Element[]) => ancestors.find(({ localName }) => localName === "table");
  const frame = table(image.ancestors);
  const sharesFrame = frame !== undefined && frame === table(block.ancestors) && framesPicture(frame, blocks);
  return (
    sharesFrame ||
    describesPicture(block.text) ||
    ((!isProse(block) || block.text.length < 160) && isSetApart(block))
  );
}

/** A table that frames pictures, as opposed to one that lays out a page. */
function framesPicture(frame: Element, blocks: readonly Block[]): boolean {
  const inside = blocks.filter(({ ancestors }) => ancestors.includes(frame));
  const pictures = inside.filter(({ kind }) => kind === "image").length;
  return inside[0]?.kind === "image" && inside.length <= pictures * 3;
}

function isSetApart(block: TextBlock): boolean {
  return isWhole(block, "em") || block.align === "center";
}

/** A name as people sign with it; headings in capitals look like names. */
function isSigner(line: string): boolean {
  return line !== line.toUpperCase() && readByline(line) !== null;
}

const roman = /^[IVX]+\s?[.)/–-]\s?\p{Lu}/u;

/** Figures number the parts of what Roman numerals number. */
function nameHeadings(blocks: readonly Block[]): Block[] {
  const isDivided = blocks.some((block) => roman.test(lineOf(block)));
  return blocks.map((block, index) => {
    if (block.kind !== "text" || block.level > 0 || isBoxed(block)) return block;
    if (describesPicture(block.text)) return italic(block);
    const follows = blocks[index + 1];
    const isAlone = index > 0 || blocks.length > 1;
    const before = blocks[index - 1];
    const isLast = isOfRow(block, before) || isAboveSigner(lineOf(before));
    return isAlone && !isLast && follows && follows.kind !== "image" && standsOver(block, follows)
      ? { ...block, level: isDivided && /^\d/.test(block.text) ? 8 : 7 }
      : block;
  });
}

/** A line of a verse, one of several short ones, or an entry right below another names nothing. */
function isOfRow(block: TextBlock, before: Block | undefined): boolean {
  const isPlain = (one: TextBlock) => one.level === 0 && !isWhole(one, "strong");
  if (before?.kind !== "text" || !isPlain(block) || !isPlain(before)) return false;
  if (areNumberedAlike(block.text, before.text)) return !isProse(before);
  return [block, before].every(({ text }) => namesWhatFollows(text) && !isNumbered(text));
}

function standsOver(block: TextBlock, follows: Block): boolean {
  if (block.align === "right" || isWhole(block, "href") || !namesWhatFollows(block.text)) return false;
  // Any post, above `(Đã ký)` or `Nơi nhận:`.
  if (isAboveSigner(lineOf(follows))) return false;
  const isText =
    isProse(follows) || follows.kind === "list" || follows.kind === "table" || opensEntries(block, follows);
  // Who signs a document stands below it in bold.
  if (isWhole(block, "strong")) return isText || isNumbered(block.text) || !isSigner(block.text);
  // `Khẩu hiệu: Đoàn kết, sáng tạo` says what it has to say.
  const isSaid = /:\s/.test(block.text) && !isNumbered(block.text);
  const isWeak = isSaid || isWhole(block, "em");
  return !isWeak && (isText || (roman.test(block.text) && !roman.test(lineOf(follows))));
}

/** `2. Yêu cầu`, above `- Kịp thời;` */
function opensEntries({ text }: TextBlock, follows: Block): boolean {
  return isNumbered(text) && !/^\p{Ll}/u.test(text) && isDashed(lineOf(follows));
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
