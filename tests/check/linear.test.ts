import { expect, test } from "vitest";
import { judgeText } from "../../src/check/judge-text.ts";
import { mendText } from "../../src/check/mend.ts";

const head = "---\ntitle: Mẫu\ndate: 06/10/2017\nauthor: Mẫu\n---\n";

/** Processor time, which others on the machine do not lengthen; the least of three. */
function cost(judge: (text: string) => unknown, part: string, times: number): number {
  const text = head + part.repeat(times);
  const costs = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    judge(text);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.min(...costs);
}

function expectLinear(judge: (text: string) => unknown, part: string): void {
  cost(judge, part, 1000);
  // What grows with the square of the length costs 64 times as much.
  expect(cost(judge, part, 32_000) / cost(judge, part, 4000)).toBeLessThan(28);
}

test("a list of a quarter of a million brackets is judged", () => {
  const text = `---\ntags: ${"[".repeat(262_144)}\n---\n`;
  expect(judgeText("bai.md", text, "Asia/Ho_Chi_Minh")).toEqual([]);
});

test.each(["{ a: b }, ", "{ a: ", '"', "a: b, "])("a map of a hundred thousand %j is judged", (part) => {
  const text = `---\ncover: { alt: ${part.repeat(100_000)}\n---\n`;
  expect(judgeText("bai.md", text, "Asia/Ho_Chi_Minh")).toEqual([]);
});

test.each(["`", "~"])("a fence of a hundred thousand %s is one", (sign) => {
  const text = `${head}${sign.repeat(100_000)}\nđồng chí đồng chí\n${sign.repeat(100_000)}\n\nđồng chí đồng chí\n`;
  const found = judgeText("bai.md", text, "Asia/Ho_Chi_Minh");
  expect(found.map(({ line, rule }) => `${line} ${rule}`)).toEqual(["10 repeated-word"]);
});

test.each([
  "![",
  "*a ",
  "*a_ ",
  "`a` ",
  "`a ",
  '[a](b "',
  "```\na\n```\n\n",
  "```\n```\n`a`\n",
  "“a” ",
  '![a](b "a" ',
  '"a\n',
  'a "\n  a\n',
  "[a](b) ",
  "[a(https://a) ",
  "[a(https://a)",
  "[a](tel:0 ",
  "[a](a (b",
  "(https://a)[a ",
  "(https://a",
  "đồng chí đồng chí ",
  "năm 2017 ",
  "05-CT-",
  "và\n",
  "а б ",
  "kết thúc.Đồng chí,",
  "a,a.",
  "quýIII ",
  "•một;\n",
  "ü  ",
  "1.1.",
  "ab\tc\n",
  "a) một;\n\n",
  "| a |\n",
  "| a ",
  "[a]: b\n",
  "[",
  "! [",
  "! [a](b ",
  "! [a](b.jpg)",
  "a ! [a](b (c) ",
  "![a] b.c",
  "!(a)[b.jpg",
  "IX",
  "aIXa",
  "a(b",
  "####### a\n",
  "[ ",
  "[](a ",
  "[](a)",
  "#",
  "# ",
  "# a\n",
  "# &nbsp;",
  "[][a]",
  "-#",
  "#\u00A0",
  "**“a”**b ",
  "` ",
  "[a](b ",
  "a@",
  "<o:p ",
  "<![",
  "| ",
  "2017tại ",
  "31/4 ",
  "31 tháng 4, ",
  "từ ngày 20/6 đến ngày ",
  "a _ _",
  "7h75 ",
  "tháng 13/2026 ",
  "28/2-",
  " ”a",
  " ''a",
  "a,",
  "a ,",
  "[^1",
  "[a]https:",
  "https:/",
  "> ",
  "> *** a\n",
  "**https://a.vn** ",
  "https://a**.",
  "https:*",
  "\n-a",
  "**a**\n",
  "A: a\n",
  "A: ",
  "BÍ THƯ\n",
  "BÍ THƯ ",
  "\n*A",
  "\n👉 a",
  "(a ",
  ".123",
  ".123 đ",
  "a) ",
  "(a\n\n",
  "Ð",
  "“ ",
  "thứ ",
  "Nguyễn Thị Hoà ",
])("%j eight times as often costs about eight times as much", { timeout: 120_000 }, (part) => {
  expectLinear((text) => judgeText("bai.md", text, "Asia/Ho_Chi_Minh"), part);
});

test.each([
  "  - &a b\n",
  "  - *a\n  - &b c\n",
  "  - &a ",
  "  - a&amp; b\n",
  "  - a&lt",
  "{ a: ",
  '  - "a": ',
])("%j in a list of the front matter, too", { timeout: 120_000 }, (part) => {
  const inList = (text: string) => `---\ntitle: Mẫu\ntags:\n${text.slice(head.length)}\n---\n`;
  expectLinear((text) => judgeText("bai.md", inList(text), "Asia/Ho_Chi_Minh"), part);
});

test.each(["a , ", "Đảng  bộ\n\n"])("%j is mended in as much", { timeout: 120_000 }, (part) => {
  expectLinear((text) => mendText(text, "Asia/Ho_Chi_Minh", () => false), part);
});
