import type { Outline } from "../content/outline.ts";
import { besideMark } from "../content/reference.ts";
import { encodePath } from "../text/percent.ts";
import { heightOf, type Image, type ImageFormat, plainFormat, variantUrl, variantWidths } from "./image.ts";
import type { Media } from "./media.ts";
import type { ImageView } from "./page-part.ts";
import type { Site } from "./site.ts";

/** What shows pictures that lie beside it: an article or a single page. */
interface Holder {
  /** Below the content folder: `hoat-dong-dang/2017/`. */
  readonly folder: string;
  readonly url: string;
  readonly html: string;
}

/** Width of a picture in the text: the measure of `tokens.css`, on a phone the whole screen. */
const textSizes = "(min-width: 42rem) 38.75rem, 100vw";

/** How the picture in a file is shown; `file` is a path below the holder's folder. */
export function viewImage(
  file: string,
  { folder, url }: Omit<Holder, "html">,
  site: Site,
  media: Pick<Media, "images">,
): ImageView {
  const image = media.images.get(folder + file);
  if (!image) {
    return { src: site.base + url + encodePath(file), width: null, height: null, srcset: null, webp: null };
  }
  const widths = variantWidths(image);
  const shown = widths.at(-1) ?? image.width;
  const plain = plainFormat(image);
  return {
    src: site.base + variantUrl(file, image, { format: plain, width: shown }),
    width: shown,
    height: heightOf(image, shown),
    srcset: srcsetOf(file, image, plain, site),
    webp: srcsetOf(file, image, "webp", site),
  };
}

/** Addresses of the pictures that a holder shows, each once. */
export function listPictures(
  holder: Omit<Holder, "html"> & Pick<Outline, "files">,
  site: Site,
  media: Pick<Media, "images">,
): string[] {
  const shown = holder.files.filter(({ use }) => use === "picture");
  return [...new Set(shown.map(({ name }) => viewImage(name, holder, site, media).src))];
}

function srcsetOf(file: string, image: Image, format: ImageFormat, site: Site): string {
  return variantWidths(image)
    .map((width) => `${site.base}${variantUrl(file, image, { format, width })} ${width}w`)
    .join(", ");
}

/** The renderer escapes `>` in attributes, so that the next one ends the tag. */
const marked = new RegExp(`<img ${besideMark}="([^"]*)" src="([^"]*)"([^>]*)>`, "g");

/**
 * Gives the pictures of a rendered body their sizes. Only the first picture of a page loads at once; with a cover that
 * is the cover.
 */
export function completeBody(
  holder: Holder,
  hasCover: boolean,
  site: Site,
  media: Pick<Media, "images">,
): string {
  const { html } = holder;
  // Most bodies show none.
  if (!html.includes("<img ")) return html;
  let isLazy = hasCover;
  return html.replace(marked, (_tag, name: string, src: string, rest: string) => {
    const image = viewImage(decodeURIComponent(name), holder, site, media);
    const loading = isLazy ? ' loading="lazy"' : "";
    isLazy = true;
    if (image.webp === null) return `<img src="${src}"${rest}${loading} decoding="async">`;
    return (
      `<picture><source type="image/webp" srcset="${image.webp}" sizes="${textSizes}">` +
      `<img src="${image.src}" srcset="${image.srcset}" sizes="${textSizes}" width="${image.width}" ` +
      `height="${image.height}"${rest}${loading} decoding="async"></picture>`
    );
  });
}
