import { widest } from "../../site/image.ts";
import { formatBytes } from "../../text/number.ts";
import { judgeEach, type Rule, warningAt } from "../rule.ts";

/** Twice what a photograph as wide as a page can show needs. */
const mostBytes = 1024 ** 2;
const mostWidth = 2 * widest;
const image = /\.(?:jpe?g|png|webp|gif|tiff?|bmp|avif|heic)$/i;

/** A picture as it came from a camera; one to download may be. */
export const largeImage: Rule = ({ outlines, assets }, _site, _now, images) =>
  judgeEach(
    outlines,
    ({ files }) => files,
    (named, { file, folder }) => {
      if (named.use !== "picture") return null;
      const bytes = assets.get(folder + named.name)?.bytes ?? 0;
      const { width, height } = images.get(folder + named.name) ?? { width: 0, height: 0 };
      const excess = [
        ...(width > mostWidth ? [`có ${width} × ${height} điểm ảnh`] : []),
        ...(bytes > mostBytes && image.test(named.name) ? [`nặng ${formatBytes(bytes)}`] : []),
      ];
      if (excess.length === 0) return null;
      return warningAt(
        file,
        named,
        "large-image",
        `Ảnh "${named.name}" ${excess.join(", ")}, hơn nhiều so với mức cần.`,
        `thu ảnh xuống chiều rộng ${widest} điểm ảnh và lưu dạng JPEG, thường còn dưới 500 KB`,
      );
    },
  );
