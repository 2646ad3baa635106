import { expect, test } from "vitest";
import { affordable, countWords, type WordPlaces } from "../../src/text/search-cost.ts";
import { parseSearchQuery } from "../../src/text/search-query.ts";
import { encodeSearchText } from "../../src/text/search-text.ts";

const rest = 300_000;
const chosen = (query: string, ...indexes: WordPlaces["common"][]) =>
  affordable(
    parseSearchQuery(query),
    indexes.map((common) => ({ common, rest })),
  ).required.join(" | ");

test("the most common words are counted, however they are written, and all others together", () => {
  const text = encodeSearchText(`${"Đảng bộ, đảng. dang! ĐẢNG – ".repeat(250)} Quận ủy`);
  expect(countWords([text, text])).toEqual({ common: [["dang", 2000]], rest: 504 });
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

test("of many words that are no parts of their own the rarest are asked", () => {
  const common = ["mot", "hai", "ba", "bon"].map((word) => [word, 2000] as const);
  const query = "một hai ba bốn năm sáu bảy tám chín mười trăm nghìn vạn triệu quý III 2017";
  expect(chosen(query, common)).toBe(chosen(query.slice("một hai ba bốn ".length), common));
});

test("a query is asked whole where all the parts of the index are no more than may be loaded", () => {
  const query = parseSearchQuery(
    "một hai ba bốn năm sáu bảy tám chín mười trăm nghìn vạn triệu quý III 2017",
  );
  expect(affordable(query, [{ common: [["mot", 2000]], rest: 37_000 }])).toEqual({ ...query, runs: [] });
});

test("the index in which a word is commonest decides", () => {
  expect(chosen("đảng ủy bộ", [["dang", 4000]], [["dang", 39_000]])).toBe("ủy | bộ");
});

test("of a phrase in quotes two words are asked whatever they cost", () => {
  expect(chosen('"đảng bộ" hội nghị', [["dang", 50_000]])).toBe("ḓảng bộ");
  expect(chosen('"các đảng bộ"', [["dang", 50_000]])).toBe("các ḓảng");
});

const words = "mot,hai,ba,bon,nam,sau,bay,tam,chin,muoi".split(",");
const costing = (places: (index: number) => number) =>
  words.map((word, index) => [word, places(index)] as const);

test("of a long phrase the longest run is asked that may be loaded, the rarest of several, and told", () => {
  const whole = words.join(" ");
  const askedOf = (common: WordPlaces["common"], others = rest) =>
    affordable(parseSearchQuery(`"${whole}"`), [{ common, rest: others }]);
  expect(askedOf(costing(() => 4000))).toMatchObject({ words: whole, required: [whole], runs: [] });
  const first = words.slice(0, 8).join(" ");
  expect(askedOf(costing(() => 5000))).toMatchObject({ words: first, required: [first], runs: [first] });
  const rarest = words.slice(7).join(" ");
  expect(askedOf(costing((index) => 20_000 - 1000 * index))).toMatchObject({
    required: [rarest],
    runs: [rarest],
  });
  // Of more articles more may be loaded.
  expect(
    askedOf(
      costing(() => 5000),
      700_000,
    ),
  ).toMatchObject({ required: [whole], runs: [] });
});

test("what a phrase takes is not there for other phrases and words", () => {
  const common = costing(() => 5000);
  const long = `"${words.join(" ")}"`;
  expect(chosen(`${long} trăm`, common)).toBe("mot hai ba bon nam sau bay tam");
  expect(chosen(`"trăm nghìn" ${long}`, common)).toBe("trăm nghìn | mot hai ba bon nam sau");
  const many = parseSearchQuery('"mot hai ba" "bon nam sau" "bay tam chin" "muoi tam" "mot bay"');
  const affordableOnes = ["mot hai ba", "bon nam sau", "bay tam", "mot bay"];
  expect(affordable(many, [{ common, rest }])).toMatchObject({
    required: affordableOnes,
    runs: affordableOnes,
  });
});

test("words that every object has names of are words", () => {
  expect(countWords(["constructor ".repeat(3001)]).common).toEqual([["constructor", 3001]]);
  expect(chosen("constructor __proto__", [["dang", 4000]])).toBe("constructor | proto");
});
