import { formatCount } from "../text/number.ts";
import type { Built } from "./build.ts";

/** One line for the person who ran the build. */
export function summarise(result: Built, output: string): string {
  const { pages, articles, written, unchanged, removed, foreign, times } = result;
  return (
    `Đã dựng ${formatCount(pages)} trang từ ${formatCount(articles)} bài vào ${output}/ trong ${seconds(times.read + times.plan + times.write)} giây ` +
    `(đọc ${seconds(times.read)}, lập trang ${seconds(times.plan)}, ghi ${seconds(times.write)}; ` +
    `ghi ${formatCount(written)} tệp, giữ nguyên ${formatCount(unchanged)}, xóa ${formatCount(removed)}).` +
    tellForeign(foreign)
  );
}

/** So many are named, where to look for the others. */
const mostNamed = 3;

function tellForeign(files: readonly string[]): string {
  if (files.length === 0) return "";
  const named = files.slice(0, mostNamed).join(", ") + (files.length > mostNamed ? ", …" : "");
  return ` Còn ${formatCount(files.length)} tệp có sẵn ở đó, không rõ của lần dựng nào (${named}): xem lại và xóa nếu thừa.`;
}

/** `1234` → `1,2` */
function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toLocaleString("vi", { maximumFractionDigits: 1 });
}
