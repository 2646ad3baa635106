import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { markdown } from "../../src/content/markdown.ts";
import { convert } from "../../src/import/convert.ts";
import { planImport } from "../../src/import/plan-import.ts";
import { project } from "../project.ts";
import { makeArticle, makeSite } from "../site/content.ts";
import { convertText, emptyPlace, openFixture, sourceOf, written } from "./place.ts";

const fixtures = join(project, "tests/fixtures/import");
const shapes = readdirSync(fixtures);

/** An article's Markdown file as a page of the plainest portal. */
function pageOf(file: string): string {
  const [, head = "", body = ""] = file.split(/^---$/m);
  const value = (key: string) => new RegExp(`^${key}: (.*)$`, "m").exec(head)?.[1];
  const line = (text: string | undefined) => (text === undefined ? "" : `<p>${text}</p>`);
  const lead = value("summary");
  const html = markdown.render(body, {
    annotations: {
      abbreviations: new Map(),
      abbreviationPattern: null,
      documentHref: () => null,
      seen: new Set(),
      documents: new Set(),
      spellings: [],
    },
    resolve: (href: string) => href,
    tableLabel: "Bảng",
    linkDepth: 0,
  });
  return `<html><head><meta charset="utf-8"></head><body><h1>${value("title")}</h1>${line(`Ngày đăng ${value("date")}`)}
    ${lead ? `<p class="sapo">${lead}</p>` : ""}${html}${line(value("author"))}</body></html>`;
}

const bodyOf = (file: string) => file.split(/^---$/m)[2];

test.each(shapes)("what became of the %s page is the same once more", async (shape) => {
  const expected = readFileSync(join(fixtures, shape, "expected.md"), "utf8");
  // Pictures have their first names by then: only text is compared.
  const withoutPictures = expected.replace(/^!?\[.*\]\(.*\)\n\n/gm, "");
  const again = written(await convertText("page.html", pageOf(withoutPictures)));
  expect(bodyOf(again)).toBe(bodyOf(withoutPictures));
  for (const key of ["title", "date", "author", "summary"]) {
    const line = new RegExp(`^${key}: .*$`, "m");
    expect(line.exec(again)?.[0]).toBe(line.exec(withoutPictures)?.[0]);
  }
});

test.each(shapes)("the %s page is known when it comes again, also after an edit", async (shape) => {
  const [file = ""] = readdirSync(join(fixtures, shape)).filter((name) => name.startsWith("page."));
  const place = emptyPlace();
  const article = await convert(openFixture(shape, file), makeSite());
  const plan = planImport(article, "tin", place);
  if ("knownFile" in plan) throw new Error("nothing was there");
  place.known.add(plan.article);
  const again = await convert(openFixture(shape, file), makeSite());
  expect(planImport(again, "tin", place)).toEqual({ knownFile: `content/${plan.path}` });
});

const page = (date: string, words: string) =>
  `Lịch công tác của chi bộ\n${date}\n\n${words} là việc của tuần này, các đồng chí trong chi bộ theo đó mà làm cho đúng hạn.\n\nTrần Văn Mẫu\n`;

test("two articles of one title and different days stand side by side", async () => {
  const place = emptyPlace();
  const first = planImport(await convertText("a.txt", page("06/10/2017 10:41", "Một")), "tin", place);
  if ("knownFile" in first) throw new Error("nothing was there");
  place.known.add(first.article);
  const second = planImport(await convertText("b.txt", page("13/10/2017 10:41", "Hai")), "tin", place);
  expect(second).toMatchObject({
    path: "tin/2017/lich-cong-tac-cua-chi-bo-2.md",
    article: { url: "/tin/lich-cong-tac-cua-chi-bo-2/" },
  });
});

test("an article that has no date yet is known by its title", async () => {
  const place = emptyPlace();
  const draft = planImport(await convertText("a.txt", page("Thứ Hai, 06/10/2017", "Một")), "tin", place);
  if ("knownFile" in draft) throw new Error("nothing was there");
  place.known.add(draft.article);
  expect(draft.article.draft).toBe(true);
  const again = planImport(await convertText("a.txt", page("Thứ Hai, 06/10/2017", "Một")), "tin", place);
  expect(again).toEqual({ knownFile: "content/tin/lich-cong-tac-cua-chi-bo.md" });
});

test.each([
  ["a title", (words: string) => page("Thứ Hai, 06/10/2017", words)],
  [
    "a name of the file",
    (words: string) => `${words} là việc của tuần này.\n\nCác đồng chí theo đó mà làm.\n`,
  ],
])("two articles of %s without a date are two where their texts are", async (_, source) => {
  const place = emptyPlace();
  const first = planImport(await convertText("bao-cao.txt", source("Một")), "tin", place);
  if ("knownFile" in first) throw new Error("nothing was there");
  place.known.add(first.article);
  const others = "Giao ban với các chi bộ trực thuộc và gặp mặt đảng viên cao tuổi ở khu dân cư";
  const second = planImport(await convertText("bao-cao.txt", source(others)), "tin", place);
  expect(second).toMatchObject({ path: first.path.replace(".md", "-2.md") });
  const again = planImport(await convertText("bao-cao.txt", source("Một")), "tin", place);
  expect(again).toEqual({ knownFile: `content/${first.path}` });
});

