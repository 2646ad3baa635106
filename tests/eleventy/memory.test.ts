import { expect, test } from "vitest";
import { afresh } from "../../src/content/recall.ts";
import { Memory } from "../../src/eleventy/memory.ts";

test("what was made is given again as long as its parts are the same", () => {
  const { recall } = new Memory();
  const part = {};
  const first = recall("kind", "a", [part, 1], () => ({}));
  expect(recall("kind", "a", [part, 1], () => ({}))).toBe(first);
  expect(recall("kind", "b", [part, 1], () => ({}))).not.toBe(first);
  expect(recall("other", "a", [part, 1], () => ({}))).not.toBe(first);
  expect(recall("kind", "a", [part, 2], () => ({}))).not.toBe(first);
  expect(recall("kind", "a", [{}, 2], () => ({}))).not.toBe(first);
  expect(recall("kind", "a", [part, 2, undefined], () => ({}))).not.toBe(first);
});

test("what a whole build did not ask for is forgotten", () => {
  const memory = new Memory();
  const kept = memory.recall("kind", "kept", [], () => ({}));
  const gone = memory.recall("kind", "gone", [], () => ({}));
  memory.settle();
  expect(memory.recall("kind", "kept", [], () => ({}))).toBe(kept);
  memory.settle();
  expect(memory.recall("kind", "kept", [], () => ({}))).toBe(kept);
  expect(memory.recall("kind", "gone", [], () => ({}))).not.toBe(gone);
});

test("a single build makes everything", () => {
  expect(afresh("kind", "a", [], () => ({}))).not.toBe(afresh("kind", "a", [], () => ({})));
});
