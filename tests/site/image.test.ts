import { expect, test } from "vitest";
import { heightOf, planVariants, variantUrl, variantWidths } from "../../src/site/image.ts";

const image = { hash: "0123456789ab", width: 1000, height: 500, isTransparent: false };

test.each([
  [1, [1]],
  [399, [399]],
  [400, [400]],
  [401, [400, 401]],
  [1000, [400, 800, 1000]],
  [1600, [400, 800, 1200, 1600]],
  [6000, [400, 800, 1200, 1600]],
])("a picture %i wide comes in the widths %j", (width, widths) => {
  expect(variantWidths({ width })).toEqual(widths);
});

test("each width comes as WebP and as JPEG, of a transparent picture as PNG", () => {
  const formats = (isTransparent: boolean) =>
    planVariants({ ...image, isTransparent }).map(({ format }) => format);
  expect(formats(false)).toEqual(["webp", "webp", "webp", "jpeg", "jpeg", "jpeg"]);
  expect(new Set(formats(true))).toEqual(new Set(["webp", "png"]));
});

test("the height follows the width, and is never nothing", () => {
  expect(heightOf(image, 400)).toBe(200);
  expect(heightOf({ ...image, width: 10_000, height: 1 }, 400)).toBe(1);
});

test.each([
  ["anh/Hội nghị.JPG", "/tai-nguyen/anh/hoi-nghi-0123456789ab-800.jpg"],
  ["???.png", "/tai-nguyen/anh/anh-0123456789ab-800.jpg"],
])("%s gets the address %s", (file, url) => {
  expect(variantUrl(file, image, { format: "jpeg", width: 800 })).toBe(url);
});
