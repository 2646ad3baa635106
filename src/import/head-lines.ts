import { documentNumbers } from "../text/document-number.ts";
import { type Block, lineOf, type TextBlock } from "./block.ts";
import { type Byline, findByline, namesPoster, readByline } from "./byline.ts";
import { isControl } from "./chrome.ts";
import { authorNames } from "./marked-author.ts";
import { type ReadStamp, readStampLine } from "./stamp-line.ts";
import { readViewCount } from "./view-count.ts";

/** What the lines around a headline and at the foot say, beside the text. */
export interface Told {
  stamp: { readonly read: ReadStamp; readonly line: string } | null;
  /** An hour that stands on a line of its own. */
  clock: string | null;
  viewCount: number | null;
  byline: Byline | null;
  address: URL | null;
  section: string | null;
  /** The number that a document bears itself. */
  documentNumber: string | null;
}

/** Tells the section of a line that names one; null for any other line. */
export type NameSection = (line: string) => string | null;

/** Says when a page was changed, not when it was published. */
export const changed =
  /^\W*(?:(?:ngày|lần|được)\s)?(?:cập nhật|sửa|chỉnh sửa|last updated|updated|modified)/iu;
const labelOnly =
  /^\W*(?:ngày đăng|đăng ngày|ngày|tác giả|người đăng|lượt xem|số lượt xem|chuyên mục|danh mục|nguồn|cập nhật|view count|views?|details)\s?:?\W*$/iu;

const sectionLabel = /^(?:chuyên mục|danh mục|thư mục|category)\s?:\s*/iu;

/** Whether a line begins by saying what it tells of an article, or is a portal's menu, which no headline does. */
export function isLabelled(text: string): boolean {
  return (
    readTrail(text).length > 1 ||
    sectionLabel.test(text) ||
    labelOnly.test(text) ||
    namesPoster(text) ||
    /^nguồn\s?:/iu.test(text) ||
    readByline(text)?.isLabelled === true
  );
}

/**
 * Notes what a line of a page's head tells and says whether it is no more than that. `told` grows; what came first
 * stands, but for a date that is called the one of a change.
 */
export function readHeadLine(block: Block, told: Told, zone: string, nameSection: NameSection): boolean {
  if (block.kind !== "text") return false;
  const { text } = block;
  const trail = readTrail(text);
  const section = trail.map(nameSection).findLast((slug) => slug !== null) ?? null;
  told.section ??= section;
  const number = readOwnNumber(text);
  told.documentNumber ??= number;
  const count = text.length <= 200 ? readViewCount(text) : null;
  const read = readStampLine(text, zone);
  if (read) {
    if (!told.stamp || (changed.test(told.stamp.line) && !changed.test(text)))
      told.stamp = { read, line: text };
    told.byline ??= findByline(text);
  }
  if (read || count !== null) told.viewCount ??= count;
  const isClock = clock.test(text);
  if (isClock) told.clock ??= text;
  const isCount = count !== null && text.length <= 60;
  const byline = labelledByline(block);
  told.byline ??= byline;
  return Boolean(
    section ||
      number ||
      trail.length > 1 ||
      read ||
      isClock ||
      isCount ||
      byline ||
      namesPoster(text) ||
      (authorNames.test(block.names) && text.length <= 60) ||
      sectionLabel.test(text) ||
      labelOnly.test(text) ||
      isControl(text),
  );
}

/** A second date is no stamp of the article, but the one of a change. */
export function tellsOtherDay(block: Block, { stamp }: Told, zone: string): boolean {
  const line = lineOf(block);
  const dayOf = (read: ReadStamp | null | undefined) =>
    read && "iso" in read ? read.iso.slice(0, 10) : null;
  const [first, second] = [dayOf(stamp?.read), dayOf(readStampLine(line, zone))];
  return first !== null && second !== null && first !== second && !changed.test(line);
}

const home = /^(?:bạn đang ở\s?:?\s?)?(?:trang chủ|home)\s?(?=[>»›→/|])/iu;

/** The sections that a line names: one, or the path to one as in `Trang chủ > Tin tức > Hoạt động Đảng`. */
function readTrail(text: string): string[] {
  const names = text.replace(sectionLabel, "");
  return home.test(names) || /\s[»›]\s/u.test(names) ? names.split(/\s*[>»›→/|]+\s*/u) : [names];
}

/** `Số: 05-CT/HU`, at the head of the document of this number → `05-CT/HU`; `Số 05-CT/TW: tám năm nhìn lại` → null */
export function readOwnNumber(text: string): string | null {
  const [number, ...others] =
    /^số\s?:?\s?\d[^:]*$/iu.test(text) && text.length <= 40 ? documentNumbers(text) : [];
  return others.length === 0 ? (number ?? null) : null;
}

const clock = /^\D{0,12}\d{1,2}\s?[:hg]\s?\d{2}(?:\s?:\s?\d{2})?\W{0,3}(?:SA|CH|AM|PM)?\W{0,3}$/iu;

function labelledByline({ text, names }: TextBlock): Byline | null {
  const byline = readByline(text) ?? (authorNames.test(names) ? findByline(text) : null);
  return byline && (byline.isLabelled || authorNames.test(names)) ? { ...byline, isLabelled: true } : null;
}
