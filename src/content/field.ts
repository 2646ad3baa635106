import * as z from "zod";
import { collapseSpace } from "../text/normalise.ts";
import { decodePercent } from "../text/percent.ts";
import { slug } from "../text/slug.ts";
import { parseStamp, stampEnd, stampInstant } from "../text/stamp.ts";
import { quote } from "./problem.ts";
import { isWebAddress, mendBeginning } from "./web-address.ts";

/**
 * Building blocks of the schemas of articles, pages and `site.yaml`. YAML comes in as texts (see `parseYaml`), so each
 * field reads its own text. A fault is a custom issue whose `params` hold the rule and the mend.
 */
export interface FaultParams {
  readonly rule: string;
  readonly fix: string;
}

interface Context {
  readonly addIssue: (issue: { code: "custom"; message: string; params: FaultParams }) => void;
}

/** Reports a fault and stops this field. */
export function fault(context: Context, rule: string, message: string, fix: string): never {
  context.addIssue({ code: "custom", message, params: { rule, fix } });
  return z.NEVER;
}

export const emptyValue = {
  rule: "empty-value",
  message: "Giá trị để trống.",
  fix: "viết giá trị sau dấu hai chấm; khóa không bắt buộc thì có thể xóa cả dòng",
};

/** A field that may not be empty; `read` gets the text as typed. */
export function field<T>(read: (text: string, context: Context) => T) {
  return z.string().transform((text, context): T => {
    if (text.trim() !== "") return read(text, context);
    return fault(context, emptyValue.rule, emptyValue.message, emptyValue.fix);
  });
}

/** One line of text, white space and control characters collapsed. */
export const line = field((text) => collapseSpace(text.replace(/\p{Cc}/gu, " ")));

/** A moment, or a day where the editor gave no time. */
export interface Stamp {
  /** `2017-10-06T10:41:00+07:00` or `2017-10-06`. */
  readonly iso: string;
  /** Milliseconds since 1970; of a day, its midnight in the site's zone, where something ends the one after it. */
  readonly instant: number;
}

export function stamp(zone: string) {
  return field((text, context): Stamp => {
    const parsed = parseStamp(text, { zone });
    if ("problem" in parsed) return fault(context, "date", parsed.problem, parsed.fix);
    return { iso: parsed.iso, instant: stampInstant(parsed.iso, zone) };
  });
}

/** When something ends: a day counts to its end. */
export function endStamp(zone: string) {
  return stamp(zone).transform(({ iso }): Stamp => ({ iso, instant: stampEnd(iso, zone) }));
}

/** A flag whose advice for another text is its own. */
export function flagWith(mend: (text: string) => string) {
  return field((text, context) => {
    const value = text.trim().toLowerCase();
    if (value === "true") return true;
    if (value === "false") return false;
    return fault(context, "type", `${quote(text)} không phải true hay false.`, mend(value));
  });
}

export const flagAdvice = "viết true (có) hoặc false (không)";

export const flag = flagWith(() => flagAdvice);

export const wholeNumber = field((text, context) => {
  const value = text.trim();
  const number = Number(value);
  if (/^\d+$/.test(value) && Number.isSafeInteger(number)) return number;
  return fault(
    context,
    "type",
    `${quote(text)} không phải số nguyên từ 0 trở lên.`,
    "chỉ viết các chữ số, không có dấu chấm, dấu phẩy hay chữ, ví dụ 1082",
  );
});

/** The slug of an address as the editor fixes it: already what the slug rule makes of it. */
export const slugText = field((text, context) => {
  if (text !== "" && slug(text) === text) return text;
  const made = slug(lastPart(text));
  return fault(
    context,
    "slug",
    `${quote(text)} không dùng làm địa chỉ được.`,
    made === "" ? "viết chữ thường không dấu và gạch nối, ví dụ hoi-nghi-quy-iii" : `viết ${made}`,
  );
});

