import fc from "fast-check";
import { expect, test } from "vitest";
import { readPlainYaml } from "../../src/content/plain-yaml.ts";
import { parseAnyYaml } from "../../src/content/yaml.ts";
import { howOften } from "../how-often.ts";

const usual = `title: Hội nghị giao ban quý III năm 2017
date: 06/10/2017 10:41
author: "Trần: Vũ Tú Anh"
viewCount: 0207
tags:
  - Xây dựng Đảng
  - Học tập
units:
- Quận ủy
`;

test("the usual front matter is read without the library, to the same texts and places", () => {
  const reading = readPlainYaml(usual);
  expect(reading?.value).toMatchObject({ viewCount: "0207", author: "Trần: Vũ Tú Anh", units: ["Quận ủy"] });
  expect(reading).toEqual(parseAnyYaml(usual));
});

const piece = fc.constantFrom(
  ..."- ? : , [ ] { } # & * ! | > ' \" % @ ` \\ ~ . = < ; ( ) “ – \t \u00a0 \u0085 \u2028 \u200b \ufeff".split(
    " ",
  ),
  ..."a Đ 1 title date tags null true --- ... 0x1F 28/9/2017 10:41 1_000 :// ng\u0301 😀".split(" "),
  " ",
  "  ",
  ": ",
  " #",
  "- ",
);
const words = fc
  .tuple(fc.constantFrom("", "a", "Đ", '"'), fc.array(piece, { maxLength: 4 }), fc.constantFrom("", "b", '"'))
  .map(([start, pieces, end]) => start + pieces.join("") + end);
const entry = fc.oneof(
  { weight: 3, arbitrary: words.map((text) => `: ${text}`) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom("", " ", "  "), fc.array(words, { maxLength: 3 }))
      .map(([indent, items]) => `:${items.map((text) => `\n${indent}- ${text}`).join("")}`),
  },
  { weight: 1, arbitrary: words },
);
const block = fc
  .tuple(
    fc.shuffledSubarray(["a", "title", "tags", "a1", "constructor"], { minLength: 1 }),
    fc.array(entry, { minLength: 5, maxLength: 5 }),
    fc.constantFrom("", "\n"),
  )
  .map(([keys, entries, end]) => keys.map((key, index) => key + entries[index]).join("\n") + end)
  // As every source is.
  .map((text) => text.normalize("NFC"));

test("whatever is read without the library is read as the library reads it", () => {
  fc.assert(
    fc.property(block, (text) => {
      const reading = readPlainYaml(text);
      if (reading) expect(reading).toEqual(parseAnyYaml(text));
    }),
    { numRuns: howOften("SOAK_RUNS", 30_000) },
  );
});
