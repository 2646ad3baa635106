import { fold } from "../text/fold.ts";
import { type Block, isProse, isWhole, lineOf } from "./block.ts";
import type { ImportedArticle } from "./imported.ts";
import { readStampLine } from "./stamp-line.ts";
import { readViewCount } from "./view-count.ts";

type Found = Pick<ImportedArticle, "title" | "date" | "summary" | "blocks" | "missing">;

/** What an editor is told of a file that holds no article, or several; null for one article. */
export function whyNoArticle(found: Found, isPage: boolean, zone: string): string | null {
  const second = findSecondStamp(found.blocks, zone);
  if (isPage && isListing(found.blocks))
    return "trang này là danh sách tin, không phải một bài: mở từng bài rồi lưu riêng.";
  if (second !== null)
    return `tệp có từ hai bài trở lên (dòng "${second}" thuộc bài sau): tách mỗi bài ra một tệp.`;
  if (isPage && isEmpty(found))
    return "không thấy bài nào trong trang (trang báo lỗi, đăng nhập hoặc trang trống).";
  return null;
}

const teasersOfListing = 3;

/** Whether a page holds headlines that lead to their articles, each over the first words of one. */
function isListing(blocks: readonly Block[]): boolean {
  const teasers = blocks.filter(
    (block, index) =>
      block.kind === "text" &&
      block.text.length >= 15 &&
      isWhole(block, "href") &&
      blocks.slice(index + 1, index + 4).some(isProse),
  );
  return teasers.length >= teasersOfListing && teasers.length * 2 > blocks.filter(isProse).length;
}

// As a portal writes it; `08 giờ 00 ngày 05/10/2017` belongs to a programme.
const portalClock = /\d:\d\d/;

/** A portal's whole stamp between two texts, below a headline of its own. */
function findSecondStamp(blocks: readonly Block[], zone: string): string | null {
  const stamp = blocks.findIndex((block, index) => {
    const line = lineOf(block);
    const headline = blocks[index - 1];
    if (headline?.kind !== "text" || isProse(headline) || isWhole(headline, "href")) return false;
    if (!blocks.slice(0, index).some(isProse)) return false;
    if (!isProse(blocks[index + 1]) && !isProse(blocks[index + 2])) return false;
    const read = readStampLine(line, zone);
    return (
      read !== null &&
      "iso" in read &&
      ((read.time && portalClock.test(line)) || readViewCount(line) !== null)
    );
  });
  return stamp === -1 ? null : lineOf(blocks[stamp]);
}

// Folded: without marks, in small letters.
const fault =
  /^(?:(?:loi )?[45]0\d(?![a-z0-9])|loi(?: he thong| truy cap)?$|(?:khong tim thay|khong ton tai) |(?:trang|noi dung|bai viet).* khong (?:ton tai|tim thay|duoc tim thay)|(?:page |file )?not found|(?:access|permission) denied|forbidden|server error|runtime error|service unavailable|truy cap bi tu choi|dang nhap|log ?in|sign ?in)/;

function isEmpty({ title, date, summary, blocks, missing }: Found): boolean {
  const prose = blocks.filter(isProse).length + (summary === null ? 0 : 1);
  if (date !== null || prose > 2) return false;
  const isUntitled = missing.some(({ key }) => key === "title");
  return (
    fault.test(fold(title)) || (isUntitled && prose === 0 && blocks.every(({ kind }) => kind === "text"))
  );
}
