import { stampInstant } from "../../text/stamp.ts";
import type { ArticleText } from "../article-text.ts";
import { stampAt } from "../stamp-at.ts";
import type { TextRule } from "../text-rule.ts";

const hour = 3_600_000;
const most = 36;

/** A bulletin appears within 36 hours of what it tells (Bình Thuận's regulation 1397-QĐ/TU). */
export const late: TextRule = {
  name: "late",
  *find(article) {
    const span = article.fields.get("eventDate");
    if (!span) return;
    const [happened, published] = [instantOf(article, "eventDate"), instantOf(article, "date")];
    if (happened === null || published === null || published - happened <= most * hour) return;
    const hours = Math.floor((published - happened) / hour);
    const days = Math.round(hours / 24);
    yield {
      offset: span.start,
      message: `Bài đăng sau sự việc khoảng ${days > 2 ? `${days} ngày` : `${hours} giờ`}, quá ${most} giờ.`,
      fix: "xem lại eventDate và date; nếu đúng là đăng muộn thì thêm late vào ignoreRules",
    };
  },
};

/** A day without a time counts as its noon, so that the next day is never late and the third always is. */
function instantOf(article: ArticleText, key: string): number | null {
  const stamp = stampAt(article, key);
  return stamp && stampInstant(stamp.iso, article.zone) + (stamp.time ? 0 : 12 * hour);
}
