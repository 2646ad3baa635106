import { describe, expect, test } from "vitest";
import { head, judgeBody, parse } from "./judge.ts";

describe("a fault in a body is told at its place", () => {
  test.each([
    ["a link", "Một [hai](javascript:1)", ["1:5 link"]],
    ["the second line of a paragraph", "Một\nhai [ba](javascript:1)", ["2:5 link"]],
    ["an indented line", "   Một\n  \t hai [ba](javascript:1)", ["2:9 link"]],
    ["an entry of a list", "- Một\n- [hai](javascript:1)", ["2:3 link"]],
    ["a list in a list", "1. - [a](javascript:1)\n   - b [c](javascript:1)", ["1:6 link", "2:8 link"]],
    ["a tab after a dash", "-\ta [b](javascript:1)", ["1:5 link"]],
    ["a tab before the next line of an entry", "- a\n\t[b](javascript:1)", ["2:2 link"]],
    ["a quotation", "> a\n> b [c](javascript:1)", ["2:5 link"]],
    ["a line that goes on with a quotation", "> a\nb [c](javascript:1)", ["2:3 link"]],
    ["a heading", "## a [b](javascript:1) ##", ["1:6 link"]],
    ["a heading with a rule below", "a [b](javascript:1)\n===", ["1:3 link"]],
    [
      "cells of a table",
      "| a | b |\n|---|---|\n| [x](javascript:1) | [x](javascript:1) |",
      ["3:3 link", "3:23 link"],
    ],
    [
      "a cell after escaped bars",
      "|a|b|\n|-|-|\n|x\\|y|`[z](javascript:1)` \\| [z](javascript:1)|",
      ["3:30 link"],
    ],
    [
      "a table in a quotation",
      "> |a|b [x](javascript:1)|\n> |-|-|\n> |c|<b>d</b>|",
      ["1:8 link", "3:6 raw-html"],
    ],
    ["links by reference", "[a][r] và [r]\n\n[r]: javascript:1", ["1:1 link", "1:11 link"]],
    ["text below a reference", "[r]: javascript:1\n[r]", ["2:1 link"]],
    ["an address in angle brackets", "a <javascript:alert(1)>", ["1:3 link"]],
    ["an address in quotes", "a [b](“https://mau.example/”) [c](”/tin/“)", ["1:3 link", "1:31 link"]],
    ["an image", "a ![b](data:image/png;base64,AA)", ["1:3 link"]],
    ["an image in a link", "[![a](javascript:1)](https://a.example/) b", ["1:2 link"]],
    ["a tag in a link", "[<b>a](javascript:1)", ["1:1 link", "1:2 raw-html"]],
    ["a tag in an image's text", "![a <b>c</b>](/x)", ["1:1 file", "1:5 raw-html"]],
    ["a link in an image's caption", 'a\n\n![b](x.jpg "Chú [c](javascript:1)")', ["3:1 link"]],
    ["after an emoji and a letter in parts", "😀e\u0323 [a](javascript:1)", ["1:4 link"]],
    ["a tag", "a <b>c</b> d", ["1:3 raw-html"]],
    ["a tag without its end", "a<br>b</i>", ["1:2 raw-html", "1:7 raw-html"]],
    ["a tag over two lines", "a <b\nclass=x>c</b>", ["1:3 raw-html"]],
    ["a block of HTML", "a\n\n  <div>\n\nb\n\n</div>", ["3:3 raw-html"]],
    ["a block in a list", "- a\n- <div>x</div>", ["2:3 raw-html"]],
    ["a block in a quotation", "> <div>", ["1:3 raw-html"]],
    [
      "what Word leaves",
      'a<o:p></o:p> <st1:place w:st="on">b</st1:place>',
      ["1:2 raw-html", "1:14 raw-html"],
    ],
    ["what Word leaves by itself", "a\n\n<o:p>&nbsp;</o:p>", ["3:1 raw-html"]],
    ["a condition of Word", "a <![if !supportLists]>b", ["1:3 raw-html"]],
    ["a comment", "a <!-- b -->", ["1:3 raw-html"]],
    ["a comment by itself", "<!-- a\nb -->", ["1:1 raw-html"]],
    [
      "an image elsewhere",
      "![a](../b.jpg) ![c](/d.jpg) ![e](https://a.example/f.jpg) ![g](%2e%2e/h.jpg)",
      ["1:1 file", "1:16 file", "1:29 file", "1:59 file"],
    ],
  ])("%s", (_name, body, expected) => {
    expect(judgeBody(body)).toEqual(expected);
  });

  test.each([
    "javascript:1",
    "JaVaScRiPt:1",
    "&#106;avascript:1",
    "&#x6A;avascript&colon;1",
    "vbscript:1",
    "data:text/html,a",
    "file:///c:/a",
    "ftp://a.example/",
    "sms:1",
    "//a.example/",
    "/\\a.example/",
    "<java\tscript:1>",
  ])("an address that may not be linked: %s", (address) => {
    expect(judgeBody(`a [b](${address})`)).toEqual([expect.stringMatching(/^1:3 (?:link|file)$/)]);
  });
});

describe("these stand in a body without fault", () => {
  test.each([
    [
      "addresses of four schemes",
      "[a](http://a.example) [b](HTTPS://a.example) [c](mailto:a@b.example) [d](tel:113)",
    ],
    ["addresses of the site and the page", "[a](/b/) [c](#d) [e](?f)"],
    ["addresses written out", "https://a.example <https://a.example> <a@b.example>"],
    ["addresses that are not linked", "ftp://a.example //a.example javascript:1"],
    ["signs of HTML as text", "a < b, 1<2, \\<b>, &lt;b>, <-, <3"],
    ["code", "`<b>`\n\n```\n<b> [a](javascript:1)\n```"],
    ["signs of templates", "{{ a }} {% b %} <%= c %>"],
    ["indented paragraphs", "             Một\n\n\tHai"],
    ["files beside it", "![a](anh.jpg) [b](<tệp một.pdf>) [c](./t%E1%BB%87p.pdf?x#y)"],
    ["nothing", ""],
  ])("%s", (_name, body) => {
    expect(judgeBody(body)).toEqual([]);
  });

  test("the files it names are composed and decoded", () => {
    const { outline } = parse(
      "---\ntitle: Mẫu\n---\n![a](./h%C3%B4%CC%A3i.jpg) [b](<tệp một.pdf>)\n".normalize("NFD"),
    );
    expect(outline?.files).toEqual([
      { name: "hội.jpg", use: "picture", line: 4, column: 1 },
      { name: "tệp một.pdf", use: "download", line: 4, column: 28 },
    ]);
  });

  test("a form feed spelt as an entity is a space, since no feed may hold it", () => {
    const { value } = parse(`---\ntitle: Mẫu\n${head}---\na&#12;b \`c\`\n`);
    expect(value?.html).toBe("<p>a b <code>c</code></p>\n");
  });
});

test.each([
  ["that fits", "Hội nghị.", "Hội nghị."],
  ["with spaces", "chữ ".repeat(60), `${"chữ ".repeat(50).trim()}…`],
  ["without any", "a".repeat(300), `${"a".repeat(200)}…`],
  ["whose limit falls within an emoji", `a${"🙂".repeat(150)}`, `a${"🙂".repeat(99)}…`],
])("the excerpt of a first paragraph %s", (_name, body, excerpt) => {
  const { value } = parse(`---\ntitle: Mẫu\n${head}---\n${body}\n`);
  expect(value?.excerpt).toBe(excerpt);
});
