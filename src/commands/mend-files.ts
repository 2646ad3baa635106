import { readFileSync } from "node:fs";
import type { TextKind } from "../check/article-text.ts";
import { type Mended, mendText } from "../check/mend.ts";
import { textIn } from "../content/block.ts";
import type { ContentFile } from "../content/content.ts";
import { splitFrontMatter } from "../content/front-matter.ts";
import { textsAt } from "../content/outline.ts";
import { decodeText } from "../content/source.ts";
import { explainFailure } from "../loading/explain-failure.ts";
import { unifyLines } from "../text/normalise.ts";
import { slug } from "../text/slug.ts";
import { replaceFile } from "./write-file.ts";

export interface MendedFile {
  readonly file: string;
  readonly mended: readonly Mended[];
  /** The address before and after, where it changed with the title. */
  readonly moved: readonly [from: string, to: string] | null;
}

/** A file that could not be written: it stands as before. */
export interface UnmendedFile {
  readonly file: string;
  readonly reason: string;
}

const mark = "\uFEFF";

/** Mends a file on disk, whole or not at all; null where nothing is to mend. */
export function mendFile(
  { file, onDisk }: Pick<ContentFile, "file" | "onDisk">,
  zone: string,
  rulesOff: ReadonlySet<string>,
  kind: TextKind = "article",
): MendedFile | UnmendedFile | null {
  const bytes = readFileSync(onDisk);
  const raw = decodeText(bytes);
  if (raw === null) return null;
  const before = readKeys(raw, kind);
  const isOff = (rule: string) => rulesOff.has(rule) || before.ignored.has(rule);
  const { text, mended } = mendText(raw, zone, isOff, kind);
  if (mended.length === 0) return null;
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    replaceFile(onDisk, (hasMark ? mark : "") + text);
  } catch (error) {
    return { file, reason: explainFailure(error) };
  }
  const after = readKeys(text, kind);
  return { file, mended, moved: before.address === after.address ? null : [before.address, after.address] };
}

/** What of an article's own keys counts here: `site.yaml` has none of them. */
function readKeys(raw: string, kind: TextKind) {
  if (kind === "settings") return { ignored: new Set<string>(), address: "" };
  const text = unifyLines(raw).normalize("NFC");
  const { block } = splitFrontMatter({ file: "", path: "", text });
  const ignored = new Set(textsAt(block, ["ignoreRules"]).map(({ name }) => name));
  return {
    ignored,
    address: textIn(block, ["slug"]) || slug(textIn(block, ["title"])),
  };
}

/** `content/tin/bai.md:7 [double-space] "Đảng  bộ" → "Đảng bộ"` */
export function describeMended({ file, mended, moved }: MendedFile): string {
  const lines = mended.map(
    ({ line, rule, before, after }) => `${file}:${line} đã sửa [${rule}] ${show(before)} → ${show(after)}`,
  );
  const told = moved
    ? [
        `${file}: địa chỉ của bài đổi từ ${moved[0]} thành ${moved[1]}; bài đã đăng thì thêm địa chỉ cũ vào aliases`,
      ]
    : [];
  return [...lines, ...told].join("\n");
}

export function describeUnmended({ file, reason }: UnmendedFile): string {
  return `${file} có chỗ cần sửa mà không ghi được: ${reason}. Tệp giữ nguyên.\n  Sửa: làm cho ghi được tệp này rồi chạy lại`;
}

function show(text: string): string {
  const visible = text
    .replace(/[\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/g, "·")
    .replace(/\s*\n\s*/g, " ");
  return `"${visible.length > 80 ? `${visible.slice(0, 80)}…` : visible}"`;
}
