import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bundleAsync, Features } from "lightningcss";
import { addresses } from "../site/address.ts";
import { type TextFile, textFile } from "../site/text-file.ts";
import { SourceFault } from "./source-fault.ts";

/** Browsers of about five years ago, which cheap phones still carry: major version in the third byte, minor in the second. */
const targets = {
  chrome: 88 << 16,
  android: 88 << 16,
  firefox: 85 << 16,
  safari: (14 << 16) | (1 << 8),
  ios_saf: (14 << 16) | (1 << 8),
  samsung: 14 << 16,
};

/**
 * The layers, for whom a browser older than Chrome 99 or Safari 15.4 would drop every style. They are imported in their
 * order, so that of two selectors of one weight the later layer's wins; against a heavier one it must weigh as much.
 */
const layers = /^@layer [^;{]+;|\slayer\([\w.]+\)/gm;

/** The one stylesheet, named by its content so that hosts may keep it for ever. */
export async function bundleStyles(templates: string): Promise<TextFile> {
  const { code } = await bundleAsync({
    filename: join(templates, "styles/main.css"),
    minify: true,
    targets,
    // No colour is written as light-dark(), and what would stand in for it is sent for nothing.
    exclude: Features.LightDark,
    resolver: { read: (path) => readFileSync(path, "utf8").replace(layers, "") },
  }).catch((error: StyleError) => {
    throw findStyleFault(error);
  });
  const text = new TextDecoder().decode(code);
  return textFile(`${addresses.assets}main.${hash("sha1", text).slice(0, 10)}.css`, text);
}

/** As lightningcss gives it. */
type StyleError = Error & {
  readonly code?: string;
  readonly fileName?: string;
  readonly loc?: { readonly line: number; readonly column: number };
};

function findStyleFault(error: StyleError): Error {
  if (!error.fileName) return error;
  const [message, fix] =
    error.code === "ENOENT"
      ? ["kiểu trình bày gọi một tệp không có", "sửa tên tệp sau @import"]
      : error.message === "Unexpected end of input"
        ? ["kiểu trình bày thiếu dấu đóng", "thêm dấu } hoặc ) còn thiếu"]
        : [
            "kiểu trình bày sai cú pháp",
            "xem lại dấu hai chấm, chấm phẩy và ngoặc ở chỗ này và ngay trước đó",
          ];
  return new SourceFault(
    { path: error.fileName, place: error.loc ?? null, message, fix, detail: error.message },
    error,
  );
}
