import { expect, test } from "vitest";
import { guessTelex, readTelex } from "../../src/text/telex.ts";

test.each([
  ["hooij", "hội"],
  ["nghij", "nghị"],
  ["dduowcj", "được"],
  ["dduowjc", "được"],
  ["chuwcs", "chức"],
  ["truwowcs", "trước"],
  ["ddoongf", "đồng"],
  ["ddi", "đi"],
  ["giuwax", "giữa"],
  ["door", null],
  ["news", null],
  ["raj", null],
  ["dojo", null],
  ["project", null],
  ["kuwait", null],
  ["hội", null],
  ["", null],
])("%j is Telex for %j", (typed, meant) => {
  expect(readTelex(typed)).toBe(meant);
});

test.each([
  ["cacs", "các"],
  ["quaanj", "quận"],
  ["dangr", "dảng"],
  ["tooi", "tôi"],
  ["laf", "là"],
  ["xyz", null],
])("what is no word else, as %j, is Telex for %j", (typed, meant) => {
  expect(guessTelex(typed)).toBe(meant);
});
