import { expect, test } from "vitest";
import { judgeText } from "../../src/check/judge-text.ts";
import { mendText } from "../../src/check/mend.ts";
import { buildRules, textRules } from "../../src/check/text-rules.ts";
import { zone } from "./article.ts";

const settings = `# Tên  của của trang mẫu
name: Hoạt  động mẫu
url: https://mau.example/a  b/
sections:
  - slug: tin
    title: "Tin tức , bài viết"
  - { slug: van-ban-mau, title: Văn bản  mẫu }
labels:
  found: Có {count} bản  tin.
documents:
  05-CT/TW: Chỉ thị về học tập của của Bác
  "11-NQ/TW": Nghị quyết năm2017
`;

const judge = (text: string, rules = textRules) =>
  judgeText("content/site.yaml", text, zone, rules, "settings").map(
    ({ line, column, level, rule }) => `${line}:${column} ${level} ${rule}`,
  );

test("the words of site.yaml are judged at their places; comments, addresses and keys are not", () => {
  expect(judge(settings)).toEqual([
    "2:11 warning double-space",
    "6:20 warning space-before-punctuation",
    "7:40 warning double-space",
    "9:24 warning double-space",
    "11:32 warning repeated-word",
    "12:26 warning glued-number",
  ]);
});

test("a sign that cuts a value is told, a note after one is not", () => {
  const site = (name: string) =>
    judge(`name: ${name}\nurl: https://mau.example/\nsections:\n  - slug: tin # cũ\n`);
  expect(site("Bản tin #1 Mẫu")).toEqual(["1:15 warning value-sign"]);
  expect(site("Bản tin # đơn vị Mẫu")).toEqual([]);
});

test.each([
  "licence: Ghi nguồn #1",
  "labels:\n  found: Có {count} bản tin #1",
  "documents:\n  05-CT/TW: Về học tập #1",
  "abbreviations:\n  HĐND: Hội đồng #1",
  "links:\n  - title: Cổng mẫu\n    url: https://mau.example/?a=1&amp;b=2",
])("so it is below %j", (keys) => {
  expect(judge(`url: https://mau.example/ # đổi sau\n${keys}\n# &quot;\n`)).toEqual([
    expect.stringMatching(/ warning value-sign$/),
  ]);
});

test("letters that are lost stop a build there too", () => {
  expect(judge("name: Hội ngh? giao ban c?a Đ\uFFFDng bộ\nurl: https://mau.example/\n", buildRules)).toEqual([
    "1:7 error old-encoding",
  ]);
});

test("what is certain is mended there, and all else stays", () => {
  const { text, mended } = mendText(settings, zone, () => false, "settings");
  expect(mended.map(({ line }) => line)).toEqual([2, 6, 7, 9, 12]);
  expect(text).toBe(
    settings
      .replace("Hoạt  động", "Hoạt động")
      .replace("tức ,", "tức,")
      .replace("Văn bản  mẫu", "Văn bản mẫu")
      .replace("bản  tin", "bản tin")
      .replace("năm2017", "năm 2017"),
  );
  expect(mendText(text, zone, () => false, "settings").mended).toEqual([]);
});
