import fc from "fast-check";
import { expect, test } from "vitest";
import { LineCutter } from "../../src/views/cut-lines.ts";

function cut(pieces: readonly string[]): (string | null)[] {
  const lines: (string | null)[] = [];
  const cutter = new LineCutter((line) => lines.push(line));
  for (const piece of pieces) cutter.push(piece);
  cutter.end();
  return lines;
}

test.each([
  [["a\nb\n"], ["a", "b"]],
  [["a\nb"], ["a", "b"]],
  [["a\r\nb\r\n"], ["a", "b"]],
  [
    ["a", "b", "\n", "c"],
    ["ab", "c"],
  ],
  [
    ["a\r", "\nb"],
    ["a", "b"],
  ],
  [["\n\na"], ["", "", "a"]],
  [[""], []],
])("%j → %j", (pieces, lines) => {
  expect(cut(pieces)).toEqual(lines);
});

test("a line without end is given up, and the next is read", () => {
  const long = "x".repeat(400_000);
  expect(cut([long, long, long, `${long}\nngắn\n`])).toEqual([null, "ngắn"]);
});

test("it does not matter where the pieces end", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "\n", "\r\n", "đ") });
  fc.assert(
    fc.property(fc.array(text), (pieces) => {
      const whole = pieces.join("");
      expect(cut(pieces)).toEqual(cut([whole]));
    }),
  );
});
