import { splitCovered } from "./cover.ts";
import type { Edit } from "./text-rule.ts";

/** The edits that turn one covered line into another: what is covered is the same in both, and stays. */
export function pieceEdits(start: number, before: string, after: string): Edit[] {
  const mended = splitCovered(after);
  let at = start;
  return splitCovered(before).flatMap((piece, index) => {
    const from = at;
    at += piece.length;
    const text = mended[index] ?? piece;
    return text === piece ? [] : [{ start: from, end: at, text }];
  });
}

/** A part of a text as it is once the edits in it are made. */
export function mendedPart(text: string, edits: readonly Edit[], start: number, end: number): string {
  let mended = "";
  let at = start;
  for (const edit of edits) {
    mended += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return mended + text.slice(at, end);
}
