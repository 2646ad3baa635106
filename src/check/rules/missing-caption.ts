import type { ArticleText } from "../article-text.ts";
import type { Finding, TextRule } from "../text-rule.ts";
import { isLostImage } from "./lost-link.ts";

// `![alt](address "caption")` of which the address and the quotes are covered.
const image = /!\[(?<alt>(?:(?!!\[)[^\]\n])*)\]\uFDD0+(?:\s+\uFDD0(?<caption>[^\uFDD0]*)\uFDD0)?/gu;
// A line in italics right below is a caption too.
const lineBelow = /^\)?[ \t]*\n[ \t]*[*_][^*_\s]/;

/** A picture without words for those who cannot see it. */
export const missingAlt: TextRule = {
  name: "missing-alt",
  find: (article) =>
    missing(article, "alt", "Ảnh thiếu lời mô tả cho người không nhìn thấy ảnh.", {
      body: "viết lời mô tả trong ngoặc vuông: ![Các đại biểu biểu quyết](hoi-nghi.jpg)",
      cover: "thêm alt: lời mô tả ảnh vào cover",
    }),
};

/** A picture of a bulletin has a caption. */
export const missingCaption: TextRule = {
  name: "missing-caption",
  find: (article) =>
    missing(article, "caption", "Ảnh thiếu chú thích.", {
      body: 'viết chú thích trong ngoặc kép sau tên tệp: ![…](hoi-nghi.jpg "Quang cảnh hội nghị")',
      cover: "thêm caption: chú thích ảnh vào cover",
    }),
};

function* missing(
  { text, prose, fields, bodyStart }: ArticleText,
  part: "alt" | "caption",
  message: string,
  fix: { readonly body: string; readonly cover: string },
): Generator<Finding> {
  const cover = fields.get("cover");
  // One that an error keeps from being read is there.
  const isTyped = (start: number) =>
    new RegExp(`^[ \\t]*${part}[ \\t]*:`, "m").test(text.slice(start, bodyStart));
  if (cover && fields.has("cover.src") && !fields.has(`cover.${part}`) && !isTyped(cover.start)) {
    // At the key, where any missing key is told: of a cover in braces the span is what the braces hold.
    yield { offset: text.lastIndexOf("\n", cover.start) + 1, message, fix: fix.cover };
  }
  if (!prose.includes("![")) return;
  for (const { 0: typed, index, groups = {} } of prose.matchAll(image)) {
    const words = groups[part]?.trim() ?? "";
    if (words !== "" || (part === "caption" && lineBelow.test(prose.slice(index + typed.length)))) continue;
    if (!isLostImage(text, index)) yield { offset: index, message, fix: fix.body };
  }
}
