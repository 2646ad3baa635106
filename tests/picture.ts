import sharp, { type Sharp } from "sharp";

interface Shape {
  readonly width?: number;
  readonly height?: number;
  /** Two pictures of one shape differ by it: 0 to 255. */
  readonly shade?: number;
}

/** A picture with edges and noise, as a photograph has. */
export function drawPicture({ width = 1000, height = 600, shade = 120 }: Shape = {}): Sharp {
  const noise = { type: "gaussian", mean: shade, sigma: 20 } as const;
  const half = { width: Math.ceil(width / 2), height: Math.ceil(height / 2), channels: 3 } as const;
  return sharp({ create: { width, height, channels: 3, background: { r: shade, g: 60, b: 40 } } }).composite([
    { input: { create: { ...half, background: "#345", noise } }, top: 0, left: 0 },
  ]);
}
