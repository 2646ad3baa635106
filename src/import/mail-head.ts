import { type Block, lineOf } from "./block.ts";

const label =
  /^\W{0,4}(?:from|to|cc|bcc|sent|date|subject|reply-to|attachments?|importance|từ|người gửi|đến|tới|người nhận|gửi|đã gửi|ngày|ngày gửi|chủ đề|tiêu đề|tệp đính kèm|phần đính kèm)\s{0,2}:\s/iu;
const sender = /^\W{0,4}(?:from|từ|người gửi)\s{0,2}:\s+\S/iu;
const subject =
  /^\W{0,4}(?:subject|chủ đề|tiêu đề)\s{0,2}:\s+(?:(?:re|fwd?|tr|trả lời|chuyển tiếp)\s?:\s*)*/iu;
const receiver = /^\W{0,4}(?:to|đến|tới|người nhận)\s{0,2}:\s/iu;
const divider =
  /^(?:[-_=]{2,}\s?)?(?:begin )?(?:forwarded|original) message:?(?:\s?[-_=]{2,})?$|^[-_]{3,}$|^[-_=]{2,}\s?(?:thư|tin nhắn|thư gốc)[\p{L} ]{0,30}[-_=]{2,}$/iu;

/** Whether a line may be one of those with which a mail begins: `Subject: Tin hội nghị`. */
export function isMailLine(line: string): boolean {
  return label.test(line.trim());
}

export interface MailHead {
  readonly lines: readonly string[];
  /** What it calls itself, which may be the headline. */
  readonly subject: string | null;
}

/** The lines of a mail's head at the very beginning of a text, and how many; null where it begins with none. */
export function readMailHead(lines: readonly string[]): MailHead | null {
  let end = 0;
  while (divider.test(lines[end] ?? "") || isMailLine(lines[end] ?? "") || goesOn(lines, end)) end += 1;
  const head = lines.slice(0, end);
  const named = head.find((line) => subject.test(line));
  if (!head.some((line) => sender.test(line))) return null;
  if (named === undefined && !head.some((line) => receiver.test(line))) return null;
  return { lines: head, subject: named?.replace(subject, "").trim() || null };
}

/** Receivers may fill more lines than one. */
function goesOn(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? "";
  return index > 0 && /[,;]$/.test(lines[index - 1] ?? "") && /@/.test(line) && line.length < 300;
}

/** A document's lines without the head of the mail in which it was sent. */
export function cutMailHead(flow: readonly Block[]): {
  readonly flow: readonly Block[];
  readonly head: MailHead | null;
} {
  const head = readMailHead(flow.map(lineOf));
  return { flow: flow.slice(head?.lines.length ?? 0), head };
}
