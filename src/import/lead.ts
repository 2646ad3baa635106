import { fold } from "../text/fold.ts";
import { type Block, isBoxed, isWhole, type TextBlock } from "./block.ts";
import { readByline } from "./byline.ts";
import { namesWhatFollows } from "./short-line.ts";

const leadNames =
  /(?:^|[\s_-])(?:sapo|lead|summary|desc|description|short-?intro|intro|tom-?tat|trich-?dan|mo-?ta|head-?lead)(?:$|[\s_-])/;
/** `Kính gửi: …`, `(Ban hành kèm theo Quyết định số 12-QĐ/HU)`, `Căn cứ Quy chế số 01-QC/HU;`, `Câu 1. …`, `Hỏi: …` */
const isOther =
  /^(?:kính gửi|căn cứ|xét|theo đề nghị|câu(?: hỏi)? \d|(?:hỏi|pv|phóng viên)\s?:)(?!\p{L})|^\([^()]*\)$|[;:]$|^[^.!?…]*\?$/iu;
const longestLead = 1000;
const shortestLead = 40;

/** The index of a text's lead, which may stand below a picture; -1 where the text has none. */
export function findLead(blocks: readonly Block[], description: string | null): number {
  const first = blocks.findIndex(({ kind }) => kind === "text");
  if (first === -1 || blocks.slice(0, first).some(({ kind }) => kind !== "image")) return -1;
  return isLead(blocks.slice(first), description) ? first : -1;
}

/** Whether the first block of a text is its lead: set apart by its class, its look or its indent. */
function isLead(blocks: readonly Block[], description: string | null): boolean {
  const [first, ...others] = blocks;
  if (first?.kind !== "text" || others.length === 0 || isBoxed(first)) return false;
  const { text, level, names } = first;
  if (text.length < shortestLead || text.length > longestLead || readByline(text) || isOther.test(text))
    return false;
  if (leadNames.test(names)) return true;
  const lines = others.filter((block) => block.kind === "text");
  if (lines.length === 0) return false;
  const looksApart = (look: "strong" | "em") =>
    isWhole(first, look) && !lines.every((line) => isWhole(line, look));
  if (looksApart("strong") || (looksApart("em") && level === 0))
    return level > 0 || !namesWhatFollows(text) || text.length > 80;
  return (level > 0 && text.length > 100) || isOutdented(first, lines) || isDescription(text, description);
}

/** The old portal indents every paragraph but the lead. */
function isOutdented(first: TextBlock, others: readonly TextBlock[]): boolean {
  const prose = others.filter(({ text }) => text.length > 80);
  return !first.isIndented && prose.length > 0 && prose.every(({ isIndented }) => isIndented);
}

function isDescription(text: string, description: string | null): boolean {
  return description !== null && !/…$|\.\.\.$/.test(description) && fold(text) === fold(description);
}
