import { type Problem, quote } from "../../content/problem.ts";
import type { Site } from "../../site/site.ts";
import { errorAt, type Rule } from "../rule.ts";
import { findAddresses } from "../site-address.ts";

/** A link to a page of the site that is not there, or to a heading that its page does not have. */
export const brokenLink: Rule = (content, site) => {
  const linking = content.outlines.filter(({ links }) => links.length > 0);
  const wanted = linking.flatMap(({ file, url, links, headings }) =>
    links.flatMap((link) => {
      const target = inSite(link.name, site);
      return target === null ? [] : { file, link, target, own: { url, headings } };
    }),
  );
  if (wanted.length === 0) return [];
  const addresses = findAddresses(content, site);
  return wanted.flatMap(({ file, link, target, own }): Problem[] => {
    const [path = "", ...rest] = target.split("#");
    const heading = rest.join("#");
    const headings = path === "" ? own.headings : addresses.headingsOf(path);
    if (headings === undefined) {
      const message = `Liên kết ${quote(link.name)} dẫn tới trang không có trong trang tin.`;
      return [errorAt(file, link, "broken-link", message, howToMend(path, addresses.nearest(path)))];
    }
    if (heading === "" || headings === null || headings.includes(heading)) return [];
    const known =
      headings.length === 0
        ? "bài ấy không có tiêu đề nào"
        : `các tiêu đề là ${headings.map((id) => `#${id}`).join(", ")}`;
    return [
      errorAt(
        file,
        link,
        "broken-link",
        `Liên kết ${quote(link.name)} dẫn tới tiêu đề không có.`,
        headings.length > 8
          ? "chép lại đúng tiêu đề, chữ thường không dấu, nối bằng gạch"
          : `${known}; hoặc bỏ phần sau dấu #`,
      ),
    ];
  });
};

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
