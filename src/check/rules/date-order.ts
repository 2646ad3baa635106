import { type ParsedStamp, stampInstant } from "../../text/stamp.ts";
import { stampAt } from "../stamp-at.ts";
import type { TextRule } from "../text-rule.ts";

const messages = {
  updated: ["Bài được sửa trước khi đăng.", "xem lại updated và date"],
  expires: ["Bài hết hạn trước khi đăng nên không bao giờ hiện ra.", "xem lại expires và date"],
} as const;

/** An article is published first, then mended, then at its end. */
export const dateOrder: TextRule = {
  name: "date-order",
  *find(article) {
    for (const [key, [message, fix]] of Object.entries(messages)) {
      const span = article.fields.get(key);
      const [later, published] = [span && stampAt(article, key), span && stampAt(article, "date")];
      if (!span || !later || !published || !isBefore(later, published, article.zone)) continue;
      yield { offset: span.start, message, fix };
    }
  },
};

/** By the day where one of them is no more than a day. */
function isBefore(first: ParsedStamp, second: ParsedStamp, zone: string): boolean {
  if (!first.time || !second.time) return first.iso.slice(0, 10) < second.iso.slice(0, 10);
  return stampInstant(first.iso, zone) < stampInstant(second.iso, zone);
}
