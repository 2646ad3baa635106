import { closest } from "fastest-levenshtein";
import type * as z from "zod";
import { fold, foldWords } from "../text/fold.ts";

/** What editors write who take the keys for Vietnamese words, or know them from elsewhere; of several the known one is meant. */
const meanings: Readonly<Record<string, string | readonly string[]>> = {
  "dau de": "title",
  "tieu de": "title",
  "nhan de": "title",
  "ten bai": "title",
  headline: "title",
  ngay: "date",
  "thoi gian": "date",
  created: "date",
  "ngay dang": "date",
  "ngay gio dang": "date",
  "tac gia": ["author", "credit"],
  "nguoi viet": "author",
  "nguoi dang": "author",
  "phong vien": "author",
  "but danh": "author",
  "luot xem": "viewCount",
  "so luot xem": "viewCount",
  "luot doc": "viewCount",
  views: "viewCount",
  "tom tat": "summary",
  "doan dan": "summary",
  "loi dan": "summary",
  "tom luoc": "summary",
  "trich dan": "summary",
  sapo: "summary",
  lead: "summary",
  description: "summary",
  "chu de": "tags",
  "tu khoa": "tags",
  the: "tags",
  nhan: "tags",
  hashtag: "tags",
  "phan loai": "tags",
  topic: "tags",
  keywords: "tags",
  category: "tags",
  categories: "tags",
  "don vi": "units",
  "co quan": ["owner", "units"],
  "van ban": "documents",
  "so hieu": "documents",
  "so hieu van ban": "documents",
  "tai lieu": ["attachments", "documents"],
  "trich yeu": ["documents", "summary"],
  "ngay dien ra": "eventDate",
  "ngay su kien": "eventDate",
  "thoi gian dien ra": "eventDate",
  "cap nhat": "updated",
  "ngay cap nhat": "updated",
  "ngay sua": "updated",
  modified: "updated",
  nguon: ["source", "credit"],
  link: ["links", "url"],
  anh: ["cover", "src"],
  hinh: ["cover", "src"],
  "anh chinh": "cover",
  "anh bia": "cover",
  "anh dai dien": "cover",
  "hinh anh": "cover",
  image: "cover",
  thumbnail: "cover",
  file: "src",
  src: "file",
  tep: ["file", "src"],
  "ten tep": ["file", "src"],
  "mo ta": ["description", "alt", "summary", "title"],
  "chu thich": "caption",
  "ghi chu": "caption",
  "nguoi chup": "credit",
  "tac gia anh": "credit",
  "dinh kem": "attachments",
  "tep dinh kem": "attachments",
  "tep kem theo": "attachments",
  "file dinh kem": "attachments",
  "noi bat": "featured",
  ghim: "featured",
  nhap: "draft",
  "ban nhap": "draft",
  "bai nhap": "draft",
  "het han": "expires",
  "ngay het han": "expires",
  "duong dan": ["slug", "url"],
  permalink: "slug",
  "dia chi cu": "aliases",
  "dia chi": ["address", "url", "slug"],
  ten: ["name", "title"],
  "dien thoai": "phone",
  "thu dien tu": "email",
  "chuyen muc": ["sections", "tags"],
  section: ["sections", "tags"],
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
  const meant = meantBy(key).find((name) => known.includes(name));
  if (meant !== undefined) return meant;
  const near = closest(
    fold(key.slice(0, 100)),
    known.map((name) => name.toLowerCase()),
  );
  return known.find((name) => name.toLowerCase() === near) ?? near;
}

/** What a key means as a whole, or by most of its words: `ngày đăng bài`, `tên tác giả` */
function meantBy(key: string): readonly string[] {
  const whole = meaningOf.get(runTogether(key));
  if (whole !== undefined) return whole;
  const words = foldWords(key.slice(0, 100)).split(" ");
  const runs = words.flatMap((_, start) =>
    words.slice(start).map((_, more) => words.slice(start, start + more + 1)),
  );
  return runs.sort((a, b) => b.length - a.length).flatMap((run) => meaningOf.get(run.join("")) ?? []);
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
