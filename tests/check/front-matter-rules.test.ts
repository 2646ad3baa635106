import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cover } from "../../src/check/cover.ts";
import { frontMatterProse, isProseOfArticle } from "../../src/check/front-matter-prose.ts";
import { judgeText } from "../../src/check/judge-text.ts";
import { howOften } from "../how-often.ts";
import { rulesInFile } from "./article.ts";

function rulesOf(...keys: readonly string[]): string[] {
  return rulesInFile(`---\n${keys.join("\n")}\n---\nx\n`);
}

describe("headlines", () => {
  const titled = (title: string) => rulesOf(`title: ${title}`);
  test.each([
    "HỘI NGHỊ GIAO BAN",
    "HỘI NGHỊ GIAO BAN QUÝ III",
    "Hội nghị giao ban.",
    "Hội nghị ./.",
    "Hội nghị;",
  ])("%s is told", (title) => {
    expect(titled(title)).toContain("headline");
  });
  test.each([
    "Hội nghị giao ban quý III năm 2017",
    "UBND, HĐND và MTTQ họp",
    "Vì sao?",
    "Còn nhiều việc…",
    "Họp bàn về thi đua, khen thưởng, v.v.",
    "Họp với UBND TP",
  ])("%s passes", (title) => {
    expect(titled(title)).toEqual([]);
  });
});

describe("a bulletin is late after 36 hours", () => {
  const dated = (event: string, date: string) =>
    rulesOf("title: Bài", `date: ${date}`, `eventDate: ${event}`);
  test.each([
    ["28/9/2017", "06/10/2017 10:41"],
    ["28/9/2017 08:00", "29/9/2017 20:01"],
    ["28/9/2017", "30/9/2017"],
  ])("%s, published %s", (event, date) => {
    expect(dated(event, date)).toEqual(["late"]);
  });
  test.each([
    ["28/9/2017", "29/9/2017 23:00"],
    ["28/9/2017 08:00", "29/9/2017 20:00"],
    ["28/9/2017", "29/9/2017"],
    ["28/9/2017", "27/9/2017"],
    ["31/02/2017", "06/10/2017"],
  ])("not %s, published %s", (event, date) => {
    expect(dated(event, date)).toEqual([]);
  });
});

describe("signs in the front matter that are read otherwise than they are meant", () => {
  test.each([
    "title: Kỷ niệm #1",
    "title: Bài\nsummary: Hội nghị bàn việc # 5 và # 6",
    "title: Bài\ntags:\n  - Một #2",
    "title: Bài\ntags:\n- Một #2",
    "title: Bài\ndocuments:\n  - 05-CT/TW #2",
    "title: Kỷ niệm\n  lần #1",
    "title: Bài\ntags: [&Dân vận, hai]",
    "title: &Đầu đề",
    "title: Bài\ntags:\n  - Giao ban, dân vận;",
    "title: Bài\nunits:\n- Chi bộ 3,",
    "title: Bài\nauthor: Lê Mẫu;",
    "title: Bài\ntags:\n  - &Dân vận",
    "title: Bài\ncover:\n  src: a.jpg\n  alt: Hội trường\n  caption: &Quang cảnh hội nghị",
    "title: Bài\nattachments:\n  - file: a.pdf\n  - title: &Thông báo",
    "title: Bài\nauthor: “Nguyễn Mẫu”",
    "title: Bài\ntags:\n  - &quot;Tự soi&quot; và tự sửa",
    "title: Bài\nsource:\n  name: &Báo Mẫu\n  url: https://mau.example/",
    "title: Bài\nunits:\n  - “Chi bộ Mẫu”",
    "title: Giám sát &quot;chuyên đề&quot;năm nay",
    "title: Bài\nsummary: >\n  Đảng ủy x&atilde; họp",
    "title: Bài\nsource:\n  name: Báo\n  url: https://mau.example/?a=1&amp;b=2",
  ])("%j is told", (keys) => {
    expect(rulesOf(keys)).toEqual(["value-sign"]);
  });
  test.each([
    "# ghi chú #1\ntitle: C#4 và",
    'title: "Kỷ niệm #1" # ghi chú',
    "title: 'Kỷ niệm #1'",
    "title: |\n  Kỷ niệm #1",
    "title: | # một dòng\n  Kỷ niệm #1\n# ghi chú",
    "title: Bài\ntags:\n  # &quot; một;\n  - một",
    "title: Bài\nauthor: >\n  “Trần Mẫu”",
    "title: Phong trào “Dân vận khéo”\nauthor: Nguyễn “Mẫu”",
    "title: “Tự soi, tự sửa”\ntags:\n  - “Dân vận khéo”",
    "title: Bài\ntags: [một] # hai",
    "title: &a Đầu đề\nsummary: *a",
    'title: "&Đầu đề"',
    "title: &a Nguyễn Mẫu\nauthor: *a",
    "title: Bài\ntags: &chung\n  - Một\nunits: *chung",
    "title: Bài\ndate: &ngày 06/10/2017",
    "title: Hỏi & đáp",
    "title: Chi cho R&D; và tổ chức khác",
    "title: Bài\ntags:\n  - Xây dựng, chỉnh đốn\nsummary: Một;",
    "title: Bài\ndraft: true # chờ duyệt\nviewCount: 207 # trang cũ\nslug: bai # ngắn",
  ])("%j passes", (keys) => {
    expect(rulesInFile(`---\n${keys}\n---\na: b #c\n\n- d #e\n`)).toEqual([]);
  });
});

