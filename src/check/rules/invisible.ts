import { hasOldSign } from "../../text/legacy-evidence.ts";
import { isSyllable } from "../../text/syllable.ts";
import type { TextRule } from "../text-rule.ts";

// Zero-width signs, direction marks, soft hyphens, a byte order mark inside, control characters, Word's line breaks.
const invisible =
  /(?:[\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFFC]|\u034F)+|[^\P{Cc}\t\n]+/gu;
const separator = /[\u200B\uFEFF]/;
const lineBreak = /[\u2028\u2029]|[^\P{Cc}\t\n]/u;
const letterBefore = /\p{L}[\p{L}\p{M}]*$/u;
const letterAfter = /^[\p{L}\p{M}]+/u;

// Bullets and arrows of Symbol and Wingdings, as Word pastes them.
const ofOneFont = /[\uE000-\uF8FF]+/g;

/** Characters that show nothing, or a box, and get in the way of searching and comparing. */
export const invisibleCharacters: TextRule = {
  name: "invisible",
  *find({ prose, isUsual }) {
    if (isUsual) return;
    for (const { 0: typed, index } of prose.matchAll(invisible)) {
      const end = index + typed.length;
      if (joinsEmoji(prose, index, end)) continue;
      const [shown] = typed;
      const isHorned = typed.includes("\u00AD") && isAmongOldSigns(prose, index);
      const code = shown?.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
      yield {
        offset: index,
        message: `Ký tự không nhìn thấy (U+${code}).`,
        ...(isHorned
          ? { fix: 'gõ lại chữ này bằng Unicode: trong bảng mã TCVN3 ký tự này là chữ "ư"' }
          : touchesBlank(prose, index, end)
            ? { fix: "xóa ký tự này, rồi xem dấu _ bên cạnh có cần cách chữ không" }
            : {
                fix: "xóa ký tự này; npm run check -- --fix tự làm",
                edits: [{ start: index, end, text: replacement(prose, typed, index, end) }],
              }),
      };
    }
    for (const { index } of prose.matchAll(ofOneFont)) {
      yield {
        offset: index,
        message: `Ký hiệu của phông Symbol hay Wingdings (U+${prose.charCodeAt(index).toString(16).toUpperCase()}), người đọc chỉ thấy một ô vuông.`,
        fix: "xóa ký hiệu này; đầu mục của danh sách thì gõ dấu - và một dấu cách",
      };
    }
  },
};

/** Whether the line of a soft hyphen has, or had, words of TCVN3: there it may be ư. */
function isAmongOldSigns(prose: string, index: number): boolean {
  const [start, end] = [prose.lastIndexOf("\n", index) + 1, prose.indexOf("\n", index)];
  const line = prose.slice(start, end === -1 ? undefined : end);
  return (line.match(/[^\s\uFDD0]+/gu) ?? []).some(hasOldSign);
}

/** In `👩‍💻` the joiner is part of the sign; so it is in other scripts. */
function joinsEmoji(text: string, start: number, end: number): boolean {
  if (!/^[\u200C\u200D]$/.test(text.slice(start, end))) return false;
  const [before = "", after = ""] = [text.slice(Math.max(0, start - 2), start), text.slice(end, end + 2)];
  return (
    /(?:\p{Extended_Pictographic}|\uFE0F|\p{Emoji_Modifier})$/u.test(before) ||
    !/^[\s\p{Script=Latin}\p{P}\p{N}]?$/u.test(after.slice(0, 1))
  );
}

/** `Số:\u200B___`: room for writing that touches a word would be emphasis left open. */
function touchesBlank(text: string, start: number, end: number): boolean {
  return text[start - 1] === "_" || text[end] === "_";
}

/** A space where the sign kept two words apart. */
function replacement(text: string, typed: string, start: number, end: number): string {
  const [before = " ", after = " "] = [text[start - 1], text[end]];
  if (/\s/.test(before) || /\s/.test(after)) return "";
  if (lineBreak.test(typed)) return " ";
  if (!separator.test(typed)) return "";
  const left = letterBefore.exec(text.slice(Math.max(0, start - 12), start))?.[0];
  const right = letterAfter.exec(text.slice(end, end + 12))?.[0];
  return left && right && isSyllable(left) && isSyllable(right) && !isSyllable(left + right) ? " " : "";
}
