import fc from "fast-check";
import { expect, test } from "vitest";
import { wrapWords } from "../../src/text/wrap.ts";

test.each([
  ["Đảng ủy phường Hư Cấu", 12, 2, ["Đảng ủy", "phường Hư…"]],
  ["Đảng ủy phường Hư Cấu", 40, 2, ["Đảng ủy phường Hư Cấu"]],
  ["Đảng ủy, phường", 9, 1, ["Đảng ủy…"]],
  ["01/2016/TTLT-VKSNDTC-TANDTC-BCA", 30, 2, ["01/2016/TTLT-VKSNDTC-TANDTC-", "BCA"]],
  ["/2016-TTLTVKSNDTC", 8, 2, ["/2016-", "TTLTVKS…"]],
  ["Khôngcódấucáchnàocả", 8, 2, ["Khôngcód", "ấucáchn…"]],
  ["", 8, 2, []],
])("%j in lines of %i, %i at most", (text, width, most, lines) => {
  expect(wrapWords(text, width, most)).toEqual(lines);
});

test("no line is longer than asked for", () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.integer({ min: 2, max: 40 }),
      fc.integer({ min: 1, max: 3 }),
      (text, width, most) => {
        const lines = wrapWords(text, width, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
      },
    ),
  );
});
