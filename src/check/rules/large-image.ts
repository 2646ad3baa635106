import { formatBytes } from "../../text/number.ts";
import { type Rule, warningAt } from "../rule.ts";

/** Twice what a photograph as wide as a page can show needs. */
const most = 1024 ** 2;
const image = /\.(?:jpe?g|png|webp|gif|tiff?|bmp|avif|heic)$/i;

/** A picture as it came from a camera. */
export const largeImage: Rule = ({ outlines, assets }) =>
  outlines.flatMap(({ file, files, folder }) =>
    files.flatMap((named) => {
      const bytes = assets.get(folder + named.name)?.bytes ?? 0;
      if (bytes <= most || !image.test(named.name)) return [];
      return warningAt(
        file,
        named,
        "large-image",
        `Ảnh "${named.name}" nặng ${formatBytes(bytes)}, hơn nhiều so với mức cần.`,
        "thu ảnh xuống chiều rộng 1600 điểm ảnh và lưu dạng JPEG, thường còn dưới 500 KB",
      );
    }),
  );
