import {
  bareOffsets,
  dayNamePattern,
  englishMonths,
  numericDates,
  offsetPattern,
  timePattern,
  wordedDates,
} from "./stamp-patterns.ts";

/** A piece of a stamp and where it stands; `typed` is the piece as the editor wrote it. */
interface Token {
  readonly start: number;
  readonly end: number;
  readonly typed: string;
}

export interface DateToken extends Token {
  readonly year: string;
  readonly month: number;
  readonly day: number;
  /** Two numbers before the year: the one form of which the order can be doubted. */
  readonly numeric: boolean;
}

export interface TimeToken extends Token {
  readonly hour: number;
  /** Not a number for `rưỡi`, `kém`. */
  readonly minute: number;
  readonly second: number;
  /** `sa`, `ch`, `am`, `pm`, `sáng`, `trưa`, `chiều`, `tối`, `đêm` or nothing. */
  readonly half: string;
  /** An hour with nothing after it (`10h`). */
  readonly bare: boolean;
}

export interface DayNameToken extends Token {
  /** 0 is Sunday. */
  readonly weekday: number;
}

export interface OffsetToken extends Token {
  /** Minutes east of Greenwich; not a number where no zone has such an offset. */
  readonly minutes: number;
}

export interface StampTokens {
  readonly dates: readonly DateToken[];
  readonly times: readonly TimeToken[];
  readonly dayNames: readonly DayNameToken[];
  readonly offsets: readonly OffsetToken[];
  /** The text with every token blanked out, positions kept: what lies between them. */
  readonly rest: string;
}

type Groups = Readonly<Record<string, string | undefined>>;

const numbers = "một,hai,ba,tư,năm,sáu,bảy,tám,chín,mười,mười một,mười hai".split(",");
const englishDays = "sun,mon,tue,wed,thu,fri,sat".split(",");

/** Finds what a stamp is made of; whether it makes sense is judged elsewhere. `line` is NFC, single spaces. */
export function findTokens(line: string): StampTokens {
  return readUsual(line) ?? scan(line);
}

const usual =
  /^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<numeric>(?<year>\d{4}))(?: (?<hour>\d{1,2}):(?<minute>\d\d))?$/;

/** As nearly every front matter has it, `06/10/2017 10:41`, and it is read ten thousand times: at a tenth of the time. */
function readUsual(line: string): StampTokens | null {
  const groups = usual.exec(line)?.groups;
  if (!groups) return null;
  const token = (start: number, end: number) => ({ start, end, typed: line.slice(start, end) });
  const dateEnd = groups.hour ? line.indexOf(" ") : line.length;
  return {
    dates: [readDate(groups, token(0, dateEnd))],
    times: groups.hour ? [readTime(groups, token(dateEnd + 1, line.length))] : [],
    dayNames: [],
    offsets: [],
    rest: " ".repeat(line.length),
  };
}

function scan(line: string): StampTokens {
  let rest = line;
  for (const pattern of bareOffsets) {
    rest = rest.replace(pattern, (_, clock: string, offset = "") => `${clock} GMT${offset}`);
  }
  function take<T extends Token>(pattern: RegExp, read: (groups: Groups, token: Token) => T): T[] {
    const found: T[] = [];
    rest = rest.replace(pattern, (typed: string, ...more: unknown[]) => {
      const start = more.at(-3) as number;
      const token = { start, end: start + typed.length, typed: typed.replace(/(?:(?<=\d)T|[\s,]+)$/i, "") };
      found.push(read(more.at(-1) as Groups, token));
      return " ".repeat(typed.length);
    });
    return found;
  }
  const worded = /\p{L}{2}/u.test(rest);
  const dayNames = worded || /[CT]\.?[N\d]/i.test(rest) ? take(dayNamePattern, readDayName) : [];
  const dates = (worded ? [...numericDates, ...wordedDates] : numericDates).flatMap((pattern) =>
    take(pattern, readDate),
  );
  const offsets = worded ? take(offsetPattern, readOffset) : [];
  const times = take(timePattern, readTime);
  return { dates: dates.sort((a, b) => a.start - b.start), times, dayNames, offsets, rest };
}

function readDate({ year = "", month = "", day, numeric }: Groups, token: Token): DateToken {
  return { ...token, year, month: readMonth(month.toLowerCase()), day: Number(day), numeric: !!numeric };
}

function readMonth(name: string): number {
  if (/^\d/.test(name)) return Number(name);
  return readNumber(name) || englishMonths.indexOf(name.slice(0, 3)) + 1;
}

function readNumber(name: string): number {
  return numbers.indexOf(name.replace(/\s/g, " ").replace("bẩy", "bảy").replace("bốn", "tư")) + 1;
}

function readDayName({ digit, ordinal, english = "" }: Groups, token: Token): DayNameToken {
  if (digit) return { ...token, weekday: Number(digit) - 1 };
  if (ordinal) return { ...token, weekday: readNumber(ordinal.toLowerCase()) - 1 };
  return { ...token, weekday: Math.max(0, englishDays.indexOf(english.toLowerCase())) };
}

function readTime({ hour, minute, second, half = "" }: Groups, token: Token): TimeToken {
  return {
    ...token,
    hour: Number(hour),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    half: half.toLowerCase().replace(/[.\s]/g, ""),
    bare: minute === undefined && !half,
  };
}

function readOffset({ sign, hours = "0", minutes = "0" }: Groups, token: Token): OffsetToken {
  const size = Number(hours) * 60 + Number(minutes);
  const possible = size <= 14 * 60 && Number(minutes) < 60;
  return { ...token, minutes: possible ? (sign === "+" || !sign ? size : -size) : Number.NaN };
}
