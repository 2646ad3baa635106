import fc from "fast-check";

const ranges: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0x00, 0x24f],
  [0x1e00, 0x1eff],
  [0x300, 0x36f],
  [0x2000, 0x206f],
  [0x00, 0x10ffff],
];
const character = fc
  .oneof(...ranges.map(([min, max]) => fc.integer({ min, max })))
  .map((code) => String.fromCodePoint(code));

/** Any text at all, half surrogates included, with many of the characters that Vietnamese text is made of. */
export const anyText = fc.string({ unit: character });