/** Of an address, as the browser shows it, what it has of its own: `/tin/bai-cu/` → `bai-cu`; not of `05-CT/TW`. */
function lastPart(text: string): string {
  if (!/^\s*(?:https?:\/)?\//i.test(text)) return text;
  return text.match(/[^/]+(?=\/*\s*$)/)?.[0].replace(/\.html?$/i, "") ?? text;
}

export function isAlias(text: string): boolean {
  return mendAlias(text) === null;
}

export const alias = field((text, context) => {
  const mend = mendAlias(text);
  return mend === null ? text : fault(context, "alias", `Địa chỉ cũ ${quote(text)} không hợp lệ.`, mend);
});

/** How to mend an old address; null for a good one. */
function mendAlias(text: string): string | null {
  const path = /^(?:https?:\/\/[^/\s]+|(?=[\w-]+\/))(\/?[^/\s].*)$/.exec(text)?.[1];
  const mended = path?.replace(/^(?!\/)/, "/");
  if (mended !== undefined && isAlias(mended)) return `viết ${mended}`;
  if (!/^\/(?!\/)[^\s\\]*$/u.test(text) || text.includes("..") || !text.isWellFormed()) {
    return "bắt đầu bằng một dấu /, không có khoảng trắng, dấu \\ hay .., ví dụ /tin-cu/bai-1.html";
  }
  // A page may be written there, so what a host makes of it has to be a path below the site.
  const names = decodePercent(text.replace(/[?#].*$/, "")).split("/");
  return names.every(isFileName)
    ? null
    : "bỏ dấu chấm ở đầu mỗi đoạn giữa hai dấu /, bỏ ký tự điều khiển và dấu \\ viết dưới dạng %, rút đoạn dài quá 255 byte";
}

const encoder = new TextEncoder();

function isFileName(name: string): boolean {
  return !/^\.|[\\\p{Cc}]/u.test(name) && encoder.encode(name).length <= 255;
}

export const webAddress = field((text, context) => {
  const value = text.trim();
  if (isWebAddress(value)) return value;
  const mended = mendBeginning(value);
  return fault(
    context,
    "link",
    `${quote(text)} không phải địa chỉ trang mạng.`,
    mended === null ? "viết địa chỉ đầy đủ bắt đầu bằng https://" : `viết ${mended}`,
  );
});

/** BCP 47, in its usual letters; null for a code that no language has, such as that of a country: `vn`. */
function languageOf(text: string): string | null {
  try {
    const [code = ""] = Intl.getCanonicalLocales(text);
    // All languages of two letters are known by name, many of three are not.
    const [name] = code.split("-");
    const isKnown = name?.length !== 2 || name === "vi" || name === "en" || nameOf(name) !== undefined;
    return isKnown ? code : null;
  } catch {
    return null;
  }
}

function nameOf(code: string): string | undefined {
  return new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(code);
}

/** BCP 47: `vi`, `en`. */
export const language = field((text, context) => {
  const code = languageOf(text.trim());
  return (
    code ??
    fault(context, "type", `Không có mã ngôn ngữ ${quote(text)}.`, "viết vi (tiếng Việt) hoặc en (tiếng Anh)")
  );
});

/** A path below the folder of the file that names it: `anh/hoi-nghi.jpg`; null for any other. */
export function pathBelow(text: string): string | null {
  const path = text.replace(/^(?:\.\/)+/, "");
  const isBelow =
    !/[\\:]/.test(path) && path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
  return isBelow ? path : null;
}

/** A file beside the article or below it. */
export const fileName = field(
  (text, context) =>
    pathBelow(text.trim()) ??
    fault(
      context,
      "file",
      `${quote(text)} không phải tên tệp nằm cạnh bài.`,
      "đặt tệp vào cùng thư mục với bài rồi ghi đúng tên tệp, ví dụ hoi-nghi.jpg",
    ),
);
