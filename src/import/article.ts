import { collapseSpace } from "../text/normalise.ts";
import { parseStamp } from "../text/stamp.ts";
import { arrange, joinCaptions } from "./arrange.ts";
import { type Block, isBoxed, isWhole, lineOf, type TextBlock } from "./block.ts";
import { readByline } from "./byline.ts";
import { isControl } from "./chrome.ts";
import { readFoot } from "./foot-lines.ts";
import {
  isLabelled,
  type NameSection,
  readHeadLine,
  readOwnNumber,
  type Told,
  tellsOtherDay,
} from "./head-lines.ts";
import { findHeadline } from "./headline.ts";
import type { ImportedArticle, Missing } from "./imported.ts";
import { findLead } from "./lead.ts";
import { cutEnd, endOfText, findMainText } from "./main-text.ts";
import { aliasOf, readAddressLine, resolve, unknownOrigin } from "./old-address.ts";
import type { PageFacts } from "./page-facts.ts";
import { readStampLine, writeStamp } from "./stamp-line.ts";
import { titleFromName } from "./title-from-name.ts";
import { readViewCount } from "./view-count.ts";

/** What is known of a source beside its flow of blocks. */
export interface Context {
  /** Of the file, without its folder. */
  readonly name: string;
  readonly facts: PageFacts;
  /** The name that a page's code marks as its author's. */
  readonly markedAuthor: string | null;
  /** A page has menus around its article, a document has not. */
  readonly isPage: boolean;
  readonly zone: string;
  readonly nameSection: NameSection;
}

/** Finds the parts of an article in the flow of a page or document. */
export function readArticle(flow: readonly Block[], context: Context): Omit<ImportedArticle, "files"> {
  const { facts, isPage, zone, nameSection } = context;
  const told: Told = {
    stamp: null,
    clock: null,
    viewCount: null,
    byline: null,
    address: facts.address,
    section: null,
    documentNumber: null,
  };
  const { title, link, above, body, after } = takeApart(flow, context);
  told.address ??= link;
  const pictures = isPage ? [] : above.filter(({ kind }) => kind !== "text");
  const text = [...pictures, ...readHead(body, told, context)];
  const unread = above
    .toReversed()
    .filter((block) => !readAddress(block, told) && !readHeadLine(block, told, zone, nameSection));
  const foot = readFoot(text, told, zone, nameSection);
  const rest = foot.blocks.filter((block) => !isControl(lineOf(block)) || block.kind !== "text");
  const arranged = joinCaptions(rest);
  const lead = findLead(arranged, facts.description);
  const date = findDate(told, facts, zone);
  const author = foot.byline?.name ?? context.markedAuthor;
  const viewCount = told.viewCount ?? facts.viewCount;
  const kept = { author, viewCount, source: foot.source };
  const isKept = (line: string) => repeatsKeys(line, kept, told) || namesTerm(line, nameSection);
  const gone = body.filter((block) => !rest.includes(block) && !isKept(lineOf(block)));
  const lost = isPage ? [] : findLost(unread.toReversed(), gone, after);
  return {
    title: title ?? facts.titles[0] ?? titleFromName(context.name),
    date: date.text,
    ...kept,
    summary: lead === -1 ? null : lineOf(arranged[lead]),
    documentNumber: told.documentNumber,
    alias: told.address && aliasOf(told.address),
    section: facts.trail.map(nameSection).findLast((slug) => slug !== null) ?? told.section,
    blocks: arrange(arranged.filter((_, index) => index !== lead)),
    missing: findMissing(title, date, author),
    notes: lost,
  };
}

/** A flow around its headline: what is above it, the text below, and the first block that is no more of it. */
interface Parts {
  readonly title: string | null;
  readonly link: URL | null;
  readonly above: readonly Block[];
  readonly body: readonly Block[];
  readonly after: Block | undefined;
}

function takeApart(flow: readonly Block[], { facts, isPage, zone, nameSection }: Context): Parts {
  const main = isPage ? findMainText(flow) : { start: 0, end: flow.length, box: null };
  const headline = findHeadline(flow, {
    titles: facts.titles,
    isPage,
    isStamp: (line) => readStampLine(line, zone) !== null,
    isOther: (line) =>
      namesTerm(line, nameSection) || isControl(line) || /^https?:/.test(line) || isLabelled(line),
    start: main.start,
  });
  const headEnd = headline === -1 ? main.start : headline + headlineLength(flow, headline, isPage);
  const end = endOfText(flow, main, headline);
  const body = cutEnd(flow.slice(headEnd, Math.max(end, headEnd)), isPage);
  return {
    title: headline === -1 ? null : withoutNoteSigns(joinLines(flow.slice(headline, headEnd)), flow),
    link: isPage ? leadsTo(flow[headline]) : null,
    above: isPage ? linesAbove(flow, headline) : flow.slice(0, Math.max(0, headline)),
    body,
    after: flow[headEnd + body.length],
  };
}

/** Whether a line is no more than a section or a document's own number. */
function namesTerm(line: string, nameSection: NameSection): boolean {
  return nameSection(line) !== null || readOwnNumber(line) !== null;
}

type Kept = Pick<ImportedArticle, "author" | "viewCount" | "source">;

/** Whether a line says what the front matter says. */
function repeatsKeys(line: string, { author, viewCount, source }: Kept, { stamp, clock }: Told): boolean {
  return (
    line === stamp?.line ||
    line === clock ||
    (author !== null && line.includes(author)) ||
    (source !== null && line.includes(source.name)) ||
    (viewCount !== null && readViewCount(line) === viewCount)
  );
}

/** Above a headline an address is the article's own; below it one to go to. */
function readAddress(block: Block, told: Told): boolean {
  const address = readAddressLine(lineOf(block));
  told.address ??= address;
  return address !== null;
}

