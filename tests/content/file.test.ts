import { describe, expect, test } from "vitest";
import { countColumns } from "../../src/content/place.ts";
import { judge, parse } from "./judge.ts";

const missing = ["1:1 missing-key", "1:1 missing-key", "1:1 missing-key"];
const bytes = (...parts: (string | number)[]) =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === "number" ? [part] : [...new TextEncoder().encode(part)])),
  );

describe("a file that is no article is told at its place", () => {
  test.each([
    ["an empty file", "", ["1:1 empty-file"]],
    ["only white space", " \n\t\n", ["1:1 empty-file"]],
    ["only a byte order mark", "\ufeff", ["1:1 empty-file"]],
    ["no front matter", "Nội dung.\n", ["1:1 front-matter"]],
    ["a blank line before it", "\n---\ntitle: Mẫu\n---\n", ["1:1 front-matter"]],
    ["no closing line", "---\ntitle: Mẫu\n", ["1:1 front-matter"]],
    ["only the opening line", "---", ["1:1 front-matter"]],
    ["an empty front matter", "---\n---\n", missing],
    ["a front matter of comments", "---\n# mẫu\n---\n", missing],
    ["a list for a front matter", "---\n- mẫu\n---\n", [...missing, "2:1 front-matter"]],
    ["a text for a front matter", "---\nmẫu\n---\n", [...missing, "2:1 front-matter"]],
    ["no front matter and a fault in the text", "Một <b>hai</b>\n", ["1:1 front-matter", "1:5 raw-html"]],
    ["UTF-16 with its mark", bytes(0xff, 0xfe, 45, 0, 45, 0), ["1:1 encoding"]],
    ["UTF-16 without", bytes(45, 0, 45, 0), ["1:2 encoding"]],
    ["a byte that is no UTF-8", bytes("---\ntitle: Đảng ", 0xff, "\n"), ["2:13 encoding"]],
    ["such a byte after a replacement character", bytes("\ufffd\n\ufffdab", 0xc3, 0x28), ["2:4 encoding"]],
    ["such a byte after carriage returns", bytes("a\r\nb\rc", 0xff), ["3:2 encoding"]],
    ["a character cut off at the end", bytes("a\nb", 0xe1, 0xba), ["2:2 encoding"]],
    ["a NUL", "---\ntitle: M\0\n", ["2:9 encoding"]],
  ])("%s", (_name, file, expected) => {
    expect(judge(file)).toEqual(expected);
  });
});

describe("lines and columns are those of the file as an editor shows it", () => {
  const file = "---\ntitle: Mẫu\ndate: 06/10/2017\nauthor: Mẫu\ntilte: Hai\n---\nMột <b>hai</b>\n";
  const expected = ["5:1 unknown-key", "7:5 raw-html"];
  test.each([
    ["with a byte order mark", `\ufeff${file}`],
    ["with CRLF", file.replaceAll("\n", "\r\n")],
    ["with CR alone", file.replaceAll("\n", "\r")],
    ["with letters in parts", file.normalize("NFD")],
    ["with all of these", `\ufeff${file.normalize("NFD").replaceAll("\n", "\r\n")}`],
  ])("%s", (_name, text) => {
    expect(judge(text)).toEqual(expected);
  });

  test.each([
    ["composed letters", "Đảng ủy", 7],
    ["letters in parts", "Đảng ủy".normalize("NFD"), 7],
    ["a mark that composes with nothing", "x\u0323\u0302", 1],
    ["tabs", "\ta\t", 3],
    ["emoji", "😀👍🏽", 2],
    ["a family and a flag", "👨‍👩‍👧🇻🇳", 2],
  ])("%s", (_name, text, columns) => {
    expect(countColumns(text)).toBe(columns);
  });
});

test("control characters that Word leaves come out as spaces", () => {
  const { value } = parse(
    "---\ntitle: Một\u000bhai\ndate: 06/10/2017\nauthor: Mẫu\n---\nBa\u000bbốn\u0001\n",
  );
  expect(value).toMatchObject({ title: "Một hai", html: "<p>Ba bốn</p>\n" });
});

test.each(["—", "–––", " ---", "----", "−−−"])(
  "%j at the head of a file is told to be typed anew",
  (line) => {
    expect(parse(`${line}\ntitle: Mẫu\n${line}\nNội dung.\n`).problems).toMatchObject([
      { line: 1, column: 1, rule: "front-matter", fix: expect.stringContaining("gõ lại dòng đầu thành ---") },
    ]);
  },
);
