import { expect, test } from "vitest";
import { OutputBatch } from "../../src/eleventy/output-batch.ts";

const file = (path: string, text: string) => ({ path, key: path, text });

const textsOf = ({ files, memory }: OutputBatch) =>
  files.map((sent) =>
    "from" in sent ? sent.from : Buffer.from(memory.subarray(sent.start, sent.end)).toString("utf16le"),
  );

test("texts and copies wait in the order in which they came, until the batch is emptied", () => {
  const batch = new OutputBatch();
  expect(batch.add(file("a", "Đảng bộ"))).toBe(true);
  expect(batch.add({ path: "b", key: "b", from: "/tep" })).toBe(true);
  expect(batch.add(file("c", ""))).toBe(true);
  expect(textsOf(batch)).toEqual(["Đảng bộ", "/tep", ""]);
  batch.empty();
  expect(batch.files).toEqual([]);
  batch.add(file("d", "chi bộ"));
  expect(textsOf(batch)).toEqual(["chi bộ"]);
});

test("a batch that has no room says so and keeps what it holds", () => {
  const batch = new OutputBatch();
  const half = "ộ".repeat(600_000);
  expect([half, half].map((text) => batch.add(file("a", text)))).toEqual([true, false]);
  expect(textsOf(batch)).toEqual([half]);
});

test("a text longer than any batch goes by itself", () => {
  const batch = new OutputBatch();
  const long = "ộ".repeat(3_000_000);
  expect(batch.add(file("a", long))).toBe(true);
  expect(textsOf(batch)).toEqual([long]);
  expect(batch.add(file("b", "1"))).toBe(false);
  batch.empty();
  expect(batch.add(file("c", "1"))).toBe(true);
  expect(textsOf(batch)).toEqual(["1"]);
});

test("a batch holds a bounded number of files", () => {
  const batch = new OutputBatch();
  let taken = 0;
  while (batch.add(file("a", "1"))) taken++;
  expect(taken).toBe(batch.files.length);
  expect(taken).toBeLessThan(1000);
});
