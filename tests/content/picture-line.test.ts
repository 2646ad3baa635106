import { expect, test } from "vitest";
import { judgeBody, parse } from "./judge.ts";

function htmlOf(body: string): string | undefined {
  return parse(`---\ntitle: Mẫu\ndate: 01/01/2020\nauthor: Mẫu\n---\n${body}\n`).value?.html;
}

/** What stands around its figures, whose pictures are told by their captions. */
const outlineOf = (body: string) =>
  htmlOf(body)
    ?.replaceAll(/<figure><img [^>]*><figcaption>(.*?)<\/figcaption><\/figure>/g, "[$1]")
    .replaceAll(/<img [^>]*>/g, "img")
    .replaceAll("\n", "");

const one = '![Mô tả](a.jpg "Một")';
const two = '![Mô tả](<b c.jpg> "Hai (bên trái)")  ';

test.each([
  ["below another", `${one}\n${two}`, "[Một][Hai (bên trái)]"],
  ["below a text", `Đoạn\n${one}`, "<p>Đoạn</p>[Một]"],
  ["above a text", `${one}\nĐoạn`, "[Một]<p>Đoạn</p>"],
  ["within a text", `Đoạn\n  ${one}\ntiếp`, "<p>Đoạn</p>[Một]<p>tiếp</p>"],
  ["in an entry", `- ${one}\n- hai`, "<ul><li>[Một]</li><li>hai</li></ul>"],
  ["below the text of an entry", `- một\n  ${one}\n- hai`, "<ul><li>một[Một]</li><li>hai</li></ul>"],
  ["in a quotation", `> Lời\n> ${one}`, "<blockquote><p>Lời</p>[Một]</blockquote>"],
  ["below a quotation", `> Lời\n${one}`, "<blockquote><p>Lời</p></blockquote>[Một]"],
  ["below a table", `| a |\n|---|\n| b |\n${one}`, expect.stringMatching(/<\/table><\/section>\[Một\]$/)],
])("a picture with a caption on a line of its own is a figure %s", (_name, body, outline) => {
  expect(outlineOf(body)).toEqual(outline);
});

test.each([
  ["beside words", `Đoạn ${one}`, "<p>Đoạn img</p>"],
  ["beside another", `Đoạn\n${one} ${one}`, "<p>Đoạnimg img</p>"],
  ["without a caption of its own", "![Mô tả](a.jpg)\n*Một*", "<p>img<em>Một</em></p>"],
  ["that is none", '!\\[Mô tả](a.jpg "Một")\nĐoạn', "<p>![Mô tả](a.jpg &quot;Một&quot;)Đoạn</p>"],
])("a picture %s stays in its text", (_name, body, outline) => {
  expect(outlineOf(body)).toBe(outline);
});

test("a fault in a picture below a text is told at its place", () => {
  expect(judgeBody('Đoạn\n![a](javascript:1 "Một")\n![b](data:2 "Hai")')).toEqual(["2:1 link", "3:1 link"]);
});
