import { readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { unescapeEntities } from "../text/entity.ts";
import { listFiles } from "./list-files.ts";

/**
 * The addresses of a site that is published: whole, or as paths below its root. `old` is a folder of built pages, a
 * file of a site map (or of an index over several; packed too), or the address of either or of the site itself. Throws,
 * in Vietnamese, where it cannot be read.
 */
export async function readPublished(old: string): Promise<string[]> {
  if (isAddress(old))
    return readSiteMap(/\.(?:xml|gz)$/i.test(old) ? old : `${old.replace(/\/*$/, "/")}sitemap.xml`);
  const found = statSync(old, { throwIfNoEntry: false });
  if (found?.isDirectory()) return listPages(old);
  if (found?.isFile()) return readSiteMap(old);
  throw new Error(
    `Không thấy "${old}".\n  Sửa: ghi thư mục trang đã dựng, tệp sitemap.xml hoặc địa chỉ của trang đang chạy`,
  );
}

const others = "ghi thư mục trang đã dựng hoặc tệp sitemap.xml đã tải về";

function listPages(folder: string): string[] {
  return listFiles(folder)
    .map(([name]) => `/${name}`)
    .filter((path) => path.endsWith(".html") && path !== "/404.html")
    .map((path) => encodeURI(path.replace(/\/index\.html$/, "/")));
}

/** `seen` keeps an index that names itself from being read for ever. */
async function readSiteMap(place: string, seen = new Set<string>()): Promise<string[]> {
  if (seen.has(place)) return [];
  seen.add(place);
  const text = unpack(isAddress(place) ? await download(place) : readFileSync(place), place);
  const addresses = [...text.matchAll(/<loc>\s*(?:<!\[CDATA\[)?(.*?)(?:\]\]>)?\s*<\/loc>/gs)].map(
    ([, address = ""]) => unescapeEntities(address),
  );
  if (!/<sitemapindex[\s>]/.test(text)) {
    if (/<urlset[\s>]/.test(text)) return addresses;
    throw new Error(`"${place}" không phải sitemap.xml.\n  Sửa: ${others}`);
  }
  const parts: string[] = [];
  for (const address of addresses) parts.push(...(await readSiteMap(beside(place, address), seen)));
  return parts;
}

/** A part of an index on disk lies beside it, wherever its address leads. */
function beside(index: string, address: string): string {
  const path = join(dirname(index), basename(address.replace(/[?#].*$/, "")));
  if (!isAddress(index) && statSync(path, { throwIfNoEntry: false })?.isFile()) return path;
  if (isAddress(address)) return address;
  throw new Error(
    `"${index}" kể một phần không đọc được: ${address}\n  Sửa: đặt phần ấy cạnh tệp này, hoặc ${others}`,
  );
}

async function download(address: string): Promise<Buffer> {
  const response = await fetch(address, { signal: AbortSignal.timeout(30_000) }).catch(() => null);
  if (response?.ok) return Buffer.from(await response.arrayBuffer());
  throw new Error(
    `Không đọc được ${address} (${response ? `máy chủ đáp ${response.status}` : "không kết nối được"}).\n  Sửa: mở thử địa chỉ ấy bằng trình duyệt; nếu không mở được thì ${others}`,
  );
}

function unpack(bytes: Buffer, place: string): string {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  try {
    return (isPacked ? gunzipSync(bytes) : bytes).toString("utf8");
  } catch {
    throw new Error(`"${place}" là tệp nén bị hỏng.\n  Sửa: tải lại tệp ấy, hoặc ${others}`);
  }
}

function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}
