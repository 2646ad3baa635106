import fc from "fast-check";
import { expect, test } from "vitest";
import { splitSentences } from "../../src/text/sentence.ts";
import { speakable } from "../../src/text/speech.ts";
import { anyText } from "./any-text.ts";

const sentences = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ["Họp tại TP. Huế. Kết thúc./.", ["Họp tại TP. Huế.", "Kết thúc./."]],
  ["Một. Hai? Ba! Bốn…", ["Một.", "Hai?", "Ba!", "Bốn…"]],
  ["PGS. TS. Nguyễn Văn A. phát biểu. Hết ./.", ["PGS. TS. Nguyễn Văn A. phát biểu.", "Hết ./."]],
  ["“Phải làm ngay.” Ông nói vậy.", ["“Phải làm ngay.”", "Ông nói vậy."]],
  ["Đạt 1.082 lượt, 5.5 điểm, v.v. và còn nữa.", ["Đạt 1.082 lượt, 5.5 điểm, v.v. và còn nữa."]],
  ["1. Mục một. 2. Mục hai", ["1. Mục một.", "2. Mục hai"]],
  ["  không dấu chấm ", ["không dấu chấm"]],
  ["", []],
])("%j is the sentences %j", (text, expected) => {
  expect(sentences(text)).toEqual(expected);
});

test("no sentence overlaps another, and nothing but white space is left out", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const left = splitSentences(text).reduceRight(
        (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
        text,
      );
      return left.trim() === "";
    }),
  );
});

test.each([
  ["Sơ kết quý III ngày 28/9/2017./.", "Sơ kết quý 3 ngày 28 tháng 9 năm 2017."],
  ["UVTV Quận ủy; UVTVX", "Ủy viên Thường vụ Quận ủy; UVTVX"],
  ["Chỉ thị số 05-CT/TW", "Chỉ thị số 05 CT Trung ương"],
  ["khóa XIV, lần thứ IX", "khóa 14, lần thứ 9"],
  ["Đ/c Bí thư TP. Huế", "đồng chí Bí thư thành phố Huế"],
  ["kinh tế-xã hội, đi/đến", "kinh tế-xã hội, đi/đến"],
  ["BCH TW và BCH, TW", "Ban Chấp hành Trung ương và BCH, Trung ương"],
  ["KT-XH, phát triển KT-XH", "kinh tế – xã hội, phát triển kinh tế – xã hội"],
])("%j is read as %j", (text, said) => {
  const abbreviations = new Map([
    ["UVTV", "Ủy viên Thường vụ"],
    ["BCH TW", "Ban Chấp hành Trung ương"],
    ["KT", "kỹ thuật"],
    ["KT-XH", "kinh tế – xã hội"],
  ]);
  expect(speakable(text, abbreviations)).toBe(said);
});
