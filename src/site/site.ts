import * as z from "zod";
import type { ContentOptions } from "../content/article.ts";
import { asMap, type Block, offsetOf, problemAt, textIn, valueAt } from "../content/block.ts";
import { flag, language, line, webAddress } from "../content/field.ts";
import { type Named, textsAt } from "../content/outline.ts";
import { Places } from "../content/place.ts";
import { type Problem, quote } from "../content/problem.ts";
import type { Source } from "../content/source.ts";
import { validate } from "../content/validate.ts";
import { parseYaml } from "../content/yaml.ts";
import { ofSettings } from "../content/yaml-error.ts";
import { escapePattern } from "../text/escape.ts";
import { type LabelKey, type Labels, labels } from "../text/labels.ts";
import { slug } from "../text/slug.ts";
import { defaultZone } from "../text/zone.ts";
import type { Card } from "./media.ts";
import {
  dayOfYear,
  destination,
  email,
  flagOrSince,
  nameWithPage,
  sectionSlug,
  siteAddress,
  timeZone,
  year,
} from "./site-field.ts";

const labelKeys = Object.keys(labels) as LabelKey[];

/** `content/site.yaml`: who publishes, where, and what the sections are. */
export const siteSchema = z.strictObject({
  /** `Hoạt động Đảng` */
  name: line,
  /** Where the site is published; may hold a path: `https://example.org/quan/`. */
  url: siteAddress,
  sections: z.array(z.strictObject({ slug: sectionSlug, title: line, description: line.optional() })),
  description: line.optional(),
  language: language.default("vi"),
  timeZone: timeZone.default(defaultZone),
  /** The organisation in charge. */
  owner: line.optional(),
  /** The person responsible for the content. */
  responsible: line.optional(),
  licence: line.optional(),
  address: line.optional(),
  phone: line.optional(),
  email: email.optional(),
  /** Author of the articles that name none. */
  defaultAuthor: nameWithPage.optional(),
  /** Related portals, in the footer. */
  links: z.array(z.strictObject({ title: line, url: webAddress })).default([]),
  /** Words a reader sees, by their key in `src/text/labels.ts`. */
  labels: z.strictObject(Object.fromEntries(labelKeys.map((key) => [key, line.optional()]))).default({}),
  /** `UVTV: Ủy viên Thường vụ` */
  abbreviations: z.record(z.string(), line).default({}),
  /** `05-CT/TW: Chỉ thị về …` */
  documents: z.record(z.string(), line).default({}),
  /** `- date: 03/02` and `title: Ngày thành lập Đảng` */
  anniversaries: z.array(z.strictObject({ date: dayOfYear, title: line })).default([]),
  /** Main navigation instead of the sections and indexes. */
  menu: z.array(z.strictObject({ title: line, url: destination })).default([]),
  check: z.strictObject({ off: z.array(line).default([]) }).default({ off: [] }),
  search: flag.default(true),
  /** Social cards: `true`, `false`, or `since: 2025` for newer articles only. */
  cards: z.union([flagOrSince, z.strictObject({ since: year })]).default(true),
});

type SiteFields = z.output<typeof siteSchema>;

export interface Site extends Omit<SiteFields, "labels" | "abbreviations" | "documents"> {
  /** Where it stands, for messages. */
  readonly file: string;
  /** `https://example.org` */
  readonly origin: string;
  /** Path of `url` without its last slash: `/quan` or nothing. */
  readonly base: string;
  readonly labels: Labels;
  readonly abbreviations: ReadonlyMap<string, string>;
  readonly documents: ReadonlyMap<string, string>;
  /** Addresses that `menu` and `links` lead to, with their places. */
  readonly destinations: readonly Named[];
  /** Warnings that `check.off` switches off, with their places. */
  readonly rulesOff: readonly Named[];
  /** Stands for every page without a card of its own; null where cards are not drawn. */
  readonly card: Card | null;
}

/**
 * Where `site.yaml` has problems the site is still given, with defaults for what is faulty, so that the articles can be
 * judged in the same run; only without sections there is nothing to judge them by.
 */
