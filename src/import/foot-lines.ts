import { type Block, lineOf, type TextBlock } from "./block.ts";
import {
  type Byline,
  isOrganisation,
  isPlace,
  isPost,
  isSourceLine,
  readByline,
  readTextCredit,
} from "./byline.ts";
import { isControl } from "./chrome.ts";
import { type NameSection, readHeadLine, type Told, tellsOtherDay } from "./head-lines.ts";
import { resolve } from "./old-address.ts";
import { announcesRecipients, areNumberedAlike, isAboveSigner, isDashed } from "./short-line.ts";

export interface Foot {
  readonly blocks: readonly Block[];
  readonly byline: Byline | null;
  readonly source: { readonly name: string; readonly url: string } | null;
}

/** How far from the end an author may stand. */
const deepest = 4;

const footnote = /^\[\d+\]\s/;

/** Takes the author, and a source that gives its address, from the foot of a text. */
export function readFoot(blocks: readonly Block[], told: Told, zone: string, nameSection: NameSection): Foot {
  const end = endOfText(blocks);
  const kept = blocks.slice(0, end);
  if (endsInNames(kept)) return { blocks, byline: told.byline, source: null };
  // Whoever put the page in may not have written it.
  let byline = told.byline?.isLabelled ? told.byline : null;
  let isFoot = true;
  let source: Foot["source"] = null;
  let organisation: TextBlock | null = null;
  for (let index = end - 1; index > 0 && index >= end - deepest; index--) {
    const block = kept[index];
    if (block?.kind !== "text" || block.level > 0) break;
    // The last answer of a question is no name of its own.
    const isAnswer = areNumberedAlike(block.text, lineOf(kept[index - 1]));
    const named = isAnswer ? null : readByline(block.text);
    source ??= readSource(block);
    const credit = readTextCredit(block.text);
    byline ??= credit;
    if (source && isSourceLine(block.text)) kept.splice(index, 1);
    else if (!isFoot && !named?.isLabelled) continue;
    else if (isFoot && organisation && named && !isOrganisation(named.name)) {
      // Who signs above the organisation wrote it; the organisation stays text.
      kept[index] = organisation;
      organisation = null;
      byline = named;
    } else if (named && (byline === null || named.isLabelled || byline.name === named.name)) {
      organisation = byline === null && isOrganisation(named.name) ? block : null;
      byline = byline?.isLabelled ? byline : named;
      kept.splice(index, 1);
    } else if (
      isControl(block.text) ||
      (!isDocumentDate(block) &&
        !tellsOtherDay(block, told, zone) &&
        readHeadLine(block, told, zone, nameSection))
    ) {
      kept.splice(index, 1);
    } else if (
      !credit &&
      !isSourceLine(block.text) &&
      !isPost(block.text) &&
      !isPlace(block.text) &&
      !/^\W*$/u.test(block.text)
    )
      isFoot = false;
  }
  return { blocks: [...kept, ...blocks.slice(end)], byline: byline ?? told.byline, source };
}

/** Where footnotes begin and, below who signs, the list of those whom a document goes to. */
function endOfText(blocks: readonly Block[]): number {
  const end = blocks.findLastIndex((block) => !footnote.test(lineOf(block))) + 1;
  const list = blocks.findLastIndex((block) => announcesRecipients(lineOf(block)));
  const isLast = blocks
    .slice(list + 1, end)
    .every((block) => block.kind === "list" || isDashed(lineOf(block)));
  return list > 0 && isLast ? list : end;
}

/** Names in a row below a sentence that announces them are text, of which the last is no author. */
function endsInNames(blocks: readonly Block[]): boolean {
  const isName = (block: Block) =>
    block.kind === "text" && !isAboveSigner(block.text) && readByline(block.text)?.isLabelled === false;
  const last = blocks.findLastIndex((block) => !isName(block));
  return blocks.length - last > 2 && lineOf(blocks[last]).endsWith(":");
}

/** `Hà Nội, ngày 01 tháng 02 năm 2023` at the foot of a document is its text as well. */
function isDocumentDate({ text }: TextBlock): boolean {
  return /\p{L}, ngày \d/u.test(text);
}

function readSource(block: Block | undefined): Foot["source"] {
  if (block?.kind !== "text" || !isSourceLine(block.text)) return null;
  const linked = block.runs.find(({ href }) => resolve(href, null));
  const typed = /https?:\/\/[^\s)]+/.exec(lineOf(block))?.[0];
  const url = resolve(linked?.href ?? typed, null);
  if (!url) return null;
  const name = block.text
    .replace(/^\(?\s?(?:theo|nguồn|source)(?:\s(?:tin|bài))?\s?:?\s*/iu, "")
    .replace(/https?:\/\/[^\s)]+/g, "")
    .replace(/[\s()–:-]+$/u, "")
    .trim();
  return { name: name || url.hostname, url: url.href };
}
