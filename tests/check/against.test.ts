import { describe, expect, test } from "vitest";
import { findVanished } from "../../src/check/against.ts";
import { formatProblem } from "../../src/content/problem.ts";
import { noViews } from "../../src/site/views.ts";
import { makeArticle, makeContent, makeSite, moment } from "../site/content.ts";

const site = { ...makeSite(), base: "/quan" };
const long = `Chào mừng Đại hội đại biểu Đảng bộ quận lần thứ hai mươi sáu, nhiệm kỳ 2020 – 2025 và kỷ niệm chín mươi năm ngày thành lập Đảng Cộng sản Việt Nam quang vinh`;
const content = makeContent([
  makeArticle(site, { title: "Đại hội chi bộ Mẫu", aliases: "[/tin-cu/dai-hoi-t12.html, /index.php?id=5]" }),
  makeArticle(site, { title: long }),
  makeArticle(site, { title: "Hội nghị giao ban quý III năm 2017" }),
  makeArticle(site, { title: "Bài đã rút", draft: "true" }),
  makeArticle(site, { title: "Bài hẹn giờ", date: "01/01/2027 08:00" }),
]);
const read = { content, site, views: noViews };
const judge = (...published: string[]) => findVanished(published, read, moment.now);

describe("nothing vanishes", () => {
  test.each([
    ["a page", "/tin/dai-hoi-chi-bo-mau/"],
    ["a page by its file", "/tin/dai-hoi-chi-bo-mau/index.html"],
    ["a page without its slash", "/tin/dai-hoi-chi-bo-mau"],
    ["a page by its whole address", "https://mau.example/quan/tin/dai-hoi-chi-bo-mau/"],
    ["a page of the old portal, on its host", "https://cu.example/tin-cu/dai-hoi-t12.html"],
    ["an old address with a query", "/index.php?id=5"],
    ["an old address with a query that does not matter", "/tin-cu/dai-hoi-t12.html?nguon=zalo"],
    ["a list", "/luu-tru/2017/10/"],
    ["the front page", "https://mau.example"],
  ])("where %s is kept", (_what, address) => {
    expect(judge(address)).toEqual([]);
  });
});

test.each([
  ["/hoat-dong-dang/dai-hoi-chi-bo-mau/", "content/tin/Đại hội chi bộ Mẫu.md", "in another section"],
  [
    "/a/-/view_content/2843219-ai-hoi-chi-bo-mau.html",
    "content/tin/Đại hội chi bộ Mẫu.md",
    "without its đ, by number",
  ],
  [
    "/web/quan/-/asset_publisher/Ab1/content/chao-mung-ai-hoi-ai-bieu-ang-bo-quan-lan-thu-hai-muoi-sau-nhiem-ky-2020-2025-va-ky-niem-chin-muoi-nam-ngay-thanh-lap-a",
    `content/tin/${long}.md`,
    "without its đ, cut inside a syllable",
  ],
  [
    "/tin/hoi-nghi-giao-ban-quy-3-nam-2017/",
    "content/tin/Hội nghị giao ban quý III năm 2017.md",
    "by a title near to it",
  ],
  ["/tin/chuyen-hoan-toan-khac/", site.file, "of which nothing is left"],
  ["/index.php?id=6", site.file, "by a number alone"],
  ["/tin/hoi-nghi-giao-ban-can-bo/", site.file, "that shares half of a title"],
  ["/tin/hoi-nghi-giao-ban/", site.file, "that is the beginning of a title"],
])("%s is told at %s: an address %s", (address, file) => {
  const [problem, ...more] = judge(address);
  expect(more).toEqual([]);
  expect(problem).toMatchObject({ file, level: "error", rule: "vanished-address" });
  expect(problem?.fix).toContain(`"  - ${address}"`);
});

test("the line to add is one to type, below the aliases that are there or with their key", () => {
  expect(judge("/cu/dai-hoi-chi-bo-mau.html").map(formatProblem)).toEqual([
    "content/tin/Đại hội chi bộ Mẫu.md:2:8 lỗi [vanished-address] Địa chỉ đã đăng /cu/dai-hoi-chi-bo-mau.html sẽ mất.\n" +
      '  Sửa: thêm vào aliases của content/tin/Đại hội chi bộ Mẫu.md dòng "  - /cu/dai-hoi-chi-bo-mau.html"',
  ]);
  expect(judge("/cu/hoi-nghi-giao-ban-quy-iii-nam-2017/")[0]?.fix).toContain(
    'hai dòng "aliases:" và "  - /cu/',
  );
});

test("an article that was withdrawn is told so", () => {
  expect(judge("/tin/bai-da-rut/").map(({ file, message }) => [file, message])).toEqual([
    [
      "content/tin/Bài đã rút.md",
      "Bài đã đăng ở /tin/bai-da-rut/ nay là bản nháp hoặc hẹn giờ, nên địa chỉ ấy sẽ mất.",
    ],
  ]);
});

test("an article that is put off is told so until its time has come", () => {
  const judgeAt = (iso: string) => findVanished(["/tin/bai-hen-gio/"], read, Date.parse(iso));
  expect(judgeAt("2027-01-01T07:59:00+07:00").map(({ file, message }) => [file, message])).toEqual([
    [
      "content/tin/Bài hẹn giờ.md",
      "Bài đã đăng ở /tin/bai-hen-gio/ nay là bản nháp hoặc hẹn giờ, nên địa chỉ ấy sẽ mất.",
    ],
  ]);
  expect(judgeAt("2027-01-01T08:00:00+07:00")).toEqual([]);
});

test("a list that ran empty is a warning, and an address that is given twice is told once", () => {
  expect(judge("/chu-de/cu/", "/quan/x/", "/quan/x/", "/tin/trang/9/").map(({ level }) => level)).toEqual([
    "warning",
    "error",
    "warning",
  ]);
});
