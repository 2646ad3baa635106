import { collapseSpace } from "../text/normalise.ts";
import { type ParsedStamp, parseStamp, type StampProblem } from "../text/stamp.ts";
import { twoSigns } from "../text/stamp-judge.ts";
import { plainSigns } from "../text/stamp-signs.ts";
import { findTokens } from "../text/stamp-tokens.ts";
import { viewLabel } from "./view-count.ts";

export type ReadStamp = ParsedStamp | StampProblem;

const label =
  /(?<!\p{L})(?:ngày|được|đăng|đưa|tin|bài|lúc|vào|hồi|cập nhật|phát hành|xuất bản|ban hành|ký|viết|tạo|gửi|tải|thời gian|thời điểm(?=\s(?:đăng|cập nhật|xuất bản))|publish|create|giờ|thứ|lần|cuối|mới nhất|posted|published|date|created|updated|last|modified|on|at|by|write|GMT|UTC)(?!\p{L})/giu;
const dayAndMonth = /(?<!\d)\d{1,2}[/.-]\d{1,2}(?![\d/.-])/;
const byline =
  /(?<!\p{L})(?:tác giả|người (?:đăng|viết)|nguồn|theo|bởi|by|author)(?!\p{L})\s?:?\s?[^|;•·\d]{0,60}?(?=\s(?:vào|lúc|on|at|ngày|thứ|chủ nhật)\s|[|;•·\d(]|$)/giu;
/** When something takes place is told to readers; `Thời gian đăng:` is a stamp. */
const eventLabel =
  /^\W*(?:thời gian|thời hạn|hạn|địa điểm|khai mạc|bắt đầu)(?:\s(?!đăng|cập nhật)\p{L}+){0,3}\s?:/iu;
/** `Lễ viếng: từ 8 giờ ngày 02/4/2026`, `Ngày thi: 12/10/2026`: what is labelled is no publication. */
const otherLabel = /^[^\p{L}\d]*(?<name>[^\d:|;–]{1,60}?)\s?:(?!\d)/u;
const sectionLabel = /(?<!\p{L})(?:chuyên mục|danh mục|category)(?!\p{L})/iu;
/** `Nộp bài trước 17h00 ngày 27/01/2026`, `Từ 8h00 ngày 26/01/2026` */
const boundary = /(?<!\p{L})(?:từ|trước|sau|đến|tới|hết)\s(?:lúc\s|hồi\s|ngày\s)?(?=\d)/iu;
/** What a place, a section or a name is set apart by: `Hà Nội, 10:41 06/10/2017`. */
const separator = /[|•·,;()]|\s[–-]\s/u;
/** `(Ban hành kèm theo Quyết định số 12-QĐ/HU ngày 5/10/2017)` */
const attached = /^\W*(?:ban hành\s)?kèm\stheo\s/iu;
const day = String.raw`\d{1,2}(?:\s?[/.-]\s?|\stháng\s)\d{1,2}(?:\s?[/.-]\s?|,?\snăm\s)\d{4}`;
/** `(03/02/1930 - 03/02/2023)`, `Cập nhật đến ngày 30/6/2023` */
const span = new RegExp(String.raw`${day}\s?[–-]\s?${day}|(?<!\p{L})đến\s(?:hết\s)?(?:ngày\s)?${day}`, "iu");
/** A headline or a sentence goes on after its day: `Ngày 30/4/1975: Ngày hội non sông`, `Ngày 28/9/2017 họp giao ban` */
const goesOn = new RegExp(
  String.raw`^(?:(?:[Tt]hứ \p{L}+|[Cc]hủ [Nn]hật),?\s)?(?:(?:[Nn]gày|NGÀY)\s)?${day}(?:\s?[–-]\s?${day})?(?:\s?:\s|(?:,|\s[–-])?\s(?=\p{Ll}|.*[.…]$))(?<more>.*)`,
  "u",
);
/** What else a stamp line may name: a section, a place. */
const otherWords = 5;

/**
 * The date of a line that is a portal's or a document's stamp and nothing else, or why it cannot be told; null where
 * the line is none, as a sentence that holds a date is.
 *
 * `Ngày đăng 06/10/2017 | 10:41 | View count: 207` → `{ iso: "2017-10-06T10:41:00+07:00", time: true }`
 */
export function readStampLine(text: string, zone: string): ReadStamp | null {
  const line = collapseSpace(plainSigns(text));
  if (line.length > 200 || eventLabel.test(line) || attached.test(line)) return null;
  // A count beside a date would be read as part of it.
  const bare = collapseSpace(line.replace(viewLabel, " | ").replace(byline, " | "));
  const { dates, times, rest } = findTokens(bare);
  const words = findWords(rest);
  if (tellsOfEvent(bare, rest, times.length, dates.length)) return null;
  const isNamed = times.length > 0 || rest.search(label) !== -1;
  const isFaulty = isNamed
    ? dayAndMonth.test(rest) || twoSigns.test(rest)
    : words.length === 0 && twoSigns.test(rest);
  if (dates.length === 0 && !isFaulty) return null;
  if (times.length === 0 && span.test(bare)) return null;
  if (words.length > otherWords || /[.!?]\s*$/.test(bare.replace(/\.$/, ""))) return null;
  if (times.length === 0 && findWords(goesOn.exec(bare)?.groups?.more ?? "").length > 1) return null;
  // A line of a document's head names a place before its date; elsewhere words lie around a date in a sentence.
  const isStamped =
    times.length > 0 ||
    words.length === 0 ||
    /[|–-]|,\s*(?:ngày|\d[\d/.]*$)/iu.test(bare) ||
    startsLabelled(bare);
  return isStamped ? parseStamp(bare, { zone }) : null;
}

/** Whether a clock or a label says when something takes place. */
function tellsOfEvent(line: string, rest: string, times: number, dates: number): boolean {
  const { 0: labelled = "", groups } = otherLabel.exec(line) ?? {};
  const name = groups?.name ?? "";
  // Of `Mã tin: 123 | 06/10/2017` the date is no value of the label.
  const isValue = /^[^\d|•·]* {2}/.test(rest.slice(labelled.length));
  if (isValue && findWords(name).length > 0 && !sectionLabel.test(name)) return true;
  if (times === 0) return false;
  if ((dates === 1 && times > 1) || boundary.test(line)) return true;
  // `Khai mạc lúc 8h00 ngày 10/10/2026`: what a portal names beside its stamp is set apart from that, or is a name.
  const besideToken = rest.split(separator).find((part) => / {4}/.test(part)) ?? "";
  return findWords(besideToken).some((word) => /^\p{Ll}/u.test(word));
}

function findWords(text: string): string[] {
  return text.replace(label, " ").match(/\p{L}+/gu) ?? [];
}

const opening = /^[\W_]*(?:ngày|(?:được )?đăng|cập nhật|phát hành|xuất bản|posted|published|thứ|chủ nhật)/iu;

function startsLabelled(line: string): boolean {
  return opening.test(line);
}

/** How an editor writes it: `2017-10-06T10:41:00+07:00` → `06/10/2017 10:41` */
export function writeStamp({ iso }: ParsedStamp): string {
  const [, year, month, day, clock = "", seconds = "00"] =
    /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d):(\d\d))?/.exec(iso) ?? [];
  const time = clock && ` ${clock}${seconds === "00" ? "" : `:${seconds}`}`;
  return `${day}/${month}/${year}${time}`;
}
