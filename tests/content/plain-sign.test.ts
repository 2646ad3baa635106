import { expect, test } from "vitest";
import { markdown } from "../../src/content/markdown.ts";
import { makeArticle, makeSite } from "../site/content.ts";

const site = makeSite();

test.each([
  ["Bể 60*90*30 cm", "Bể 60*90*30 cm"],
  ["45 người*200.000đ*2 ngày", "45 người*200.000đ*2 ngày"],
  ["2.340.000*3,66*1%", "2.340.000*3,66*1%"],
  ["(3+4)*2*5", "(3+4)*2*5"],
  ["Giảm (*), tăng (**), giữ nguyên (*).", "Giảm (*), tăng (**), giữ nguyên (*)."],
  ["Nữ [*] và nam [*]", "Nữ [*] và nam [*]"],
  ["*) Số liệu ước tính; xã A 1*, xã B 2*", "*) Số liệu ước tính; xã A 1*, xã B 2*"],
  ["*: vắng có lý do; đồng chí B*, C*", "*: vắng có lý do; đồng chí B*, C*"],
  ["(*nghiêng*), (**đậm**)", "(<em>nghiêng</em>), (<strong>đậm</strong>)"],
  ["*…tiếp theo*", "<em>…tiếp theo</em>"],
  ["Số:___/QĐ-HU, ngày ___/___/2025", "Số:___/QĐ-HU, ngày ___/___/2025"],
  ["Vào Đảng ngày __/__/____, sinh __/__/1960", "Vào Đảng ngày __/__/____, sinh __/__/1960"],
  ["__đậm__/__đậm__", "<strong>đậm</strong>/<strong>đậm</strong>"],
  ["Họ tên:______ Chức vụ:______.", "Họ tên:______ Chức vụ:______."],
  [
    "*nghiêng* và **đậm 20** và ***cả hai***",
    "<em>nghiêng</em> và <strong>đậm 20</strong> và <em><strong>cả hai</strong></em>",
  ],
  ["___cả hai___ và *2 việc*", "<em><strong>cả hai</strong></em> và <em>2 việc</em>"],
  ["a*b*c", "a<em>b</em>c"],
])("%s", (text, html) => {
  expect(
    markdown
      .renderInline(text, {
        annotations: {
          abbreviationPattern: null,
          abbreviations: new Map(),
          documentHref: () => null,
          seen: new Set(),
          documents: new Set(),
          spellings: [],
        },
        linkDepth: 0,
      })
      .replace(/<\/?span[^>]*>/g, ""),
  ).toBe(html);
});

test("a number that the end of a line breaks is one number, and the line ends where it did", () => {
  const { documents, html } = makeArticle(
    site,
    {},
    "Theo Nghị quyết số 19-\nNQ/TW và Chỉ thị số 06-CT/\nTW.\n",
  );
  expect(documents).toEqual(["19-NQ/TW", "06-CT/TW"]);
  expect(html).toContain('href="/van-ban/19-nq-tw/" data-document>19-\nNQ/TW</a>');
});

test("each number of an entry counts, and one in a caption", () => {
  const keys = {
    documents: '["05-CT/TW, 37-QĐ/TW"]',
    cover: "{ src: a.jpg, caption: Theo Chỉ thị 06-CT/TW }",
  };
  expect(makeArticle(site, keys).documents).toEqual(["06-CT/TW", "05-CT/TW", "37-QĐ/TW"]);
});
