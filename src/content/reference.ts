import { decodePercent } from "../text/percent.ts";
import { pathBelow } from "./field.ts";
import { type Fault, quote } from "./problem.ts";
import { mendBeginning } from "./web-address.ts";

/** An address in a body, with its offset there. */
export interface Reference {
  readonly href: string;
  readonly offset: number;
}

/** A picture is shown on the page; any other file is there to be downloaded. */
export type FileUse = "picture" | "download";

export interface FileReference extends Reference {
  readonly use: FileUse;
}

/** What a body names outside itself, and what it may not hold. */
export interface Found {
  /** Files beside the article: as paths below its folder. */
  readonly files: FileReference[];
  /** Links to pages: of the site, of others, or to a heading of the text itself. */
  readonly links: Reference[];
  /** Ids of its headings. */
  readonly headings: string[];
  readonly faults: Fault[];
}

const scheme = /^([a-z][a-z0-9+.-]*):/i;
const allowedSchemes = new Set(["http", "https", "mailto", "tel"]);

export function hasScheme(href: string): boolean {
  return scheme.test(href);
}

/** `[chữ]()`, `[chữ](https://)` */
const nowhere = /^(?:https?:\/{0,2}|mailto:|tel:)?$/i;
const leadsNowhere: Omit<Fault, "offset"> = {
  rule: "link",
  message: "Liên kết không có địa chỉ.",
  fix: "ghi địa chỉ vào ngoặc tròn, ví dụ [chữ](https://…), hoặc bỏ các dấu ngoặc",
};

/** `[chữ](“https://…”)`, as Word turns straight quotes. */
const quoted = /^["'“”„‘’]+((?:https?:|\/)[^"'“”„‘’]+)["'“”„‘’]+$/iu;

export function judgeLink(
  href: string,
  offset: number,
  { faults, links, files }: Omit<Found, "headings">,
): void {
  const mended = mendBeginning(href);
  const [, unquoted] = quoted.exec(decodePercent(href)) ?? [];
  if (isForbidden(href)) faults.push(forbidden(href, offset));
  else if (nowhere.test(href)) faults.push({ offset, ...leadsNowhere });
  else if (mended !== null) {
    const message = `Địa chỉ ${quote(decodePercent(href))} viết sai ở đầu.`;
    faults.push({ offset, rule: "link", message, fix: `viết ${mended}` });
  } else if (unquoted !== undefined) {
    const message = `Địa chỉ ${quote(unquoted)} nằm trong ngoặc kép.`;
    faults.push({ offset, rule: "link", message, fix: `bỏ ngoặc kép: [chữ](${unquoted})` });
  } else if (/^(?:\/|#.|https?:)/i.test(href)) links.push({ href, offset });
  else if (hasScheme(href) || /^[#?]/.test(href)) return;
  else {
    addFile(
      { href, offset, use: "download" },
      { faults, files },
      "đặt tệp vào cùng thư mục với bài; muốn dẫn tới bài khác thì ghi địa chỉ của bài đó, bắt đầu bằng dấu /",
    );
  }
}

export function judgeImage(src: string, offset: number, { faults, files }: Found): void {
  if (isForbidden(src)) faults.push(forbidden(src, offset));
  else {
    addFile(
      { href: src, offset, use: "picture" },
      { faults, files },
      "đặt tệp ảnh vào cùng thư mục với bài rồi ghi đúng tên tệp, ví dụ ![Chú thích](hoi-nghi.jpg)",
    );
  }
}

/** `//host/` goes to another site under whatever scheme the page has. */
function isForbidden(href: string): boolean {
  const name = scheme.exec(href)?.[1]?.toLowerCase();
  return name === undefined ? /^\/[/\\]/.test(decodePercent(href)) : !allowedSchemes.has(name);
}

/** `C:\anh.jpg`, `file:///C:/anh.jpg`: nobody else has that disk. */
const ofOneMachine = /^(?:[a-z]|file):/i;

function forbidden(href: string, offset: number): Fault {
  return {
    offset,
    rule: "link",
    message: `Địa chỉ ${quote(decodePercent(href))} không dùng được trong bài.`,
    fix: ofOneMachine.test(href)
      ? "đặt tệp vào cùng thư mục với bài rồi ghi đúng tên tệp, ví dụ hoi-nghi.jpg"
      : "chỉ dùng địa chỉ bắt đầu bằng https://, http://, mailto:, tel: hoặc một dấu / của chính trang này",
  };
}

/** Attribute that names the file of a rendered image: always its first. */
export const besideMark = "data-beside";

/** Path below the article's folder of a file that an address names; null where it names something else. */
export function fileBeside(href: string): string | null {
  return pathBelow(decodePercent(href.split(/[?#]/, 1)[0] ?? ""))?.normalize("NFC") ?? null;
}

function addFile(
  { href, offset, use }: FileReference,
  { faults, files }: Pick<Found, "faults" | "files">,
  fix: string,
): void {
  const path = fileBeside(href);
  if (path !== null) files.push({ href: path, offset, use });
  else
    faults.push({
      offset,
      rule: "file",
      message: `${quote(decodePercent(href))} không phải tệp nằm cạnh bài.`,
      fix,
    });
}
