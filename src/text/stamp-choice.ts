import type { DateToken, StampTokens, TimeToken } from "./stamp-tokens.ts";
import { howToWrite, type StampProblem, writeDate, writeTime } from "./stamp-write.ts";

interface Place {
  readonly start: number;
  readonly end: number;
}

// What may lie between the parts of one stamp: signs of any kind, and words that add nothing.
const between = String.raw`[\s\p{P}\p{S}]|(?<!\p{L})(?:ngày|giờ|đăng|lúc|vào|hồi|thời gian|at|on|sáng|trưa|chiều|tối|đêm|SA|CH)(?!\p{L})`;
const joint = new RegExp(`^(?:${between})*$`, "iu");
/** More than any stamp has between two of its parts; a text of ten thousand stamps takes no minutes. */
const longestGap = 200;
// `chiều 06/10/2017, 3:30`
const halfBefore = new RegExp(
  String.raw`(?<!\p{L})(?<half>trưa|chiều|tối|đêm|CH)(?!\p{L})(?:${between})*$`,
  "iu",
);
const publishedLabel =
  /(?:đăng|đưa|phát hành|xuất bản|ban hành|gửi|tạo|posted|published)(?:[\s:|,(–-]|tin|bài|ngày|lúc|vào|on|at)*$/iu;
const changedLabel = /(?:cập nhật|sửa|hết hạn|updated|modified)[^|\d]{0,20}$/iu;

/** Whether two parts belong to one stamp: nothing of meaning lies between them. */
export function touches(a: Place, b: Place, { rest }: StampTokens): boolean {
  const gap = a.start < b.start ? rest.slice(a.end, b.start) : rest.slice(b.end, a.start);
  return gap.length <= longestGap && joint.test(gap);
}

/** Of several days the one that a label calls the day of publishing, or else the first with a time. */
export function chooseDate(tokens: StampTokens): DateToken | StampProblem | null {
  const { dates, rest } = tokens;
  const [first] = dates;
  if (!first || dates.length === 1) return first ?? null;
  const timed = (date: DateToken) => timesOf(date, tokens).length > 0;
  if (dates.every((other) => isSameDay(other, first))) return dates.find(timed) ?? first;
  const before = (date: DateToken) => {
    const time = timesOf(date, tokens).find(({ end }) => end <= date.start);
    return rest.slice(0, time?.start ?? date.start);
  };
  const own = dates.filter((date) => !changedLabel.test(before(date)));
  const chosen = own.find((date) => publishedLabel.test(before(date))) ?? own.find(timed);
  if (chosen) return chosen;
  if (own[0] && own.length === 1) return own[0];
  const typed = [...new Set(dates.map((date) => `"${date.typed}"`))].join(", ");
  return {
    problem: `Có nhiều ngày: ${typed}; không rõ ngày nào là ngày đăng.`,
    fix: `viết một ngày, ví dụ ${writeDate(first)}`,
  };
}

function isSameDay(a: DateToken, b: DateToken): boolean {
  return a.day === b.day && a.month === b.month && a.year === b.year;
}

/** The times that touch a date; of a row of stamps those on the side where the row has its times. */
function timesOf(date: DateToken, tokens: StampTokens): TimeToken[] {
  const others = tokens.dates.filter((other) => !isSameDay(other, date));
  const from = others.findLast(({ end }) => end <= date.start)?.end ?? 0;
  const to = others.find(({ start }) => start >= date.end)?.start ?? Number.POSITIVE_INFINITY;
  const touching = tokens.times.filter(
    (time) => time.start >= from && time.end <= to && touches(date, time, tokens),
  );
  if (others.length === 0) return touching;
  const precede = (tokens.times[0]?.start ?? 0) < (tokens.dates[0]?.start ?? 0);
  const side = touching.filter((time) => time.start < date.start === precede);
  return side.length > 0 ? side : touching;
}

const unreadAfter =
  /^(?:[\s,|–—-]*(?:(?:lúc|hồi|vào)\s)?(?:\d{1,2}(?:[.,\s]\d{1,2})?|\d+\s?[:hg]\s?\d+(?:\s?:\s?\d+)*)|[\s,–—-]*\d{4})['’′]?\s?(?=$|[|,;()[\]–—-])/iu;
// `10.45` is an hour where no month has such a number.
const unreadBefore =
  /(?:\d\s?[:hg]\s?\d+|(?:^|:|lúc|hồi)\s*(?:[01]?\d|2[0-3])\.(?:00|1[3-9]|[2-5]\d))[\s,|–—-]*$/iu;

/** The time of a day; null where the stamp has none, a problem where it cannot be read. */
export function chooseTime(date: DateToken, tokens: StampTokens): TimeToken | StampProblem | null {
  const touching = timesOf(date, tokens);
  const exact = touching.filter((time) => !time.bare);
  const [time, ...others] = exact.length > 0 ? exact : touching;
  const other = time && others.find((other) => !isSameTime(time, other));
  if (other) {
    return {
      problem: `Có nhiều giờ: "${time.typed}", "${other.typed}"; không rõ giờ nào là giờ đăng.`,
      fix: howToWrite(writeDate(date), writeTime(time) ?? undefined),
    };
  }
  const { rest } = tokens;
  if (time) return judgeHalf(date, time, rest) ?? time;
  const unread = unreadAfter.exec(rest.slice(date.end)) ?? unreadBefore.exec(rest.slice(0, date.start));
  if (unread) {
    const typed = unread[0].replace(/^[\s,|–—-]+|[\s,|–—-]+$/g, "");
    return { problem: `Không đọc được giờ "${typed}".`, fix: howToWrite(writeDate(date)) };
  }
  // Alone between bars it still is the stamp's: `10:41 | Lượt xem: 207 | 06/10/2017`.
  const [single, second] = tokens.times;
  return single && !second && !single.bare && standsApart(single, rest) ? single : null;
}

/** An hour of twelve after a word that says of which half it is: the word may as well be of the day alone. */
function judgeHalf(date: DateToken, time: TimeToken, rest: string): StampProblem | null {
  const before = rest.slice(Math.max(0, time.start - 60), time.start);
  if (time.half !== "" || time.hour > 11 || !/\p{L}/u.test(before)) return null;
  const said = halfBefore.exec(before)?.groups?.half ?? "";
  const half = said.toLowerCase();
  if (half === "" || (half === "trưa" && time.hour > 3)) return null;
  return {
    problem: `Không rõ giờ "${time.typed}" là sáng hay chiều, vì ở trước có chữ "${said}".`,
    fix: howToWrite(writeDate(date), writeTime({ ...time, half }) ?? undefined),
  };
}

function isSameTime(a: TimeToken, b: TimeToken): boolean {
  return a.hour === b.hour && a.minute === b.minute && a.half === b.half;
}

function standsApart({ start, end }: Place, rest: string): boolean {
  return /(?:^|[|•·])\s*$/.test(rest.slice(0, start)) && /^\s*(?:$|[|•·])/.test(rest.slice(end));
}
