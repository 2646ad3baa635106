/** How pictures are read and encoded. A change of the formats gives every variant a new name. */
export const recipe = {
  webp: { quality: 76 },
  jpeg: { quality: 78, progressive: true },
  png: { compressionLevel: 9, palette: true },
} as const;

/** WebP holds no longer side; more pixels would take gigabytes to read. */
export const longestSide = 16_383;
export const mostPixels = 100_000_000;

/** A picture that is cut off or damaged is refused; what cameras merely write oddly is not. */
export const inputOptions = { failOn: "error", limitInputPixels: mostPixels } as const;
