import type { Outline } from "../../content/outline.ts";
import { type Problem, quote } from "../../content/problem.ts";
import { type PublishedSpan, publishedSpan } from "../../site/entry.ts";
import type { Site } from "../../site/site.ts";
import { formatStamp, toZone } from "../../text/date-format.ts";
import { decodePercent } from "../../text/percent.ts";
import { errorAt, type Rule } from "../rule.ts";
import { findAddresses, type Target } from "../site-address.ts";

/** A file that links: an article, a single page, or `site.yaml` with what every page shows. */
interface Linking
  extends Pick<Outline, "file" | "section" | "headings" | "links" | "date" | "draft" | "expires"> {
  /** Null where files have no place beside it. */
  readonly folder: string | null;
}

/** A link to a page of the site that is not there, or not yet, or to a heading that its page does not have. */
export const brokenLink: Rule = (content, site, now) => {
  const ofSite = {
    file: site.file,
    folder: null,
    section: null,
    headings: [],
    links: site.destinations,
    date: null,
    draft: false,
    expires: null,
  };
  const linkings: readonly Linking[] = [ofSite, ...content.outlines.filter(({ links }) => links.length > 0)];
  const wanted = linkings.flatMap((linking) =>
    linking.links.flatMap((link) => {
      const ofPreview = inPreview(link.name, site);
      const target = inSite(ofPreview ?? link.name, site);
      return target === null ? [] : { linking, link, target, ofPreview };
    }),
  );
  if (wanted.length === 0) return [];
  const addresses = findAddresses(content, site);
  return wanted.flatMap(({ linking, link, target, ofPreview }): Problem[] => {
    const tell = (message: string, fix: string) => [
      errorAt(linking.file, link, "broken-link", `Liên kết ${quote(link.name)} dẫn tới ${message}.`, fix),
    ];
    if (ofPreview !== null)
      return tell("trang xem trước, chỉ mở được trên máy đang chạy npm start", `viết ${ofPreview}`);
    const { path, query, heading } = target;
    const found = path === "" ? ownPage(linking) : addresses.find(path, query);
    if (!found) return tell("trang không có trong trang tin", howToMend(path, addresses, linking, site));
    const { from, until } = spanOf(linking);
    if (Math.max(now, from) < Math.min(found.from, until))
      return tell(...describeUnpublished(found, linking, site));
    if (heading === "" || found.headings === null || found.headings.includes(heading)) return [];
    return tell("tiêu đề không có", nameHeadings(found.headings, path === ""));
  });
};

function ownPage({ headings, file }: Linking): Target {
  return { headings, file, from: Number.NEGATIVE_INFINITY };
}

/** When readers can follow the links of a file: always but in an article. One that lacks its date comes some day. */
function spanOf(linking: Linking): PublishedSpan {
  if (linking.section === null) return { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };
  const span = publishedSpan(linking);
  return linking.draft || linking.date ? span : { ...span, from: Number.MAX_SAFE_INTEGER };
}

function describeUnpublished(
  { file, from }: Target,
  { section }: Linking,
  { timeZone }: Site,
): [message: string, fix: string] {
  if (from === Number.POSITIVE_INFINITY) {
    return file === null
      ? [
          "danh sách chỉ gồm bản nháp, nên khi dựng trang thật sẽ không có",
          "đăng một bài thuộc danh sách ấy, hoặc bỏ liên kết",
        ]
      : ["bản nháp, nên trên trang thật không mở được", `đăng ${file} (xóa dòng draft), hoặc bỏ liên kết`];
  }
  const stamp = formatStamp(toZone(new Date(from).toISOString(), timeZone));
  const what = `${file === null ? "danh sách" : "bài"} đến ${stamp} mới có`;
  // What has no date of its own cannot wait.
  if (section === null) return [what, "lúc ấy mới thêm liên kết"];
  return [
    `${what}, muộn hơn bài này`,
    `hẹn giờ bài này không sớm hơn ${stamp}, hoặc lúc ấy mới thêm liên kết`,
  ];
}

function nameHeadings(headings: readonly string[], isOwn: boolean): string {
  const otherwise = isOwn ? "bỏ liên kết, chỉ giữ chữ" : "bỏ phần sau dấu #";
  if (headings.length > 8)
    return "chép lại đúng tiêu đề, chữ thường không dấu, nối bằng gạch; đầu là số thì thêm muc- ở trước";
  return headings.length === 0
    ? otherwise
    : `các tiêu đề là ${headings.map((id) => `#${id}`).join(", ")}; hoặc ${otherwise}`;
}

const previewRoot = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?=\/|$)/i;

/** What follows the host in an address of `npm start`, `http://localhost:8080/tin/` → `/tin/`; null for any other. */
function inPreview(href: string, { url }: Site): string | null {
  const root = previewRoot.test(url) ? undefined : previewRoot.exec(href)?.[0];
  return root === undefined ? null : href.slice(root.length) || "/";
}

/** What a link asks of the site itself, below its root and decoded but for the query; null for another site. */
function inSite(href: string, { origin, base }: Site) {
  const root = origin + base;
  const local = href.startsWith(`${root}/`) || href === root ? href.slice(root.length) || "/" : href;
  if (!/^[/#]/.test(local)) return null;
  const [, path = "", query = "", heading = ""] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(local) ?? [];
  return { path: decode(path), query, heading: decode(heading) };
}

function decode(text: string): string {
  return decodePercent(text).normalize("NFC");
}

function howToMend(
  path: string,
  { find, nearest }: ReturnType<typeof findAddresses>,
  { folder }: Linking,
  { base }: Site,
): string {
  const own = base !== "" && path.startsWith(`${base}/`) ? path.slice(base.length) : null;
  if (own !== null && find(own)) return `viết ${own}: máy tự thêm ${base}`;
  const copy = `chép địa chỉ của bài từ thanh địa chỉ của trình duyệt, kể từ dấu / đầu tiên sau tên miền${base && `, bỏ ${base}`}`;
  const near = nearest(own ?? path);
  if (near) return `có phải là ${near}? Nếu không thì ${copy}`;
  if (!/\.\w+$/.test(path)) return `${copy}; hoặc bỏ liên kết`;
  return folder === null
    ? "đính kèm tệp vào một bài rồi ghi địa chỉ của bài, thêm tên tệp ở cuối"
    : "đặt tệp cạnh bài rồi ghi tên tệp, không có dấu / ở đầu";
}
