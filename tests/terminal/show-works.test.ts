import { expect, test } from "vitest";
import type { Follow } from "../../src/loading/follow.ts";
import { showWorks } from "../../src/terminal/show-works.ts";

/** The lines that a log gets. */
function watch(work: (follow: Follow, end: () => void) => void): string[] {
  const lines: string[] = [];
  const stream = { write: (text: string) => lines.push(text) > 0 };
  const { follow, end } = showWorks({ stream, clock: () => 0 });
  work(follow, end);
  return lines;
}

test("each work of many pieces is told by its name, one of few is not", () => {
  const lines = watch((follow) => {
    follow("parse", 1, 1082);
    follow("parse", 2, 1082);
    follow("inspect", 1, 12);
    follow("spell", 1, 1082);
  });
  expect(lines).toEqual(["Đọc bài: 1.082 bài\n", "Tra chính tả: 1.082 bài\n"]);
});

test.each([
  ["without an end", () => {}],
  ["after an end", (end: () => void) => end()],
])("a work that is done twice is told twice, %s between", (_, between) => {
  const lines = watch((follow, end) => {
    follow("parse", 900, 900);
    between(end);
    follow("parse", 100, 900);
  });
  expect(lines).toEqual(["Đọc bài: 900 bài\n", "Đọc bài: 900 bài\n"]);
});