/** What a document holds that does not become text: a page's menus, buttons and other news need no word. */
function findLost(above: readonly Block[], within: readonly Block[], cut: Block | undefined): string[] {
  const linesOf = (blocks: readonly Block[]) =>
    blocks.map(lineOf).filter((line) => /[\p{L}\p{N}]/u.test(line));
  return [
    ...linesOf(above).map((line) => `bỏ dòng "${line}" trước đầu đề`),
    ...linesOf(within).map((line) => `bỏ dòng "${line}", giống nút bấm hay nhãn của một trang`),
    ...linesOf(cut ? [cut] : []).map(
      (line) => `bỏ phần từ dòng "${line}" đến hết, giống tin khác hay bình luận`,
    ),
  ];
}

/** A portal's headline may lead to the page itself. */
function leadsTo(headline: Block | undefined): URL | null {
  if (headline?.kind !== "text" || !isWhole(headline, "href")) return null;
  const href = headline.runs.find((run) => run.href !== null)?.href ?? "";
  return /^(?:https?:\/)?\//.test(href) ? resolve(href, unknownOrigin) : null;
}

function findMissing(title: string | null, date: FoundDate, author: string | null): Missing[] {
  const missing: Missing[] = [];
  if (title === null) missing.push({ key: "title", reason: "không thấy dòng nào chắc chắn là đầu đề" });
  if (date.text === null) missing.push({ key: "date", reason: date.reason });
  if (author === null) missing.push({ key: "author", reason: "không thấy tên tác giả ở đầu hay cuối bài" });
  return missing;
}

/** Lines before a page's headline that share its box: today's date at the top of a page is no stamp. */
function linesAbove(flow: readonly Block[], headline: number): Block[] {
  const near =
    flow[headline]?.ancestors.slice(1, 5).filter(({ localName }) => !/^(?:body|form)$/.test(localName)) ?? [];
  return flow
    .slice(Math.max(0, headline - 4), Math.max(0, headline))
    .filter(({ ancestors }) => near.some((element) => ancestors.includes(element)));
}

/** A headline of a document may be broken into lines that are all set alike. */
function headlineLength(flow: readonly Block[], start: number, isPage: boolean): number {
  const first = flow[start];
  if (isPage || first?.kind !== "text" || first.align !== "center" || !isWhole(first, "strong")) return 1;
  const isLine = (block: Block): block is TextBlock =>
    block.kind === "text" &&
    block.align === "center" &&
    isWhole(block, "strong") &&
    isBoxed(block) === isBoxed(first) &&
    block.text.length <= 150 &&
    /\p{L}/u.test(block.text);
  const next = flow.slice(start + 1).findIndex((block) => !isLine(block));
  return next === -1 ? 1 : next + 1;
}

function joinLines(lines: readonly Block[]): string {
  return collapseSpace(lines.map(lineOf).join(" "));
}

/** `Hội nghị mẫu[1]` → `Hội nghị mẫu`, where a footnote `[1] …` stands below the text: lists show the title without it. */
function withoutNoteSigns(title: string, flow: readonly Block[]): string {
  const signs = new Set(flow.map((block) => /^\[\d+\](?=\s)/.exec(lineOf(block))?.[0]));
  return title.replace(/\s?(\[\d+\])/g, (typed, sign) => (signs.has(sign) ? "" : typed));
}

/** Takes what the lines below the headline tell; gives the text that follows them. */
function readHead(
  blocks: readonly Block[],
  told: Told,
  { isPage, zone, nameSection }: Context,
): readonly Block[] {
  let start = 0;
  for (let block = blocks[0]; block; block = blocks[start]) {
    // At the margin right below its headline a document names its author.
    const mayName =
      (told.stamp !== null && !opensPart(block)) || (!isPage && start === 0 && block.align === "right");
    const byline = mayName && start < blocks.length - 1 ? readByline(lineOf(block)) : null;
    const lines = block.kind === "list" ? block.items.flat() : [block];
    if (!lines.every((line) => readHeadLine(line, told, zone, nameSection))) {
      if (!byline) break;
      told.byline ??= byline;
    }
    start += 1;
  }
  // Below a lead a portal may set its stamp once more.
  const [first, second, ...others] = blocks.slice(start);
  if (
    first &&
    second &&
    lineOf(first).length > 40 &&
    !tellsOtherDay(second, told, zone) &&
    readHeadLine(second, told, zone, nameSection)
  ) {
    return [first, ...others];
  }
  return blocks.slice(start);
}

/** `KẾT QUẢ ĐẠT ĐƯỢC`, which looks like a name in capitals: what may be either stays text. */
function opensPart(block: Block): boolean {
  const line = lineOf(block);
  return (block.kind === "text" && block.level > 0) || (/\s/.test(line) && line === line.toUpperCase());
}

type FoundDate = { readonly text: string } | { readonly text: null; readonly reason: string };

function findDate({ stamp, clock }: Told, { published }: PageFacts, zone: string): FoundDate {
  const machine = published === null ? null : parseStamp(published, { zone });
  const joined = stamp && clock ? readStampLine(`${stamp.line} ${clock}`, zone) : null;
  const visible = stamp && "iso" in stamp.read && !stamp.read.time ? (joined ?? stamp.read) : stamp?.read;
  const read = [visible, machine].find((each) => each && "iso" in each);
  if (read && "iso" in read) return { text: writeStamp(read) };
  if (!stamp || !("problem" in stamp.read)) return { text: null, reason: "không thấy dòng ngày đăng" };
  return { text: null, reason: `dòng "${stamp.line}": ${stamp.read.problem}` };
}
