import { type Block, lineOf, type TextBlock } from "./block.ts";
import { type Byline, isSourceLine, readByline } from "./byline.ts";
import { isControl } from "./chrome.ts";
import { type NameSection, readHeadLine, type Told } from "./head-lines.ts";
import { resolve } from "./old-address.ts";

export interface Foot {
  readonly blocks: readonly Block[];
  readonly byline: Byline | null;
  readonly source: { readonly name: string; readonly url: string } | null;
}

/** How far from the end an author may stand. */
const deepest = 4;

/** Takes the author, and a source that gives its address, from the foot of a text. */
export function readFoot(blocks: readonly Block[], told: Told, zone: string, nameSection: NameSection): Foot {
  const kept = [...blocks];
  let { byline } = told;
  let source: Foot["source"] = null;
  for (let index = kept.length - 1; index > 0 && index >= blocks.length - deepest; index--) {
    const block = kept[index];
    if (block?.kind !== "text" || block.level > 0) break;
    const named = readByline(block.text);
    source ??= readSource(block);
    if (source && isSourceLine(block.text)) kept.splice(index, 1);
    else if (named && (byline === null || named.isLabelled || byline.name === named.name)) {
      byline = byline?.isLabelled ? byline : named;
      kept.splice(index, 1);
    } else if (
      isControl(block.text) ||
      (!isDocumentDate(block) && readHeadLine(block, told, zone, nameSection))
    ) {
      kept.splice(index, 1);
    } else if (!isSourceLine(block.text) && !/^\W*$/u.test(block.text)) break;
  }
  return { blocks: kept, byline, source };
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