describe("an article that an editor has changed is known again", () => {
  const words =
    "Sáng 06/10/2017, Chi bộ Mẫu họp thường kỳ. Các đồng chí nghe báo cáo tháng 9, bàn việc của tháng 10 và phân công từng người. Bí thư chi bộ kết luận, giao 3 tổ đảng kiểm tra lẫn nhau trước ngày 20.";
  const source = (title: string, date: string, text = words) =>
    `${title}\n${date}\n\n${text}\n\nTrần Văn Mẫu\n`;
  const site = makeSite();

  async function comesTo(
    edited: Readonly<Record<string, string>>,
    body: string,
    again = source("HỌP CHI BỘ", "06/10/2017 10:41"),
  ) {
    const place = emptyPlace();
    place.known.add(makeArticle(site, { title: "Bài đã sửa", ...edited }, body));
    const plan = planImport(await convertText("a.txt", again), "tin", place);
    return "knownFile" in plan ? plan.knownFile : null;
  }

  test.each([
    ["title and date", { date: "07/10/2017" }, words],
    ["title and typography", { date: "07/10/2017" }, words.replaceAll("đồng chí", "**Đồng chí**")],
    ["title and text", { date: "06/10/2017 10:41" }, words.replace("bàn việc của", "thảo luận công việc")],
    ["title, and what was the lead", { summary: words.slice(0, 45), date: "08/10/2017" }, words.slice(45)],
    ["a stop at the end of the title", { title: "Họp chi bộ.", date: "06/10/2017" }, "Viết lại hết."],
  ])("%s", async (_, keys, body) => {
    expect(await comesTo(keys, body)).not.toBeNull();
  });

  test.each([
    ["a notice of the same form with other numbers", { date: "06/10/2017" }, words.replace("3 tổ", "4 tổ")],
    [
      "a report of the same form with its numbers turned round",
      { date: "06/10/2017 10:41" },
      words.replace("tháng 9, bàn việc của tháng 10", "tháng 10, bàn việc của tháng 9"),
    ],
    [
      "a text of the same form and day, at another hour",
      { date: "06/10/2017 09:00" },
      words.replace("kết luận", "không kết luận"),
    ],
    [
      "a notice of the same form with other names",
      { date: "06/10/2017" },
      words.replace("Chi bộ Mẫu", "Chi bộ Khác"),
    ],
    [
      "a text that was edited, and of another day",
      { date: "07/10/2017" },
      words.replace("bàn việc", "nêu việc"),
    ],
    ["a notice in the same words of another week", { title: "Họp tháng sau", date: "06/11/2017" }, words],
    [
      "a longer text of the day",
      { date: "06/10/2017" },
      `${words} Sau đó là phần văn nghệ do thanh niên trình diễn, rất đông người xem và cổ vũ nhiệt tình cho tới khuya.`,
    ],
  ])("but not %s", async (_, keys, body) => {
    expect(await comesTo(keys, body)).toBeNull();
  });

  test("nor one that says too little", async () => {
    expect(
      await comesTo({ date: "07/10/2017" }, "Mời xem tệp.", source("HỌP", "06/10/2017", "Mời xem tệp.")),
    ).toBeNull();
  });
});

test.each([
  ["hong.docx", "PK\u0003\u0004hỏng", /không mở được tệp Word.*lưu lại thành \.docx/],
  ["cu.doc", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), /tệp Word kiểu cũ/],
  ["ban.pdf", "%PDF-1.4", /tệp PDF/],
  ["thu.msg", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), /^thư điện tử/],
  [
    "thu.eml",
    `Received: by mau.example;\r\n ${"x".repeat(2000)}\r\nMIME-Version: 1.0\r\n\r\nU8OhbmcK\r\n`,
    /^thư điện tử/,
  ],
  ["rong.txt", " \n", /không có chữ nào/],
  ["bai.md", "---\r\ndate: 06/10/2017\r\ntitle: Bài mẫu\r\n---\r\nLời.\r\n", /tệp đã là một bài/],
  ["bai.txt", "\uFEFF---\ntitle: Bài mẫu\n---\nLời.\n", /tệp đã là một bài/],
  ["rac.txt", "a\0b", /không phải văn bản/],
])("%s is refused with the reason", async (name, content, reason) => {
  await expect(convert(sourceOf(name, content), makeSite())).rejects.toThrow(reason);
});