describe("an article is published, then mended, then over", () => {
  const dated = (date: string, other: string) => rulesOf("title: Bài", `date: ${date}`, other);
  test.each([
    ["06/10/2017", "updated: 05/10/2017"],
    ["06/10/2017 10:41", "updated: 06/10/2017 10:40"],
    ["06/10/2017 10:41", "expires: 05/10/2017"],
    ["06/10/2017", "expires: 2016-10-06T10:41:00+07:00"],
  ])("not %s, %s", (date, other) => {
    expect(dated(date, other)).toEqual(["date-order"]);
  });
  test.each([
    ["06/10/2017 10:41", "updated: 06/10/2017"],
    ["06/10/2017", "updated: 06/10/2017 00:01"],
    ["06/10/2017 10:41", "updated: 2017-10-06T03:41:00+00:00"],
    ["06/10/2017 10:41", "expires: 06/10/2017"],
    ["31/02/2017", "expires: 06/10/2017"],
  ])("%s, %s passes", (date, other) => {
    expect(dated(date, other)).toEqual([]);
  });
});

test.each(["cover:\n  src: a.jpg", "cover: { src: a.jpg }", '"cover": { src: a.jpg }'])(
  "%j without words is told at its key, as any key that a group lacks",
  (cover) => {
    const found = judgeText("bai.md", `---\ntitle: Bài\n${cover}\n---\nx\n`, "Asia/Ho_Chi_Minh");
    const places = found.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
    expect(places).toEqual(["3:1 missing-alt", "3:1 missing-caption"]);
  },
);

test("a cover lacks what it does not hold", () => {
  expect(rulesOf("title: Bài", "cover:\n  src: a.jpg")).toEqual(["missing-alt", "missing-caption"]);
  expect(rulesOf("title: Bài", "cover: { src: a.jpg }")).toEqual(["missing-alt", "missing-caption"]);
  expect(rulesOf("title: Bài", "cover: { src: a.jpg, alt: b, caption: c }")).toEqual([]);
  expect(rulesOf("title: Bài", "cover:\n  src: a.jpg\n  alt: b\n  caption: c")).toEqual([]);
});

test.each([
  ["title: Họp , bàn", "·······Họp , bàn"],
  ["title: 'Họp'", "········Họp·"],
  ["\"title\": 'Họp'", "··········Họp·"],
  ["summary: >-\n  Một: hai\n\n  ba", "···········\n··Một: hai\n\n··ba"],
  ["summary: Một\n  hai # ba", "·········Một\n··hai·····"],
  ["tags: [Một, 'hai']", "·······Một···hai··"],
  ["cover: { src: a b, alt: C }", "························C··"],
  ["cover:\n  src: a b\n  alt: C", "······\n··········\n·······C"],
  ["title: Họp: bàn", "·······Họp··bàn"],
  ["summary: Một\nhai\nauthor: A", "·········Một\nhai\n········A"],
  ['title: "A" và B', "········A······"],
  ['title: "\\u0110ảng"', "··················"],
  ["title: A&quot;B", "·······A······B"],
  ["date: 06/10/2017 # Một", "······················"],
])("the words in %j are %j", (block, words) => {
  expect(frontMatterProse(block, isProseOfArticle).prose.replaceAll(cover, "·")).toBe(words);
});

test("whatever a block holds, its words stand where they stood", () => {
  const part = fc.constantFrom(
    ..."\"'{}[],:#&*!|>%@`?-\\ \t\n\u0001\u0002\u0018\u001f\ufeffaĐ",
    "title: ",
    "- ",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const block = parts.join("");
      const { prose } = frontMatterProse(block, isProseOfArticle);
      expect(prose).toHaveLength(block.length);
      expect([...prose].filter((sign, at) => sign !== cover && sign !== block[at])).toEqual([]);
    }),
    { numRuns: howOften("SOAK_RUNS", 500) },
  );
});
