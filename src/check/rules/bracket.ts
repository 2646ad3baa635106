import { quote } from "../../content/problem.ts";
import { matchesOf } from "../../text/matches.ts";
import type { TextRule } from "../text-rule.ts";

const paragraph = /[^\n]+(?:\n[ \t>]*[^\s>][^\n]*)*/gu;
const sign = /[()]/g;
// What may close nothing: the label of a list (`a)`, `1)`) or a smile.
const mayBeLabel = /(?<![\p{L}\p{N}])(?:\p{L}|\p{N}{1,3}|[ivxIVX]{2,6})$|[:;=]-?$/u;
// A picture or a link that was not meant so has a rule of its own.
const lost = /!\[|\][ \t]?\(|\)\[/;

/** `(xã Mẫu, huyện Mẫu` or `xã Mẫu)` without the other, in one paragraph. */
export const bracket: TextRule = {
  name: "bracket",
  *find({ text, prose, bodyStart }) {
    const body = prose.slice(bodyStart);
    for (const { 0: typed, index } of matchesOf(body, paragraph)) {
      const start = bodyStart + index;
      const lone = findLone(typed);
      if (lone < 0 || lost.test(typed) || hidesBracket(typed, text.slice(start, start + typed.length)))
        continue;
      const offset = start + lone;
      yield {
        offset,
        message: `Ngoặc ở ${quote(text.slice(offset, offset + 30).split("\n", 1)[0] ?? "")} không có dấu kia trong đoạn.`,
        fix: "thêm dấu còn thiếu, hoặc bỏ dấu này",
      };
    }
  },
};

/** Of `(xem https://mau.example)` the address holds the end. */
function hidesBracket(prose: string, text: string): boolean {
  return prose.includes("\uFDD0") && matchesOf(prose, sign).length !== matchesOf(text, sign).length;
}

/** Where the first stands that has no other; -1 where none does. */
function findLone(typed: string): number {
  const open: number[] = [];
  let [opened, closed, first] = [0, 0, -1];
  for (const { 0: one, index } of matchesOf(typed, sign)) {
    if (one === "(") {
      opened += 1;
      open.push(index);
      continue;
    }
    const isLabel = mayBeLabel.test(typed.slice(Math.max(0, index - 8), index));
    if (!isLabel) closed += 1;
    if (open.pop() === undefined && !isLabel && first < 0) first = index;
  }
  return closed > opened ? first : (open[0] ?? -1);
}
