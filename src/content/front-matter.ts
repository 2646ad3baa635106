import type { Block } from "./block.ts";
import { Places } from "./place.ts";
import { type Fault, quote } from "./problem.ts";
import type { Reading } from "./reading.ts";
import type { Source } from "./source.ts";
import { parseYaml } from "./yaml.ts";

/** A content file in its two parts. */
export interface Split {
  readonly block: Block;
  readonly body: string;
  /** Offset of the body in the file. */
  readonly bodyStart: number;
}

const fence = /^---[ \t]*$/;
/** What Word makes of it, and what else is meant for it. */
const dashes = /^\s*[-\u2010-\u2015\u2212]{1,10}\s*$/;
/** A hyphen by itself is an entry without a text. */
const meantAsClosing = /^\s*(?:[-\u2010-\u2015\u2212]{2,10}|[\u2010-\u2015\u2212]|\.{3}|…)\s*$/;

/** Cuts a file at its `---` lines; where they are missing the block says so. */
export function splitFrontMatter({ file, text }: Source): Split {
  const places = new Places(text);
  const parts = (reading: Reading, start: number, bodyStart: number): Split => ({
    block: { file, places, start, reading },
    body: text.slice(bodyStart),
    bodyStart,
  });
  if (text.trim() === "") return parts(unreadable(emptyFile), 0, text.length);
  const keys = findKeys(text);
  const [firstLine = ""] = text.split("\n", 1);
  // Without its block the whole file is text, and is judged as such.
  if (!keys) return parts(unreadable(judgeOpening(text, firstLine)), 0, 0);
  const { start, end, bodyStart } = keys;
  if (end === null) return parts(unreadable(judgeClosing(text, start)), 0, bodyStart);
  return parts(parseYaml(text.slice(start, end)), start, bodyStart);
}

function judgeOpening(text: string, firstLine: string): Omit<Fault, "offset"> {
  if (/^\s*\n---[ \t]*\n/.test(text)) return lateOpening;
  if (/^---[^\s-]/.test(firstLine)) return gluedOpening;
  return dashes.test(firstLine) && firstLine.trim() !== "" ? otherDashes : noOpening;
}

/** A line that was meant to close the keys is named, as the place is the one of the opening. */
function judgeClosing(text: string, start: number): Omit<Fault, "offset"> {
  const lines = text.slice(start).split("\n");
  const index = lines.findIndex((line) => meantAsClosing.test(line));
  if (index === -1) return noClosing;
  const line = text.slice(0, start).split("\n").length + index;
  return { ...noClosing, fix: `gõ lại dòng ${line}, ${quote(lines[index]?.trim() ?? "")}, thành ---` };
}

/** Where in a file its keys stand, between two lines of `---`; offsets in code units. */
export interface KeysPlace {
  readonly start: number;
  /** The closing line begins here; null where there is none. */
  readonly end: number | null;
  /** The text's end where no line closes the keys. */
  readonly bodyStart: number;
}

/** Null where the first line opens no keys. The text ends its lines with `\n`. */
export function findKeys(text: string): KeysPlace | null {
  const firstEnd = endOfLine(text, 0);
  if (!fence.test(text.slice(0, firstEnd))) return null;
  const start = Math.min(firstEnd + 1, text.length);
  for (let from = start; from < text.length; from = endOfLine(text, from) + 1) {
    if (!text.startsWith("---", from)) continue;
    const end = endOfLine(text, from);
    if (fence.test(text.slice(from, end)))
      return { start, end: from, bodyStart: Math.min(end + 1, text.length) };
  }
  return { start, end: null, bodyStart: text.length };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}

function unreadable(words: Omit<Fault, "offset">): Reading {
  return { value: null, offsets: new Map(), faults: [{ ...words, offset: 0 }] };
}

const emptyFile = {
  rule: "empty-file",
  message: "Tệp trống.",
  fix: "viết bài theo mẫu trong content/README.md, hoặc xóa tệp",
};

const noOpening = {
  rule: "front-matter",
  message: "Dòng đầu tiên phải là --- để mở khối thông tin của bài.",
  fix: "thêm một dòng --- ở đầu tệp, rồi title, date, author, rồi một dòng --- nữa",
};

const lateOpening = {
  ...noOpening,
  fix: "xóa những dòng trống đứng trước dòng --- đầu tiên",
};

const gluedOpening = {
  ...noOpening,
  message: "Dòng đầu tiên chỉ gồm ---, không có chữ nào theo sau.",
  fix: "xuống dòng ngay sau ---",
};

const otherDashes = {
  rule: "front-matter",
  message: "Dòng đầu tiên phải là đúng ba dấu gạch ngang --- sát lề, không phải dấu gạch khác.",
  fix: "gõ lại dòng đầu thành ---, và dòng đóng khối thông tin cũng vậy (Word hay đổi --- thành —)",
};

const noClosing = {
  rule: "front-matter",
  message: "Khối thông tin không có dòng --- để đóng lại.",
  fix: "thêm một dòng --- ngay sau dòng thông tin cuối cùng, trước nội dung bài",
};
