import { matchesOf } from "../../text/matches.ts";
import type { TextRule } from "../text-rule.ts";

// A group of less or more than three digits among groups of three, before what is counted: `2.340.00 đồng`. Neither days
// and months (`28.9.2017`, `8.2024`) nor numbers of a chapter or of a telephone.
const broken =
  /\.\d{3}(?:\.\d{3}){0,5}(?:\.(?:\d{1,2}|\d{4,9})|\d{1,3}(?:\.\d{3}){1,5})(?:,\d{1,9})?\s?(?:đồng(?!\schí)|đ|VNĐ|VND|USD|triệu|tỷ|tỉ|nghìn|ngàn|ha|m2|m²|m3|m³|kg|tấn|người|hộ|lượt|đảng\sviên|đại\sbiểu)(?![\p{L}\p{N}/])/gu;
const head = /(?<![\p{L}\p{N}.,/-])[1-9]\d{0,2}(?:\.\d{3}){0,5}$/u;

/** `2.340.00 đồng`, `1.246.8 triệu`, `2.340.0000 đ`: an amount whose groups of digits cannot be told. */
export const digitGroups: TextRule = {
  name: "digit-groups",
  *find({ prose }) {
    for (const { 0: typed, index } of matchesOf(prose, broken)) {
      const before = head.exec(prose.slice(Math.max(0, index - 24), index))?.[0];
      if (before === undefined) continue;
      yield {
        offset: index - before.length,
        message: `Số "${before}${typed}" chia nhóm chưa đúng: sau mỗi dấu chấm có ba chữ số.`,
        fix: "viết lại số, như 1.246.800; phần lẻ đứng sau dấu phẩy, như 1.246,8",
      };
    }
  },
};
