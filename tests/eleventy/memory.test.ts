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

test("what was asked for while something was made stays as long as that", () => {
  const memory = new Memory();
  const makeSheet = (name: string, part: number) => memory.recall("sheet", name, [part], () => ({}));
  const makeList = (...parts: number[]) =>
    memory.recall("list", "a", parts, () => parts.map((part) => makeSheet(`a${part}`, part)));
  const [first] = makeList(1, 2);
  for (let round = 0; round < 3; round++) {
    memory.settle();
    makeList(1, 2);
  }
  expect(makeList(1, 3)[0]).toBe(first);
  memory.settle();
  memory.settle();
  expect(makeSheet("a1", 1)).not.toBe(first);
});

test("a single build makes everything", () => {
  expect(afresh("kind", "a", [], () => ({}))).not.toBe(afresh("kind", "a", [], () => ({})));
});
