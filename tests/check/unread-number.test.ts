import { expect, test } from "vitest";
import { unreadNumber } from "../../src/check/rules/unread-number.ts";
import { makeArticle, makeContent, makeSite, moment } from "../site/content.ts";

const judge = (documents: string, site = makeSite()) =>
  unreadNumber(makeContent([makeArticle(site, { documents })]), site, moment.now, new Map());

test.each(["abc", "Nghị quyết Trung ương 4", "05", "CT/TW", "12/2025"])(
  "%s is told at its entry",
  (entry) => {
    expect(judge(`[05-CT/TW, ${entry}]`)).toMatchObject([
      { line: 5, column: 23, level: "warning", rule: "document-number" },
    ]);
  },
);

test.each([
  "05-CT/TW",
  "05 – CT/TW",
  "Chỉ thị số 05/CT-TW",
  "42/2022/NĐ-CP",
  "25/2004/QH11",
  "1397-QĐ/TU",
  "12/KH-UBND",
  "15-BC",
  "02/QC.ĐU",
])("%s passes", (entry) => {
  expect(judge(`[${entry}]`)).toEqual([]);
});

test("a document without a number is one where the site knows it", () => {
  const site = makeSite("documents:\n  Điều lệ Đảng: Điều lệ Đảng Cộng sản Việt Nam\n");
  expect(judge("[Điều lệ Đảng]", site)).toEqual([]);
  expect(judge("[Điều lệ Đoàn]", site)).toHaveLength(1);
});
