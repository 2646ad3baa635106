import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build, readPages } from "../build.ts";
import { content, contentNow, isOurs } from "../own-content.ts";
import { makeFolder } from "../project.ts";
import { readNewsArticle, readText } from "./read-page.ts";

// The first bulletin of this project's own content: a unit that put its own there has no such page.
describe.runIf(isOurs)("the briefing of the third quarter of 2017", () => {
  let briefing: string;

  // What is skipped runs no hook.
  const root = isOurs ? makeFolder(afterAll) : "";

  beforeAll(async () => {
    await build({ content, output: join(root, "site"), root, now: contentNow });
    briefing =
      readPages(join(root, "site")).get(
        "/hoat-dong-dang/hoi-nghi-giao-ban-cong-tac-xay-dung-dang-khoi-hanh-chinh-su-nghiep-quy-iii-nam-2017/",
      ) ?? "";
  });

  test("keeps its address, its one headline, its stamp line and its count", () => {
    expect(briefing).toContain('<html lang="vi">');
    expect(briefing.match(/<h1[ >]/g)).toHaveLength(1);
    expect(briefing).toMatch(
      /<h1[^>]*>Hội nghị giao ban công tác xây dựng Đảng khối hành chính sự nghiệp quý III năm 2017<\/h1>/,
    );
    expect(briefing).toContain('<time datetime="2017-10-06T10:41:00+07:00">06/10/2017 | 10:41</time>');
    expect(readText(briefing)).toContain("Ngày đăng 06/10/2017 | 10:41");
    expect(readText(briefing)).toContain("Lượt xem: 207");
    expect(briefing).toMatch(/<a [^>]*rel="author"[^>]*>Trần Vũ Tú Anh<\/a>/);
  });

  test.each([
    "28/9/2017",
    "Quận ủy Hai Bà Trưng",
    "Đoàn Đình Nguyên",
    "UVTV",
    "Trưởng Ban Tuyên giáo Quận ủy",
    "36 tổ chức cơ sở Đảng",
    "giáo dục, y tế, nghiên cứu khoa học",
    "quý III",
    "9 tháng đầu năm",
    "100%",
    "Hội nghị lần thứ tư",
    "Hội nghị lần thứ năm",
    "khóa XII",
    "05-CT/TW",
    "“Đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh”",
    "“tự diễn biến”",
    "“tự chuyển hóa”",
    "Quy chế Dân chủ",
  ])("carries over %s", (fact) => {
    expect(readText(briefing)).toContain(fact);
  });

  test("says the same in its JSON-LD", () => {
    expect(readNewsArticle(briefing)).toMatchObject({
      "@type": "NewsArticle",
      headline: "Hội nghị giao ban công tác xây dựng Đảng khối hành chính sự nghiệp quý III năm 2017",
      datePublished: "2017-10-06T10:41:00+07:00",
      author: { name: "Trần Vũ Tú Anh" },
      articleSection: "Hoạt động Đảng",
      interactionStatistic: { interactionType: { "@type": "ReadAction" }, userInteractionCount: 207 },
    });
  });
});
