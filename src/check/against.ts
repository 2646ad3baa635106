import type { Content } from "../content/content.ts";
import type { Problem } from "../content/problem.ts";
import { pageFolder } from "../site/address.ts";
import { type Alias, aliasKey, readAlias } from "../site/alias.ts";
import { makeMoment } from "../site/entry.ts";
import { type Plan, planSite } from "../site/plan.ts";
import { reservedNames } from "../site/reserved-names.ts";
import type { Site } from "../site/site.ts";
import type { Views } from "../site/views.ts";
import { errorAt, warningAt } from "./rule.ts";
import { findSuccessor, type Successor } from "./successor.ts";

/** What a production build is made from, as far as addresses go. */
interface Publishable {
  readonly content: Content;
  readonly site: Site;
  readonly views: Views;
}

/**
 * Which of the addresses that are published (whole, or paths below the site's root) a production build at `now`
 * (milliseconds since 1970) would lose. A list that ran empty, as a tag's does that nobody uses, is a warning: it has no
 * address of its own to keep.
 */
export function findVanished(
  published: readonly string[],
  { content, site, views }: Publishable,
  now: number,
): Problem[] {
  const isKept = knowKept(planSite(content, site, views, makeMoment(now, site)));
  const sources = [...content.articles, ...content.pages];
  const successorOf = findSuccessor(sources);
  const hidden = new Map(sources.map((source) => [source.url, source]));
  const addresses = new Set(published.map((address) => belowRoot(address, site)));
  return [...addresses].flatMap((address): Problem[] => {
    const alias = readAlias(address);
    if (isKept(alias)) return [];
    if (isList(alias)) return [describeList(address, site)];
    const own = hidden.get(alias.path);
    return [own ? describeHidden(address, own) : describeLost(address, successorOf(address), site)];
  });
}

/** A rule for a path takes every query of it. */
function knowKept({ pages, files, copies, redirects }: Plan): (alias: Alias) => boolean {
  const keyOf = (url: string) => aliasKey({ path: url, query: null });
  const moved = new Set(redirects.map(aliasKey));
  const kept = new Set([...pages, ...files, ...copies].map(({ url }) => keyOf(url)));
  return (alias) => {
    const isMoved = moved.has(aliasKey(alias)) || moved.has(keyOf(alias.path));
    return isMoved || (alias.query === null && kept.has(aliasKey(alias)));
  };
}

/** `https://example.org/quan/tin/a/` → `/tin/a/` where the site stands under `/quan`. */
function belowRoot(address: string, { base }: Site): string {
  if (address.startsWith("/")) return address;
  const path = address.replace(/^https?:\/\/[^/?#]*/i, "") || "/";
  return path.startsWith(`${base}/`) ? path.slice(base.length) : path;
}

function isList({ path }: Alias): boolean {
  const [, first = "", second] = path.split("/");
  return reservedNames.has(first) || second === pageFolder;
}

const rule = "vanished-address";
const start = { line: 1, column: 1 };

function describeList(address: string, site: Site): Problem {
  return warningAt(
    site.file,
    start,
    rule,
    `Danh sách đã đăng ở ${address} không còn.`,
    "nếu do đổi tên tác giả, chủ đề hay đơn vị thì ghi lại tên cũ trong bài; nếu danh sách đã hết bài thì bỏ qua",
  );
}

function describeHidden(address: string, { file, addressPlace }: Successor): Problem {
  return errorAt(
    file,
    addressPlace,
    rule,
    `Bài đã đăng ở ${address} nay là bản nháp hoặc hẹn giờ, nên địa chỉ ấy sẽ mất.`,
    "bỏ draft hoặc sửa date; muốn rút bài mà vẫn giữ địa chỉ thì ghi expires",
  );
}

function describeLost(address: string, successor: Successor | null, site: Site): Problem {
  const entry = `"  - ${address.endsWith(":") ? `'${address}'` : address}"`;
  const into = successor?.file ?? "bài đã thay nó";
  return errorAt(
    successor?.file ?? site.file,
    successor?.addressPlace ?? start,
    rule,
    `Địa chỉ đã đăng ${address} sẽ mất.`,
    successor?.aliases.length
      ? `thêm vào aliases của ${into} dòng ${entry}`
      : `thêm vào phần đầu của ${into} hai dòng "aliases:" và ${entry}`,
  );
}
