import * as z from "zod";
import { remember } from "../text/memory.ts";
import {
  alias,
  endStamp,
  fileName,
  flag,
  language,
  line,
  slugText,
  stamp,
  webAddress,
  wholeNumber,
} from "./field.ts";

/**
 * Front matter of an article. `zone` is an IANA time zone in which dates without an offset are read. Making a schema costs
 * more than judging with it.
 */
export const articleSchema = remember(makeArticleSchema);

function makeArticleSchema(zone: string) {
  return z.strictObject({
    /** `Hội nghị giao ban quý III năm 2017` */
    title: line,
    /** `06/10/2017 10:41`. A draft may lack it. */
    date: stamp(zone).optional(),
    /** `Trần Vũ Tú Anh`. A draft may lack it; else `defaultAuthor` of `site.yaml` steps in. */
    author: line.optional(),
    /** `207`: the count carried over from the old portal. */
    viewCount: wholeNumber.default(0),
    /** The lead ("sapo"). */
    summary: line.optional(),
    tags: z.array(line).default([]),
    /** Organisations that the bulletin is about. */
    units: z.array(line).default([]),
    /** When that happened which the bulletin tells of. */
    eventDate: stamp(zone).optional(),
    updated: stamp(zone).optional(),
    source: z.strictObject({ name: line, url: webAddress }).optional(),
    cover: z
      .strictObject({
        src: fileName,
        alt: line.optional(),
        caption: line.optional(),
        credit: line.optional(),
      })
      .optional(),
    attachments: z.array(z.strictObject({ file: fileName, title: line })).default([]),
    /** `true` puts it at the head of the front page. */
    featured: flag.default(false),
    draft: flag.default(false),
    /** After this moment the article leaves every list. */
    expires: endStamp(zone).optional(),
    /** `hoi-nghi-quy-iii`, where the title's own slug will not do. */
    slug: slugText.optional(),
    /** Old addresses that lead here: `/hoat-dong-dang/bai-cu-t123.html`. */
    aliases: z.array(alias).default([]),
    /** Document numbers that are not in the text: `05-CT/TW`. */
    documents: z.array(line).default([]),
    /** Warnings switched off for this article: `repeated-word`. */
    ignoreRules: z.array(line).default([]),
  });
}

/** Front matter of a page in `content/pages/`. */
export const pageSchema = z.strictObject({
  title: line,
  summary: line.optional(),
  /** `en`, where the page is not in the site's language. */
  lang: language.optional(),
  /** Place in the footer's list, smaller first. */
  order: wholeNumber.optional(),
  slug: slugText.optional(),
  aliases: z.array(alias).default([]),
});

export type ArticleFields = z.output<ReturnType<typeof makeArticleSchema>>;
