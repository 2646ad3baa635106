import { fault, field, flagAdvice, flagWith, slugText } from "../content/field.ts";
import { quote } from "../content/problem.ts";
import { isWebAddress } from "../content/web-address.ts";
import { slug } from "../text/slug.ts";
import { findZone } from "../text/zone.ts";
import { reservedNames } from "./reserved-names.ts";

/** Building blocks of the schema of `site.yaml` beside those that articles have too. */

export const timeZone = field((text, context) => {
  const name = text.trim();
  return findZone(name) && isKnownToIntl(name)
    ? name
    : fault(context, "type", `Không có múi giờ ${quote(text)}.`, "viết Asia/Ho_Chi_Minh");
});

function isKnownToIntl(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat("vi", { timeZone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** `2025` */
export const year = field((text, context) => {
  const value = text.trim();
  if (/^\d{4}$/.test(value)) return Number(value);
  return fault(context, "type", `${quote(text)} không phải một năm.`, "viết bốn chữ số, ví dụ 2025");
});

/** `03/02` → `{ day: 3, month: 2 }` */
export const dayOfYear = field((text, context) => {
  const [, day, month] = /^\s*(\d{1,2})\/(\d{1,2})\s*$/.exec(text) ?? [];
  if (isDayOfYear(day, month)) return { day: Number(day), month: Number(month) };
  const [, ownDay, ownMonth, year] = otherDay.exec(text) ?? [];
  if (!isDayOfYear(ownDay, ownMonth)) {
    const wrong = (day ?? ownDay) ? "không có trong lịch" : "không viết đúng dạng ngày/tháng";
    return fault(context, "date", `Ngày ${quote(text)} ${wrong}.`, "viết ngày/tháng, ví dụ 03/02");
  }
  const message = year ? "không ghi năm" : "không viết đúng dạng ngày/tháng";
  return fault(
    context,
    "date",
    `Ngày kỷ niệm ${quote(text)} ${message}.`,
    `viết ngày/tháng, ví dụ ${ownDay}/${ownMonth}`,
  );
});

/** How else a day is written: `30-4`, `30.04.1975`, `ngày 30 tháng 4 năm 1975`. */
const otherDay = /^\D{0,6}(\d{1,2})\s?(?:[/.–-]|tháng)\s?(\d{1,2})(?:\s?(?:[/.–-]|năm)\s?(\d{4}))?\s*$/iu;

function isDayOfYear(day = "", month = ""): boolean {
  // 2024 is a leap year: 29/02 is a day of the year.
  const date = new Date(Date.UTC(2024, Number(month) - 1, Number(day)));
  return date.getUTCDate() === Number(day) && date.getUTCMonth() === Number(month) - 1;
}

/** Somewhere to go: an address of the site (`/gioi-thieu/`) or of another (`https://…`). */
export const destination = field((text, context) => {
  const value = text.trim();
  if (/^\/(?!\/)[^\s\\]*$/.test(value) || isWebAddress(value)) return value;
  return fault(
    context,
    "link",
    `${quote(text)} không phải địa chỉ.`,
    "viết /duong-dan/ của chính trang này hoặc địa chỉ đầy đủ bắt đầu bằng https://",
  );
});

/** Where the site is published; a query or a mark within the page would get lost. */
export const siteAddress = field((text, context) => {
  const value = text.trim();
  if (/^https?:\/\/[^\s\\?#@]+$/i.test(value) && URL.canParse(value) && isPlain(new URL(value))) return value;
  return fault(
    context,
    "link",
    `${quote(text)} không phải địa chỉ của một trang.`,
    "viết địa chỉ đầy đủ, ví dụ https://example.org/ hoặc https://example.org/quan/",
  );
});

/** Hosts read the name and the path in their own languages of rules, where other signs mean something. */
function isPlain({ hostname, pathname }: URL): boolean {
  return /^[\w.-]+$|^\[[\da-f:.]+\]$/i.test(hostname) && /^(?:\/[\w.~%+-]+)*\/?$/.test(pathname);
}

export const sectionSlug = slugText.transform((slug, context) => {
  if (!reservedNames.has(slug)) return slug;
  const message = `Địa chỉ /${slug}/ đã dành cho trang khác của hệ thống.`;
  return fault(context, "reserved-address", message, "đặt slug khác cho chuyên mục này");
});

export const email = field((text, context) => {
  const value = text.trim();
  if (/^[^\s@“”"‘’'<>(),;:]+@[^\s@“”"‘’'<>(),;:]+$/.test(value)) return value;
  return fault(context, "type", `${quote(text)} không phải địa chỉ thư điện tử.`, "viết dạng ten@coquan.vn");
});

/** A name that gets a page of its own. */
export const nameWithPage = field((text, context) => {
  const name = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
  return slug(name) === ""
    ? fault(
        context,
        "empty-slug",
        `Từ ${quote(text)} không tạo được địa chỉ.`,
        "viết tên có chữ cái hoặc chữ số",
      )
    : name;
});

/** `true` or `false`; a year is meant for a key of its own. */
export const flagOrSince = flagWith((text) =>
  /^\d{4}$/.test(text)
    ? `chỉ vẽ thẻ cho bài từ năm ${text} thì xuống dòng, thụt vào hai dấu cách rồi viết since: ${text}`
    : flagAdvice,
);
