import fc from "fast-check";
import { expect, test } from "vitest";
import { Visits } from "../../src/views/visits.ts";

function count(views: readonly (readonly [visitor: number, second: number])[]): number {
  const visits = new Visits();
  for (const [visitor, second] of views) visits.add(visitor, second);
  return visits.count();
}

test.each([
  ["one view", [0], 1],
  ["the same second twice", [0, 0], 1],
  ["a second less than half an hour apart", [0, 1799], 1],
  ["half an hour apart", [0, 1800], 2],
  ["each less than half an hour after the one before", [0, 1700, 3400, 5100], 1],
  ["in any order, the view between two others last", [3400, 0, 1700], 1],
  ["two visits", [0, 10, 4000, 4010], 2],
])("%s", (_name, seconds, expected) => {
  expect(count(seconds.map((second) => [7, second]))).toBe(expected);
});

test("visitors do not add to one another's visits", () => {
  expect(
    count([
      [1, 0],
      [2, 0],
      [0, 0],
      [2 ** 32 - 1, 2 ** 32 - 3600],
    ]),
  ).toBe(4);
});

/** The rule by itself: a visit begins where the view before is half an hour away. */
function countSimply(views: readonly (readonly [visitor: number, second: number])[]): number {
  const byVisitor = Map.groupBy(views, ([visitor]) => visitor);
  return [...byVisitor.values()].reduce((sum, own) => {
    const seconds = own.map(([, second]) => second).sort((a, b) => a - b);
    const begun = seconds.filter(
      (second, index) => index === 0 || second - (seconds[index - 1] ?? 0) >= 1800,
    );
    return sum + begun.length;
  }, 0);
}

test("what is kept gives the same count as all views, however many, in whatever order", () => {
  const view = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 200_000 }));
  fc.assert(
    fc.property(fc.array(view, { maxLength: 600, size: "max" }), (views) => {
      expect(count(views)).toBe(countSimply(views));
      expect(count([...views, ...views])).toBe(countSimply(views));
    }),
  );
});
