import type { ContentOptions, Parsed } from "./article.ts";
import { renderBody } from "./body.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { addressOf, judgeBody, judgeSlug, type Outline, outlineFile, slugOf } from "./outline.ts";
import { repeatedEntries } from "./repeated-entry.ts";
import { pageSchema } from "./schema.ts";
import type { Source } from "./source.ts";
import { validate } from "./validate.ts";

/** A page of `content/pages/`. */
export interface SinglePageSource extends Outline {
  readonly section: null;
  readonly url: string;
  readonly title: string;
  readonly summary: string | null;
  readonly lang: string | null;
  readonly order: number;
  readonly excerpt: string;
  readonly html: string;
}

export function parseSinglePage(source: Source, options: ContentOptions): Parsed<SinglePageSource> {
  const split = splitFrontMatter(source);
  const { value: fields, partial, problems: faults } = validate(split.block, pageSchema);
  const name = slugOf(partial);
  const body = renderBody(split.body, {
    ...options,
    // A page in a language of its own calls its tables by its title: the label is in that of the site.
    tableLabel: fields?.lang ? fields.title : options.tableLabel,
    linksDocuments: false,
    lead: null,
    caption: null,
    url: addressOf(null, name),
  });
  const outline = outlineFile(source, split, partial, name, null, body);
  const problems = [
    ...faults,
    ...judgeSlug(split, partial, name),
    ...judgeBody(split, body),
    ...repeatedEntries(split.block, { aliases: partial.aliases }),
  ];
  const { url } = outline;
  if (!fields || url === null || problems.some(({ level }) => level === "error")) {
    return { value: null, outline, problems };
  }
  const value: SinglePageSource = {
    ...outline,
    section: null,
    url,
    title: fields.title,
    summary: fields.summary ?? null,
    lang: fields.lang ?? null,
    order: fields.order ?? Number.MAX_SAFE_INTEGER,
    excerpt: body.excerpt,
    html: body.html,
  };
  return { value, outline: value, problems };
}
