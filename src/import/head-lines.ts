import type { Block, TextBlock } from "./block.ts";
import { type Byline, findByline, readByline } from "./byline.ts";
import { isControl } from "./chrome.ts";
import { readAddressLine } from "./old-address.ts";
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
}

/** Tells the section of a line that names one; null for any other line. */
export type NameSection = (line: string) => string | null;

const changed = /^\W*(?:cập nhật|sửa|updated|modified)/iu;
const labelOnly =
  /^\W*(?:ngày đăng|đăng ngày|ngày|tác giả|người đăng|lượt xem|số lượt xem|chuyên mục|danh mục|nguồn|cập nhật|view count|views?)\s?:?\W*$/iu;

const sectionLabel = /^(?:chuyên mục|danh mục|thư mục|category)\s?:\s*/iu;

/**
 * Notes what a line of a page's head tells and says whether it is no more than that. `told` grows; what came first
 * stands, but for a date that is called the one of a change.
 */
export function readHeadLine(block: Block, told: Told, zone: string, nameSection: NameSection): boolean {
  if (block.kind !== "text") return false;
  const { text } = block;
  const address = readAddressLine(text);
  told.address ??= address;
  const section = nameSection(text.replace(sectionLabel, ""));
  told.section ??= section;
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
    address ||
      section ||
      read ||
      isClock ||
      isCount ||
      byline ||
      sectionLabel.test(text) ||
      labelOnly.test(text) ||
      isControl(text),
  );
}

const clock = /^\D{0,12}\d{1,2}\s?[:hg]\s?\d{2}(?:\s?:\s?\d{2})?\W{0,3}(?:SA|CH|AM|PM)?\W{0,3}$/iu;

const authorNames = /(?:^|[\s_-])(?:author|tac-?gia|byline|nguoi-?viet|but-?danh|news-?author)(?:$|[\s_-])/;

function labelledByline({ text, names }: TextBlock): Byline | null {
  const byline = readByline(text) ?? (authorNames.test(names) ? findByline(text) : null);
  return byline && (byline.isLabelled || authorNames.test(names)) ? { ...byline, isLabelled: true } : null;
}
