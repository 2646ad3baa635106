import type { Content } from "../../content/load.ts";
import type { Outline } from "../../content/outline.ts";
import { type Problem, quote } from "../../content/problem.ts";
import { type PublishedSpan, publishedSpan } from "../../site/entry.ts";
import type { Site } from "../../site/site.ts";
import { formatStamp, toZone } from "../../text/date-format.ts";
import { errorAt, type Rule } from "../rule.ts";
import { findAddresses, type Target } from "../site-address.ts";

/** A link to a page of the site that is not there, or not yet, or to a heading that its page does not have. */
export const brokenLink: Rule = (content, site, now) => {
  const wanted = content.outlines.flatMap((outline) =>
    outline.links.flatMap((link) => {
      const target = inSite(link.name, site);
      return target === null ? [] : { outline, link, target };
    }),
  );
  if (wanted.length === 0) return [];
  const addresses = findAddresses(content, site);
  const spanOf = findSpans(content);
  return wanted.flatMap(({ outline, link, target }): Problem[] => {
    const tell = (message: string, fix: string) => [
      errorAt(outline.file, link, "broken-link", `Liên kết ${quote(link.name)} dẫn tới ${message}.`, fix),
    ];
    const [path = "", ...rest] = target.split("#");
    const found = path === "" ? ownPage(outline) : addresses.find(path);
    if (!found) return tell("trang không có trong trang tin", howToMend(path, addresses.nearest(path)));
    const { from, until } = spanOf(outline);
    if (Math.max(now, from) < Math.min(found.from, until)) return tell(...describeUnpublished(found, site));
    const heading = rest.join("#");
    if (heading === "" || found.headings === null || found.headings.includes(heading)) return [];
    return tell("tiêu đề không có", nameHeadings(found.headings));
  });
};

function ownPage({ headings, file }: Outline): Target {
  return { headings, file, from: Number.NEGATIVE_INFINITY };
}

/** When readers can follow the links of a file: of a single page always, of an article that cannot be read never. */
function findSpans({ articles }: Content): (linking: Outline) => PublishedSpan {
  const spans = new Map(articles.map((article) => [article.file, publishedSpan(article)]));
  return ({ file, section }) =>
    spans.get(file) ?? {
      from: section === null ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      until: Number.POSITIVE_INFINITY,
    };
}

function describeUnpublished({ file, from }: Target, { timeZone }: Site): [message: string, fix: string] {
  if (from === Number.POSITIVE_INFINITY) {
    return file === null
      ? [
          "danh sách chỉ gồm bản nháp, nên khi dựng trang thật sẽ không có",
          "đăng một bài thuộc danh sách ấy, hoặc bỏ liên kết",
        ]
      : ["bản nháp, nên trên trang thật không mở được", `đăng ${file} (xóa dòng draft), hoặc bỏ liên kết`];
  }
  const stamp = formatStamp(toZone(new Date(from).toISOString(), timeZone));
  return [
    `${file === null ? "danh sách" : "bài"} đến ${stamp} mới có, muộn hơn bài này`,
    `hẹn giờ bài này không sớm hơn ${stamp}, hoặc lúc ấy mới thêm liên kết`,
  ];
}

function nameHeadings(headings: readonly string[]): string {
  if (headings.length > 8) return "chép lại đúng tiêu đề, chữ thường không dấu, nối bằng gạch";
  return headings.length === 0
    ? "bài ấy không có tiêu đề nào; hoặc bỏ phần sau dấu #"
    : `các tiêu đề là ${headings.map((id) => `#${id}`).join(", ")}; hoặc bỏ phần sau dấu #`;
}

/** Path below the site's root with its mark, decoded; null for another site. */
function inSite(href: string, { origin, base }: Site): string | null {
  const root = origin + base;
  const path = href.startsWith(`${root}/`) || href === root ? href.slice(root.length) || "/" : href;
  if (!/^[/#]/.test(path)) return null;
  const withoutQuery = path.replace(/\?[^#]*/, "");
  try {
    return decodeURIComponent(withoutQuery).normalize("NFC");
  } catch {
    return withoutQuery;
  }
}

function howToMend(path: string, near: string | null): string {
  return near
    ? `có phải là ${near}? Nếu không thì chép địa chỉ từ thanh địa chỉ của trình duyệt`
    : /\.\w+$/.test(path)
      ? "đặt tệp cạnh bài rồi ghi tên tệp, không có dấu / ở đầu"
      : "chép địa chỉ của bài từ thanh địa chỉ của trình duyệt, hoặc bỏ liên kết";
}
