import { type Rule, warningAt } from "../rule.ts";

/** What is mended has been mended already: readers would see a day that is yet to come, `2062` for `2026`. */
export const futureUpdate: Rule = ({ outlines }, _site, now) =>
  outlines.flatMap(({ file, date, updated }) =>
    updated && updated.instant > Math.max(now, date?.instant ?? now)
      ? warningAt(
          file,
          updated,
          "future-update",
          "Ngày sửa bài (updated) còn ở tương lai.",
          "ghi ngày giờ đã sửa bài; bài đăng rồi mà chưa sửa lần nào thì xóa dòng updated",
        )
      : [],
  );
