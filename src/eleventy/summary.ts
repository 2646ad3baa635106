import { formatCount } from "../text/number.ts";
import type { BuildResult } from "./build.ts";

type Built = Extract<BuildResult, { problems: null }>;

/** One line for the person who ran the build. */
export function summarise(result: Built, milliseconds: number, output: string): string {
  const seconds = (milliseconds / 1000).toLocaleString("vi", { maximumFractionDigits: 1 });
  const { pages, articles, written, unchanged, removed, foreign } = result;
  return (
    `Đã dựng ${formatCount(pages)} trang từ ${formatCount(articles)} bài vào ${output}/ trong ${seconds} giây ` +
    `(ghi ${formatCount(written)} tệp, giữ nguyên ${formatCount(unchanged)}, xóa ${formatCount(removed)}).` +
    (foreign === 0
      ? ""
      : ` Còn ${formatCount(foreign)} tệp có sẵn ở đó, không rõ của lần dựng nào: xem lại và xóa nếu thừa.`)
  );
}
