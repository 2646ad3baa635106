import { expect, test } from "vitest";
import { holdTogether } from "../../src/content/annotate.ts";
import { makeArticle, makeSite } from "../site/content.ts";

const site = makeSite("abbreviations:\n  UVTV: Ủy viên Thường vụ\n");

test("the lead is marked up as the text is, and an abbreviation is explained in both", () => {
  const article = makeArticle(site, { summary: "Chiều 28/9/2017, UVTV < dự họp." }, "UVTV dự họp.\n");
  expect(article.lead).toBe(
    'Chiều <span class="nowrap">28/9/2017</span>, <abbr title="Ủy viên Thường vụ">UVTV</abbr> &lt; dự họp.',
  );
  expect(article.html).toBe('<p><abbr title="Ủy viên Thường vụ">UVTV</abbr> dự họp.</p>\n');
  expect(article.summary).toBe("Chiều 28/9/2017, UVTV < dự họp.");
});

test("the caption of a cover is marked up as one in the text is", () => {
  const article = makeArticle(
    site,
    { cover: "{ src: a.jpg, caption: 'UVTV < nói về 05 – CT/TW' }" },
    "UVTV.\n",
  );
  expect(article.caption).toBe(
    '<abbr title="Ủy viên Thường vụ">UVTV</abbr> &lt; nói về <span class="nowrap"><a href="/van-ban/05-ct-tw/" data-document>05 – CT/TW</a></span>',
  );
  expect(article.html).toBe('<p><abbr title="Ủy viên Thường vụ">UVTV</abbr>.</p>\n');
  expect(article.cover?.caption).toBe("UVTV < nói về 05 – CT/TW");
  expect(article.documents).toEqual(["05-CT/TW"]);
  expect(article.spellings).toEqual([["05-CT/TW", "05 – CT/TW"]]);
});

test("an abbreviation at the end of a document's number is no use of it: the next one is explained", () => {
  const { html } = makeArticle(
    makeSite("abbreviations:\n  UBND: Ủy ban\n"),
    {},
    "QĐ 959/QĐ-UBND của UBND. UBND\n",
  );
  expect(html).toContain('959/QĐ-UBND</a></span> của <abbr title="Ủy ban">UBND</abbr>. UBND');
});

test("a number in bold stays with the word before it", () => {
  const { html } = makeArticle(makeSite(), {}, "Chỉ thị số **05-CT/TW**, quý **III**, họp **tốt** ./.\n");
  expect(html).toContain('Chỉ thị <span class="nowrap">số </span><strong><span class="nowrap"><a');
  expect(html).toContain('<span class="nowrap">quý </span><strong>III</strong>');
  expect(html).toContain('họp <strong>tốt</strong><span class="nowrap"> ./.</span>');
});

test.each([
  ["Chỉ thị số 03-CT/TW", 'Chỉ thị <span class="nowrap">số 03-CT/TW</span>'],
  ["UVTV dự họp quý III./.", 'UVTV dự họp <span class="nowrap">quý III./.</span>'],
  ["Họp quý Ⅲ", 'Họp <span class="nowrap">quý Ⅲ</span>'],
  ["số 1234-QĐ/HĐND-UBND", '<span class="nowrap nowrap--long">số 1234-QĐ/HĐND-UBND</span>'],
  ["Không có gì & <b>", "Không có gì &amp; &lt;b&gt;"],
])("a lead in a list is held together, and that is all: %s", (text, html) => {
  expect(holdTogether(text)).toBe(html);
});
