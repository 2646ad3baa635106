import fc from "fast-check";
import { expect, test } from "vitest";
import { normaliseTone } from "../../src/text/tone.ts";
import { anyText } from "./any-text.ts";
import { readCases } from "./cases.ts";

test.each(readCases<{ in: string; expected: string }>("tone"))("$in → $expected", (row) => {
  expect(normaliseTone(row.in)).toBe(row.expected);
  expect(normaliseTone(row.in.normalize("NFD"))).toBe(row.expected);
});

test.each([
  ["Hoà HOÀ hOÀ hòa", "Hòa HÒA hÒA hòa"],
  ["thuỷ lợi, Thuỵ Điển, uý", "thủy lợi, Thụy Điển, úy"],
  ["quý quỳ quỷ QUỸ quỵ", "quý quỳ quỷ QUỸ quỵ"],
  ["hoá học, xoá, loá, doạ, goá, khoá, toả, loã", "hóa học, xóa, lóa, dọa, góa, khóa, tỏa, lõa"],
  ["loè, hoè, hoẻn, khoét, toẹt", "lòe, hòe, hoẻn, khoét, toẹt"],
  ["ngoại, thoải, hoành, quyết, tuyệt, huỳnh, luýnh", "ngoại, thoải, hoành, quyết, tuyệt, huỳnh, luýnh"],
  ["(toà), “uỷ”; hoà-giải", "(tòa), “ủy”; hòa-giải"],
  ["Ðoà", "Ðoà"],
  ["hoa, toe, uy", "hoa, toe, uy"],
  ["khuỷu tay, khuỵu", "khuỷu tay, khuỵu"],
])("%j → %j", (text, expected) => {
  expect(normaliseTone(text)).toBe(expected);
});

test("it is idempotent", () => {
  const text = fc.oneof(anyText, fc.string({ unit: fc.constantFrom(..."hoàuỷqOÈ tn\u0300\u0301") }));
  fc.assert(fc.property(text, (text) => normaliseTone(normaliseTone(text)) === normaliseTone(text)));
});