export function parseSite(source: Source): {
  readonly site: Site | null;
  readonly problems: readonly Problem[];
} {
  const reading = parseYaml(source.text);
  const faults = reading.faults.map((fault) => ofSettings(fault, source.text));
  const block = {
    file: source.file,
    places: new Places(source.text),
    start: 0,
    reading: { ...reading, faults },
  };
  const { value, partial, problems: found } = validate(block, siteSchema);
  const slugs = readSlugs(block);
  const problems = [...found, ...repeatedSections(block, slugs), ...repeatedDocuments(block)];
  const named = { destinations: readDestinations(block), rulesOff: textsAt(block, ["check", "off"]) };
  if (value) return { site: makeSite(source.file, value, named), problems };
  if (slugs.length === 0 && !partial.sections) return { site: null, problems };
  const stopgap = siteSchema.parse({ name: "-", url: "https://site.invalid/", sections: [] });
  const sections = slugs.map((slug) => ({ slug, title: slug }));
  const fields = { ...stopgap, sections, ...partial } as SiteFields;
  return { site: makeSite(source.file, fields, named), problems };
}

/** The slugs of the sections as typed, whatever else is wrong with these; `""` for one without. */
function readSlugs(block: Block): string[] {
  const sections = valueAt(block, ["sections"]);
  if (!Array.isArray(sections)) return [];
  return sections.map((_, index) => textIn(block, ["sections", index, "slug"]));
}

function repeatedSections(block: Block, slugs: readonly string[]): Problem[] {
  return slugs.flatMap((slug, index) => {
    if (slug === "" || slugs.indexOf(slug) === index) return [];
    const offset = offsetOf(block, ["sections", index, "slug"]);
    const message = `Chuyên mục ${quote(slug)} khai báo hai lần.`;
    return problemAt(
      block,
      offset,
      "duplicate-address",
      message,
      "đặt slug khác cho chuyên mục này, hoặc xóa nó",
    );
  });
}

/** `05-CT/TW` and `05 – CT/TW` have one page, which has one title. */
function repeatedDocuments(block: Block): Problem[] {
  const seen = new Map<string, string>();
  return Object.keys(asMap(valueAt(block, ["documents"]) ?? "") ?? {}).flatMap((key) => {
    const first = seen.get(slug(key));
    if (first === undefined) {
      seen.set(slug(key), key);
      return [];
    }
    const message = `${quote(key)} và ${quote(first)} là một số văn bản.`;
    const offset = offsetOf(block, ["documents", key], "key");
    return problemAt(block, offset, "repeated-key", message, "giữ lại một dòng, xóa dòng kia");
  });
}

/** A faulty address has been told of, and leads nowhere. */
function readDestinations(block: Block): Named[] {
  const read = (key: string, schema: z.ZodType) =>
    textsAt(block, [key], ["url"]).filter(({ name }) => schema.safeParse(name).success);
  return [...read("menu", destination), ...read("links", webAddress)];
}

function makeSite(file: string, fields: SiteFields, named: Pick<Site, "destinations" | "rulesOff">): Site {
  const { origin, pathname } = new URL(fields.url);
  const overrides = Object.entries(fields.labels).filter(([, text]) => text !== undefined);
  return {
    ...fields,
    file,
    origin,
    base: pathname.replace(/\/+$/, ""),
    labels: { ...labels, ...Object.fromEntries(overrides) },
    abbreviations: new Map(Object.entries(fields.abbreviations)),
    documents: new Map(Object.entries(fields.documents)),
    ...named,
    card: null,
  };
}

/** The same site as `npm start` serves it: at the root of another origin. */
export function previewSite(site: Site, origin: string): Site {
  return { ...site, origin, base: "" };
}

/** What the parser of articles has to know of the site. */
export function contentOptions(site: Site): ContentOptions {
  const words = [...site.abbreviations.keys()].toSorted((a, b) => b.length - a.length);
  return {
    zone: site.timeZone,
    base: site.base,
    defaultAuthor: site.defaultAuthor ?? null,
    abbreviations: site.abbreviations,
    abbreviationPattern:
      words.length === 0
        ? null
        : new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(escapePattern).join("|")})(?![\\p{L}\\p{N}])`, "gu"),
    tableLabel: site.labels.table,
  };
}
