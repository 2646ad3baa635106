import { expect, test } from "vitest";
import { affordable, countCommonWords } from "../../src/text/search-cost.ts";
import { parseSearchQuery } from "../../src/text/search-query.ts";
import { encodeSearchText } from "../../src/text/search-text.ts";

const chosen = (query: string, ...indexes: Parameters<typeof affordable>[1]) =>
  affordable(parseSearchQuery(query), indexes).required.join(" | ");

test("words that make a part of the index of their own are counted, however they are written", () => {
  const text = encodeSearchText("Đảng bộ, đảng. dang! ĐẢNG ".repeat(1000));
  expect(countCommonWords([text, text])).toEqual([["dang", 8000]]);
});

test("a query of few words is asked whole, whatever they cost", () => {
  expect(chosen("Đảng bộ", [["dang", 30_000]])).toBe("Ḓảng | bộ");
  expect(chosen("Đảng", [["dang", 90_000]])).toBe("Ḓảng");
});

test("of a long query the rarest words are asked, in their order", () => {
  const common = [
    ["dang", 23_000],
    ["bo", 17_000],
    ["to", 13_000],
    ["chuc", 12_000],
  ] as const;
  expect(chosen("hội nghị tổ chức đảng bộ quận", common)).toBe("hội | nghị | tổ | chức | quận");
  expect(chosen("tổ chức đảng bộ", common)).toBe("tổ | chức");
});

test("the index in which a word is commonest decides", () => {
  expect(chosen("đảng ủy bộ", [["dang", 4000]], [["dang", 39_000]])).toBe("ủy | bộ");
});

test("a phrase in quotes is asked whatever it costs", () => {
  expect(chosen('"đảng bộ" hội nghị', [["dang", 50_000]])).toBe("ḓảng bộ");
});

test("words that every object has names of are words", () => {
  expect(countCommonWords(["constructor ".repeat(3001)])).toEqual([["constructor", 3001]]);
  expect(chosen("constructor __proto__", [["dang", 4000]])).toBe("constructor | proto");
});
