import { expect, test } from "vitest";
import { nearestKey } from "../../src/content/known-key.ts";

const keys = [
  "title",
  "date",
  "author",
  "viewCount",
  "summary",
  "tags",
  "units",
  "updated",
  "source",
  "cover",
];

test.each([
  ["tilte", "title"],
  ["Viewcount", "viewCount"],
  ["tác giả", "author"],
  ["Tác giả", "author"],
  ["tac-gia", "author"],
  ["tác_giả", "author"],
  ["tacgia", "author"],
  ["tieuDe", "title"],
  ["luotXem", "viewCount"],
  ["__proto__", "updated"],
])("%s is nearest to %s", (key, expected) => {
  expect(nearestKey(key, keys)).toBe(expected);
});

test("a Vietnamese word for a key of another file names a key of this one", () => {
  expect(keys).toContain(nearestKey("dien-thoai", keys));
});
