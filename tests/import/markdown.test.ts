import fc from "fast-check";
import { expect, test } from "vitest";
import { markdown } from "../../src/content/markdown.ts";
import { bullets } from "../../src/content/word-head.ts";
import { parsePage } from "../../src/import/document.ts";
import { escapeInline } from "../../src/import/escape-markdown.ts";
import { readFlow } from "../../src/import/flow.ts";
import { writeMarkdown } from "../../src/import/markdown.ts";
import { escapeHtml } from "../../src/text/escape.ts";
import { anyText } from "../text/any-text.ts";

function convert(html: string): string {
  return writeMarkdown(readFlow(parsePage(html).body), (src) => src);
}

/** What a reader sees, without white space. */
function read(text: string): string {
  const pieces = markdown.parse(text, {}).flatMap(({ children }) => children ?? []);
  return pieces
    .map(({ content }) => content)
    .join("")
    .replace(/\s/g, "");
}

test.each([
  ["<p><b>“A”</b>và</p>", "“**A**”và"],
  ["<p><b>Kính gửi: </b>các chi bộ</p>", "**Kính gửi:** các chi bộ"],
  ["<p><b>a</b><b>b</b> <i>c</i></p>", "**ab** *c*"],
  ["<p><b> </b>chữ<b></b></p>", "chữ"],
  ["<p>Dặn: <i>“Phải <b>gương mẫu</b>”</i></p>", "Dặn: *“Phải **gương mẫu**”*"],
  ["<p><b>Một <i>hai</i></b><i> ba</i>, bốn</p>", "**Một *hai*** *ba*, bốn"],
  ["<p><i>“Một <b>hai</b>”</i>và</p>", "“*Một **hai***”và"],
  ["<p><i>Xem <a href=/b/>bài <b>này</b></a> nữa</i></p>", "*Xem [bài](/b/) [**này**](/b/) nữa*"],
  ["<p>m<sup>2</sup></p>", "m²"],
  ["<p>1. Một</p><p>- Hai</p><p># Ba</p><p>+ Bốn</p>", "1\\. Một\n\n\\- Hai\n\n\\# Ba\n\n\\+ Bốn"],
  ["<p>a*b a_b _c_ &lt;i&gt; &amp;lt; [1](2)</p>", "a\\*b a_b \\_c\\_ \\<i> \\&lt; \\[1](2)"],
  ["<p>một<br><br>hai<br>ba</p>", "một\n\nhai\n\nba"],
  ["<ol start=3><li>a<ul><li>b</li></ul></li><li>c</li></ol>", "3. a\n   - b\n4. c"],
  [
    "<table><tr><th rowspan=2>STT</th><th colspan=2>Kết quả</th></tr><tr><th>Đảng viên</th><th>Chi bộ</th></tr><tr><td>1</td><td>20</td><td>3</td></tr></table>",
    "| STT | Kết quả: Đảng viên | Kết quả: Chi bộ |\n| --- | --- | --- |\n| 1   | 20  | 3   |",
  ],
  [
    "<table><tr><th>Phường</th><th colspan=2>Kết quả</th></tr><tr><th>Tên</th><th>Đảng viên</th><th>Chi bộ</th></tr><tr><td>A</td><td>20</td><td>3</td></tr></table>",
    "| Phường: Tên | Kết quả: Đảng viên | Kết quả: Chi bộ |\n| --- | --- | --- |\n| A   | 20  | 3   |",
  ],
  [
    "<table><tr><td>Số</td><td>Gồm</td></tr><tr><td>1</td><td>Khối<ul><li>khu 1</li><li>khu 2.</li><li>khu 3</li></ul></td></tr><tr><td>2</td><td><ol start=3><li>ba</li><li>bốn</li></ol></td></tr></table>",
    "| Số  | Gồm |\n| --- | --- |\n| 1   | Khối khu 1; khu 2. khu 3 |\n| 2   | 3. ba; 4. bốn |",
  ],
  [
    "<table><tr><td>Tên | họ</td><td>Số</td></tr><tr><td rowspan=2>a<br>b</td><td>1000</td></tr><tr><td>2000</td></tr></table>",
    "| Tên \\| họ | Số  |\n| --- | --- |\n| a b | 1000 |\n|     | 2000 |",
  ],
  ["<p>a <a href='https://mau.example/(x)'>b</a></p>", "a [b](https://mau.example/\\(x\\))"],
])("%s is %s", (html, text) => {
  expect(convert(html)).toBe(`${text}\n`);
});

// What no text of a page holds: white space of its own, controls, halves of letters.
const lineText = anyText.map((text) =>
  text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, " ")
    .replace(/^[#>+\-=\s]+$/, "x"),
);

const bulletHead = new RegExp(`^[${bullets}]\\s`);

test("what is text on a page is text in Markdown", () => {
  fc.assert(
    fc.property(lineText, (text) => {
      const line = text.trim();
      fc.pre(line !== "");
      // A bullet at its head makes it an entry of a list: so Word's bullets come along with a page.
      const said = line.replace(bulletHead, "").replace(/\s/g, "");
      expect(read(convert(`<p>${escapeHtml(line)}</p>`))).toBe(said);
    }),
  );
});

test("words need no escaping", () => {
  for (const text of ["Chỉ thị số 05-CT/TW (khóa XII)", "3 & 4 < 5", "a_b", "“Học tập”./.", "Chúc mừng!"]) {
    expect(escapeInline(text)).toBe(text);
  }
});
