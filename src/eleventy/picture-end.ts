import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { extname } from "node:path";

const headBytes = 8;

/**
 * Whether a picture that was made here has its end: without it is what a cache leaves that was not copied whole, or a disk
 * that failed. JPEG and PNG end in a mark of their own, and WebP tells its length.
 */
export function hasEnd(path: string): boolean {
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    if (size < headBytes) return false;
    const read = (position: number) => {
      const bytes = Buffer.alloc(headBytes);
      readSync(file, bytes, 0, headBytes, position);
      return bytes;
    };
    switch (extname(path)) {
      case ".webp":
        return read(0).readUInt32LE(4) + headBytes === size;
      case ".png":
        return read(size - headBytes).toString("latin1", 0, 4) === "IEND";
      default:
        return read(size - 2).toString("hex", 0, 2) === "ffd9";
    }
  } finally {
    closeSync(file);
  }
}
