import { describe, expect, test } from "vitest";
import { planNewArticle } from "../../src/site/new-article.ts";
import { offerTerms } from "../../src/site/offer-terms.ts";
import { slug } from "../../src/text/slug.ts";
import { readCases } from "../text/cases.ts";

const now = "2017-10-06T10:41:00+07:00";
const article = { title: "Hội nghị quý III", section: "tin", author: "Người Mẫu", tags: [], units: [] };

describe("a new article", () => {
  test("is a draft in the folder of its section and year, named by its slug", () => {
    expect(planNewArticle({ ...article, tags: ["Học tập"], units: ["Chi bộ Mẫu"] }, now)).toEqual({
      path: "tin/2017/hoi-nghi-quy-iii.md",
      url: "/tin/hoi-nghi-quy-iii/",
      text: `---
title: Hội nghị quý III
date: 06/10/2017 10:41
author: Người Mẫu
tags:
  - Học tập
units:
  - Chi bộ Mẫu
draft: true
---

`,
    });
  });

  test("leaves out what nobody named", () => {
    expect(planNewArticle({ ...article, author: null }, now).text).not.toMatch(/author|tags|units/);
  });

  test("has its texts tidied: letters composed, look-alikes mended, spaces and what is invisible taken out", () => {
    const title = `  ${"Ðảng  ủy".normalize("NFD")}\u00a0họp\u200b\n `;
    const { text, path } = planNewArticle({ ...article, title, tags: [" Học  tập", "", "Học tập"] }, now);
    expect(text).toContain("title: Đảng ủy họp\n");
    expect(text).toContain("tags:\n  - Học tập\ndraft");
    expect(path).toBe("tin/2017/dang-uy-hop.md");
  });

  test("keeps two words apart that only a zero-width space kept apart", () => {
    const { text, path } = planNewArticle({ ...article, title: "Kết\u200Bquả đại\u200B hội" }, now);
    expect(text).toContain("title: Kết quả đại hội\n");
    expect(path).toBe("tin/2017/ket-qua-dai-hoi.md");
  });

  test.each(readCases<{ title: string }>("slug"))(
    "stands at the address of its title: $title",
    ({ title }) => {
      expect(planNewArticle({ ...article, title }, now).path).toBe(`tin/2017/${slug(title)}.md`);
    },
  );
});

test("names are offered the most used first, each once and as first spelt", () => {
  expect(offerTerms(["Ấn phẩm", "Quận ủy", "An ninh", "QUẬN UỶ", "Dân vận", "Đảng"])).toEqual([
    "Quận ủy",
    "An ninh",
    "Ấn phẩm",
    "Dân vận",
    "Đảng",
  ]);
});
