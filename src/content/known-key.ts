import { closest } from "fastest-levenshtein";
import type { z } from "zod";
import { foldWords } from "../text/fold.ts";

/** What editors write who take the keys for Vietnamese words. */
const meanings: Readonly<Record<string, string>> = {
  "tieu de": "title",
  "nhan de": "title",
  ngay: "date",
  "ngay dang": "date",
  "tac gia": "author",
  "nguoi viet": "author",
  "luot xem": "viewCount",
  "tom tat": "summary",
  sapo: "summary",
  "ten bai": "title",
  "chu de": "tags",
  "tu khoa": "tags",
  "don vi": "units",
  "cap nhat": "updated",
  nguon: "source",
  anh: "cover",
  "anh bia": "cover",
  "anh dai dien": "cover",
  "tep dinh kem": "attachments",
  "ban nhap": "draft",
  "het han": "expires",
  "van ban": "documents",
  "hinh anh": "cover",
  image: "cover",
  "chu thich": "caption",
  "nguoi chup": "credit",
  file: "src",
  src: "file",
  description: "summary",
  category: "tags",
  "ngay dien ra": "eventDate",
  "noi bat": "featured",
  ten: "name",
  "mo ta": "description",
  "dia chi": "address",
  "dien thoai": "phone",
  "thu dien tu": "email",
  "chuyen muc": "sections",
  "lien ket": "links",
  "viet tat": "abbreviations",
  "ngay ky niem": "anniversaries",
};

const meaningOf = new Map(Object.entries(meanings).map(([words, key]) => [runTogether(words), key]));

/** Keys are written without spaces: `tác giả`, `tac-gia`, `tacGia` → `tacgia` */
function runTogether(words: string): string {
  return foldWords(words).replaceAll(" ", "");
}

/** `tilte` → `title` */
export function nearestKey(key: string, known: readonly string[]): string {
  const meant = meaningOf.get(runTogether(key));
  if (meant && known.includes(meant)) return meant;
  const near = closest(
    key.slice(0, 100).toLowerCase(),
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
