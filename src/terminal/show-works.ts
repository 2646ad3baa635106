import type { Follow, LongWork } from "../loading/follow.ts";
import { items, type ProgressOptions, showProgress } from "./progress.ts";

/** How a person is told of each work, and of what there are many. */
const works: Record<LongWork, readonly [name: string, unit: string]> = {
  parse: ["Đọc bài", "bài"],
  inspect: ["Xem ảnh", "ảnh"],
  spell: ["Tra chính tả", "bài"],
  encode: ["Tạo các cỡ ảnh", "ảnh"],
  draw: ["Vẽ ảnh chia sẻ", "ảnh"],
  write: ["Ghi trang", "tệp"],
};

/** Less than this is done before anybody could read of it. */
const fewest = 500;

/** Shows how far a command is with each of its long works; `end` leaves the terminal as it was. */
export function showWorks(options?: ProgressOptions): { readonly follow: Follow; readonly end: () => void } {
  const progress = showProgress(options);
  let shown: LongWork | null = null;
  let before = 0;
  const follow: Follow = (work, done, total) => {
    if (total < fewest) return;
    // The same work may be done twice: what was mended is read again.
    if (work !== shown || done < before) {
      const [name, unit] = works[work];
      progress.begin(name, items(unit), total);
      shown = work;
      before = 0;
    }
    progress.advance(done - before);
    before = done;
  };
  const end = () => {
    progress.end();
    shown = null;
  };
  return { follow, end };
}
