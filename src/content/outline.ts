import { slug } from "../text/slug.ts";
import { type Block, offsetOf, problemAt, valueAt } from "./block.ts";
import type { Body } from "./body.ts";
import { isAlias, type Stamp } from "./field.ts";
import type { Split } from "./front-matter.ts";
import type { Place } from "./place.ts";
import type { Problem } from "./problem.ts";
import type { FileUse, Reference } from "./reference.ts";
import type { Source } from "./source.ts";

/** Something a file names, with where it does. */
export interface Named extends Place {
  readonly name: string;
}

export interface NamedFile extends Named {
  readonly use: FileUse;
}

/**
 * What a content file takes and names: all that has to be held against other files. It is known even of a file that
 * has problems of its own, so that an editor sees every problem at once.
 */
export interface Outline {
  readonly file: string;
  /** Differs wherever the file's bytes do. */
  readonly fingerprint: string;
  /** Its folder below the content folder: `hoat-dong-dang/2017/`. */
  readonly folder: string;
  /** Slug of the section's folder; null for a single page. */
  readonly section: string | null;
  readonly slug: string;
  /** Address below the site's root, `/hoat-dong-dang/hoi-nghi/`; null where the file gives none. */
  readonly url: string | null;
  /** Where the address comes from: `slug`, else `title`. */
  readonly addressPlace: Place;
  readonly aliases: readonly Named[];
  /** Files beside it, as paths below its folder. */
  readonly files: readonly NamedFile[];
  /** Addresses that the body links to: of the site itself, of other sites, or headings of its own (`#ket-qua`). */
  readonly links: readonly Named[];
  /** Ids of its headings. */
  readonly headings: readonly string[];
  /** Warnings that the file switches off. */
  readonly ignored: readonly Named[];
  /** Terms and other texts that have to make an address. */
  readonly terms: readonly Named[];
  /** Documents that the front matter adds, as typed. */
  readonly addedDocuments: readonly Named[];
  /** Null in a page, in a draft without one, and where it is faulty. */
  readonly date: Stamp | null;
  readonly draft: boolean;
  readonly expires: Stamp | null;
  readonly updated: (Stamp & Place) | null;
}

/** The keys that articles and single pages share. */
interface Addressed {
  readonly title?: string | undefined;
  readonly slug?: string | undefined;
}

interface Dated {
  readonly date?: Stamp | undefined;
  readonly draft?: boolean | undefined;
  readonly expires?: Stamp | undefined;
  readonly updated?: Stamp | undefined;
}

/** `name` is what `slugOf` makes of the fields. */
export function outlineFile(
  source: Source,
  split: Split,
  fields: Addressed & Dated,
  name: string,
  section: string | null,
  body: Body,
): Outline {
  const { block } = split;
  return {
    file: source.file,
    fingerprint: source.fingerprint ?? "",
    folder: source.path.slice(0, source.path.lastIndexOf("/") + 1),
    section,
    slug: name,
    url: name === "" ? null : addressOf(section, name),
    addressPlace: placeOf(block, [fields.slug === undefined ? "title" : "slug"]),
    aliases: aliasesOf(block),
    files: body.files.map(({ href, offset, use }) => ({
      name: href,
      use,
      ...block.places.at(split.bodyStart + offset),
    })),
    links: referred(split, body.links),
    headings: body.headings,
    ignored: textsAt(block, ["ignoreRules"]),
    terms: [],
    addedDocuments: textsAt(block, ["documents"]),
    date: fields.date ?? null,
    draft: fields.draft ?? false,
    expires: fields.expires ?? null,
    updated: fields.updated ? { ...fields.updated, ...placeOf(block, ["updated"]) } : null,
  };
}

export function addressOf(section: string | null, name: string): string {
  return section === null ? `/${name}/` : `/${section}/${name}/`;
}

export function slugOf({ slug: given, title = "" }: Addressed): string {
  return given ?? slug(title);
}

/** A title that makes no address needs a `slug`. */
export function judgeSlug({ block }: Split, fields: Addressed, name: string): Problem[] {
  if (fields.title === undefined || name !== "") return [];
  return [
    problemAt(
      block,
      offsetOf(block, ["title"]),
      "empty-slug",
      "Đầu đề không có chữ cái hay chữ số nào để làm địa chỉ của bài.",
      "thêm một dòng slug: chữ thường không dấu, ví dụ slug: hoi-nghi-quy-iii",
    ),
  ];
}

export function judgeBody({ block, bodyStart }: Split, { faults }: Body): Problem[] {
  return faults.map(({ offset, rule, message, fix }) =>
    problemAt(block, bodyStart + offset, rule, message, fix),
  );
}

export function placeOf(block: Block, path: readonly PropertyKey[]): Place {
  return block.places.at(offsetOf(block, path));
}

/**
 * The texts of a list with their places; `inEntry` leads to them where entries are maps. They are taken as typed, so
 * that a faulty entry hides none of the others.
 */
export function textsAt(
  block: Block,
  path: readonly PropertyKey[],
  inEntry: readonly string[] = [],
): Named[] {
  const list = valueAt(block, path);
  return Array.isArray(list) ? list.flatMap((_, index) => textAt(block, [...path, index, ...inEntry])) : [];
}

/** The text at a path with its place; nothing where there is none. */
export function textAt(block: Block, path: readonly PropertyKey[]): Named[] {
  const text = valueAt(block, path);
  return typeof text === "string" && text.trim() !== ""
    ? [{ name: text.trim(), ...placeOf(block, path) }]
    : [];
}

function aliasesOf(block: Block): Named[] {
  const aliases = textsAt(block, ["aliases"]).filter(({ name }) => isAlias(name));
  return aliases.length < 2
    ? aliases
    : [...new Map(aliases.toReversed().map((alias) => [alias.name, alias])).values()].reverse();
}

function referred({ block, bodyStart }: Split, references: readonly Reference[]): Named[] {
  return references.map(({ href, offset }) => ({ name: href, ...block.places.at(bodyStart + offset) }));
}
