import { expect, test } from "vitest";
import { markdown } from "../../src/content/markdown.ts";

test.each([
  [[1], [2]],
  [
    [2, 3, 2],
    [2, 3, 2],
  ],
  [
    [1, 2, 3],
    [2, 3, 4],
  ],
  [[3], [2]],
  [
    [2, 4, 4, 3],
    [2, 3, 3, 3],
  ],
  [
    [3, 2, 3],
    [2, 2, 3],
  ],
  [
    [1, 3, 2],
    [2, 3, 3],
  ],
  [
    [1, 2, 3, 4, 5, 6],
    [2, 3, 4, 5, 6, 6],
  ],
])("headings of the levels %j stand below the headline as %j", (typed, shown) => {
  const text = typed.map((level) => `${"#".repeat(level)} Mẫu`).join("\n\nĐoạn.\n\n");
  const tags = (kind: string) =>
    markdown.parse(text, {}).flatMap(({ type, tag }) => (type === `heading_${kind}` ? [tag] : []));
  expect(tags("open")).toEqual(shown.map((level) => `h${level}`));
  expect(tags("close")).toEqual(tags("open"));
});
