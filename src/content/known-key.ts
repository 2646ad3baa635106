import { closest } from "fastest-levenshtein";
import type { z } from "zod";
import { fold, foldWords } from "../text/fold.ts";

/** What editors write who take the keys for Vietnamese words, or know them from elsewhere; of several the known one is meant. */
const meanings: Readonly<Record<string, string | readonly string[]>> = {
  "dau de": "title",
  "tieu de": "title",
  "nhan de": "title",
  "ten bai": "title",
  ngay: "date",
  "ngay dang": "date",
  "ngay gio dang": "date",
  "tac gia": "author",
  "nguoi viet": "author",
  "but danh": "author",
  "luot xem": "viewCount",
  "so luot xem": "viewCount",
  "luot doc": "viewCount",
  views: "viewCount",
  "tom tat": "summary",
  "doan dan": "summary",
  "loi dan": "summary",
  sapo: "summary",
  lead: "summary",
  description: "summary",
  "chu de": "tags",
  "tu khoa": "tags",
  keywords: "tags",
  category: "tags",
  categories: "tags",
  "don vi": "units",
  "van ban": "documents",
  "so hieu": "documents",
  "so hieu van ban": "documents",
  "ngay dien ra": "eventDate",
  "cap nhat": "updated",
  "ngay cap nhat": "updated",
  nguon: "source",
  link: ["links", "url"],
  anh: "cover",
  "anh chinh": "cover",
  "anh bia": "cover",
  "anh dai dien": "cover",
  "hinh anh": "cover",
  image: "cover",
  thumbnail: "cover",
  file: "src",
  src: "file",
  "mo ta": ["description", "alt", "summary"],
  "chu thich": "caption",
  "nguoi chup": "credit",
  "dinh kem": "attachments",
  "tep dinh kem": "attachments",
  "noi bat": "featured",
  nhap: "draft",
  "ban nhap": "draft",
  "bai nhap": "draft",
  "het han": "expires",
  "ngay het han": "expires",
  "duong dan": ["slug", "url"],
  permalink: "slug",
  "dia chi cu": "aliases",
  "dia chi": ["address", "url", "slug"],
  ten: "name",
  "dien thoai": "phone",
  "thu dien tu": "email",
  "chuyen muc": "sections",
  "lien ket": ["links", "url"],
  "viet tat": "abbreviations",
  "ngay ky niem": "anniversaries",
};

const meaningOf = new Map(
  Object.entries(meanings).map(([words, keys]) => [runTogether(words), [keys].flat()]),
);

/** Keys are written without spaces: `tác giả`, `tac-gia`, `tacGia` → `tacgia` */
function runTogether(words: string): string {
  return foldWords(words).replaceAll(" ", "");
}

/** `tilte` → `title` */
export function nearestKey(key: string, known: readonly string[]): string {
  const meant = meaningOf.get(runTogether(key))?.find((name) => known.includes(name));
  if (meant !== undefined) return meant;
  const near = closest(
    fold(key.slice(0, 100)),
    known.map((name) => name.toLowerCase()),
  );
  return known.find((name) => name.toLowerCase() === near) ?? near;
}

/** Keys that a schema knows at a path. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let at = shapesOf(schema);
  for (const step of path) {
    at = at.flatMap(({ shape, element }) =>
      shapesOf(typeof step === "number" ? element : shape?.[String(step)]),
    );
  }
  return at.flatMap(({ shape }) => Object.keys(shape ?? {}));
}

interface Shape {
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly element?: unknown;
  readonly options?: readonly unknown[];
  readonly unwrap?: () => unknown;
}

/** The schemas inside `optional()`, `default()` and unions. */
function shapesOf(schema: unknown): readonly Shape[] {
  const at = schema as Shape | undefined;
  if (!at) return [];
  if (at.options) return at.options.flatMap(shapesOf);
  // An array has both `unwrap` and `element`: it is not a wrapper.
  return at.unwrap && at.element === undefined ? shapesOf(at.unwrap()) : [at];
}
