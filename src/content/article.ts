import { documentNumbers, documentSpellings } from "../text/document-number.ts";
import { type Block, hasKey, problemAt } from "./block.ts";
import { type Body, renderBody } from "./body.ts";
import { pathBelow, type Stamp } from "./field.ts";
import { splitFrontMatter } from "./front-matter.ts";
import {
  addressOf,
  judgeBody,
  judgeSlug,
  type Named,
  type NamedFile,
  type Outline,
  outlineFile,
  slugOf,
  textAt,
  textsAt,
} from "./outline.ts";
import type { Problem } from "./problem.ts";
import { repeatedEntries, withoutRepeats } from "./repeated-entry.ts";
import { type ArticleFields, articleSchema } from "./schema.ts";
import type { Source } from "./source.ts";
import { type Checked, validate } from "./validate.ts";

/** What the site tells the reader of its articles. */
export interface ContentOptions {
  /** IANA time zone in which dates without an offset are read. */
  readonly zone: string;
  /** Path of the site's `url`, without its last slash: `/quan` or nothing. */
  readonly base: string;
  readonly defaultAuthor: string | null;
  readonly abbreviations: ReadonlyMap<string, string>;
  readonly abbreviationPattern: RegExp | null;
  readonly tableLabel: string;
}

export interface Cover {
  readonly src: string;
  readonly alt: string;
  readonly caption: string | null;
  readonly credit: string | null;
}

export interface Article extends Outline {
  readonly section: string;
  readonly url: string;
  readonly title: string;
  /** The title with its abbreviations written out; null where it has none. */
  readonly spokenTitle: string | null;
  /** Null only in a draft. */
  readonly author: string | null;
  readonly viewCount: number;
  readonly summary: string | null;
  /** The same as HTML, with what holds its words together. */
  readonly lead: string | null;
  readonly tags: readonly string[];
  readonly units: readonly string[];
  readonly eventDate: Stamp | null;
  readonly source: { readonly name: string; readonly url: string } | null;
  readonly cover: Cover | null;
  /** The caption of the cover as HTML. */
  readonly caption: string | null;
  readonly attachments: readonly { readonly file: string; readonly title: string }[];
  readonly featured: boolean;
  /** Normal forms, in order: title, lead, caption of the cover, text, then those that the front matter adds. */
  readonly documents: readonly string[];
  /** Document numbers that are not written in their own form, with how they are. */
  readonly spellings: readonly (readonly [number: string, spelling: string])[];
  readonly ignoreRules: readonly string[];
  /** Beginning of the text, for descriptions where there is no lead. */
  readonly excerpt: string;
  readonly html: string;
}

export interface Parsed<T extends Outline> {
  readonly value: T | null;
  /** Null where the file could not be read at all; the value itself where there is one. */
  readonly outline: Outline | null;
  /** Errors, and warnings that only the parser can see. */
  readonly problems: readonly Problem[];
}

type PartialFields = Checked<ArticleFields>["partial"];

/** `section` is the slug of the section's folder. */
export function parseArticle(source: Source, section: string, options: ContentOptions): Parsed<Article> {
  const split = splitFrontMatter(source);
  const { block } = split;
  const { value: fields, partial, problems: faults } = validate(block, articleSchema(options.zone));
  const name = slugOf(partial);
  const body = renderBody(split.body, {
    ...options,
    linksDocuments: true,
    lead: partial.summary ?? null,
    caption: partial.cover?.caption ?? null,
    url: addressOf(section, name),
  });
  const shared = outlineFile(source, split, partial, name, section, body);
  const outline = {
    ...shared,
    files: [...namedFiles(block), ...shared.files],
    terms: namedTerms(block),
  };
  const problems = [
    ...faults,
    ...missingInPublished(block, partial, options),
    ...judgeSlug(split, partial, name),
    ...judgeBody(split, body),
    ...repeatedEntries(block, listsIn(partial)),
  ];
  const { url } = outline;
  if (!fields || url === null || problems.some(({ level }) => level === "error")) {
    return { value: null, outline, problems };
  }
  const value: Article = { ...outline, url, section, ...readFields(fields, body, options) };
  return { value, outline: value, problems };
}

/** `Ảnh: Trần Thị B`, `Ảnh - TTXVN`: a page says by itself that it names who took the picture. */
const creditLabel = /^(?:nguồn )?ảnh\s?[:\p{Pd}]\s?(?=\S)/iu;

function readFields(fields: ArticleFields, body: Body, options: ContentOptions) {
  const { title, summary, cover } = fields;
  const documents = [
    ...documentNumbers([title, summary, cover?.caption].filter(Boolean).join("\n")),
    ...body.documents,
    ...fields.documents.flatMap((text) => {
      const numbers = documentNumbers(text);
      return numbers.length > 0 ? numbers : text;
    }),
  ];
  return {
    title,
    spokenTitle: writeOut(title, options),
    author: fields.author ?? options.defaultAuthor,
    viewCount: fields.viewCount,
    summary: summary ?? null,
    lead: body.lead,
    tags: withoutRepeats("tags", fields.tags),
    units: withoutRepeats("units", fields.units),
    eventDate: fields.eventDate ?? null,
    source: fields.source ?? null,
    cover: cover
      ? {
          src: cover.src,
          alt: cover.alt ?? cover.caption ?? "",
          caption: cover.caption ?? null,
          credit: cover.credit?.replace(creditLabel, "") ?? null,
        }
      : null,
    caption: body.caption,
    attachments: withoutRepeats("attachments", fields.attachments),
    featured: fields.featured,
    documents: withoutRepeats("documents", documents),
    spellings: [...documentSpellings(`${title}\n${summary ?? ""}`), ...body.spellings],
    ignoreRules: withoutRepeats("ignoreRules", fields.ignoreRules),
    excerpt: body.excerpt,
    html: body.html,
  };
}

function writeOut(title: string, { abbreviations, abbreviationPattern }: ContentOptions): string | null {
  if (!abbreviationPattern) return null;
  const written = title.replace(abbreviationPattern, (word) => abbreviations.get(word) ?? word);
  return written === title ? null : written;
}

function namedFiles(block: Block): NamedFile[] {
  const named = [
    ...textAt(block, ["cover", "src"]).map((name) => ({ ...name, use: "picture" as const })),
    ...textsAt(block, ["attachments"], ["file"]).map((name) => ({ ...name, use: "download" as const })),
  ];
  return named.flatMap((file) => {
    const path = pathBelow(file.name);
    return path === null ? [] : [{ ...file, name: path }];
  });
}

function namedTerms(block: Block): Named[] {
  return [
    ...textAt(block, ["author"]),
    ...["tags", "units", "documents"].flatMap((key) => textsAt(block, [key])),
  ];
}

function listsIn({ tags, units, documents, ignoreRules, aliases, attachments }: PartialFields) {
  return { tags, units, documents, ignoreRules, aliases, attachments };
}

function missingInPublished(
  block: Block,
  { draft }: PartialFields,
  { defaultAuthor }: ContentOptions,
): Problem[] {
  if (draft || block.reading.value === null) return [];
  const missing = (key: string, fix: string) =>
    hasKey(block, key) ? [] : [problemAt(block, 0, "missing-key", `Thiếu khóa "${key}".`, fix)];
  return [
    ...missing("date", "thêm một dòng date: ngày/tháng/năm giờ:phút, ví dụ date: 06/10/2017 10:41"),
    ...(defaultAuthor === null
      ? missing("author", "thêm một dòng author: họ tên tác giả, hoặc đặt defaultAuthor trong site.yaml")
      : []),
  ];
}
