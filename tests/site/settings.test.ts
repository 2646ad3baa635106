import { expect, test } from "vitest";
import { parseSite } from "../../src/site/site.ts";

function judge(more: string): string[] {
  const text = `name: Mẫu\nurl: https://mau.example/\nsections:\n  - slug: tin\n    title: Tin\n${more}`;
  const { problems } = parseSite({ file: "site.yaml", path: "site.yaml", text });
  return problems.map(
    ({ line, column, rule, message, fix }) => `${line}:${column} [${rule}] ${message} ${fix}`,
  );
}

test.each([
  [
    "cards: 2025\n",
    '6:8 [type] "2025" không phải true hay false. chỉ vẽ thẻ cho bài từ năm 2025 thì xuống dòng, thụt vào hai dấu cách rồi viết since: 2025',
  ],
  ["cards: bật\n", '6:8 [type] "bật" không phải true hay false. viết true (có) hoặc false (không)'],
  ["cards:\n  since: 25\n", '7:10 [type] "25" không phải một năm. viết bốn chữ số, ví dụ 2025'],
  ["cards:\n  since: abc\n", '7:10 [type] "abc" không phải một năm. viết bốn chữ số, ví dụ 2025'],
  [
    "documents:\n  05-CT/TW: Về một việc\n  05 – CT/TW: Về việc ấy\n",
    '8:3 [repeated-key] "05 – CT/TW" và "05-CT/TW" là một số văn bản. giữ lại một dòng, xóa dòng kia',
  ],
])("%j is told with its mend", (typed, problem) => {
  expect(judge(typed)).toEqual([problem]);
});

test("a slug that is no text is told beside all else", () => {
  const text = "name: Mẫu\nurl: x\nsections:\n  - slug:\n      title: Tin\n    title: Tin\n";
  const { problems } = parseSite({ file: "site.yaml", path: "site.yaml", text });
  expect(problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual([
    "2:6 link",
    "5:7 type",
  ]);
});

test.each(["cards: TRUE\n", "cards:\n  since: 2025\n", "documents:\n  05-CT/TW: Một\n  06-CT/TW: Hai\n"])(
  "%j is right",
  (typed) => {
    expect(judge(typed)).toEqual([]);
  },
);

test.each([
  ["---\n", "", []],
  ["---\n", "---\n", ["1:1", "7:1"]],
  ["", "...\nowner: Mẫu\n", ["6:1"]],
])("lines that part a file, %j above and %j below, are told in words of settings", (above, below, places) => {
  const text = `${above}name: Mẫu\nurl: https://mau.example/\nsections:\n  - slug: tin\n    title: Tin\n${below}`;
  const { problems } = parseSite({ file: "site.yaml", path: "site.yaml", text });
  expect(problems.map(({ line, column }) => `${line}:${column}`)).toEqual(places);
  for (const { message } of problems) expect(message).toBe("Tệp cài đặt không có dòng --- hay ... nào.");
});
