/** Code points from the first to the last of a run that a font has signs for. */
export type SignRun = readonly [first: number, last: number];

/**
 * What a TrueType font has signs for, from its `cmap` table in format 4, the one that every font for the first 65,536
 * code points has: https://learn.microsoft.com/typography/opentype/spec/cmap
 */
export function readSigns(font: Buffer): SignRun[] {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const record = tables.find((at) => font.toString("latin1", at, at + 4) === "cmap");
  const cmap = font.readUInt32BE((record ?? 0) + 8);
  const encodings = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => cmap + 4 + 8 * index);
  const table = encodings
    .map((at) => cmap + font.readUInt32BE(at + 4))
    .find((at) => font.readUInt16BE(at) === 4);
  if (table === undefined) throw new Error("The font has no character map in format 4.");
  const size = font.readUInt16BE(table + 6);
  const lasts = table + 14;
  const firsts = lasts + size + 2;
  return Array.from({ length: size / 2 }, (_, index) => [
    font.readUInt16BE(firsts + 2 * index),
    font.readUInt16BE(lasts + 2 * index),
  ]);
}
