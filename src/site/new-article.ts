import { writeFrontMatter } from "../content/write-front-matter.ts";
import { formatDay } from "../text/date-format.ts";
import { collapseSpace, mendLookAlikes, normaliseText, removeInvisible } from "../text/normalise.ts";
import { slug } from "../text/slug.ts";
import { sectionUrl } from "./address.ts";

/** What an editor says of an article before it is written, as typed. */
export interface NewArticle {
  readonly title: string;
  /** Slug of the section. */
  readonly section: string;
  readonly author: string | null;
  readonly tags: readonly string[];
  readonly units: readonly string[];
}

/** An article that is to be written. */
export interface PlannedArticle {
  /** Below the content folder: `hoat-dong-dang/2017/hoi-nghi-quy-iii.md`. */
  readonly path: string;
  readonly url: string;
  readonly text: string;
}

/**
 * The file of a new article: a draft, since what has no text yet must not be published by a commit. `iso` is now, in
 * the site's zone.
 */
export function planNewArticle(article: NewArticle, iso: string): PlannedArticle {
  const title = tidy(article.title);
  const fields = {
    title,
    date: `${formatDay(iso)} ${iso.slice(11, 16)}`,
    author: article.author === null ? null : tidy(article.author),
    tags: tidyAll(article.tags),
    units: tidyAll(article.units),
    draft: true,
  };
  const name = slug(title);
  return {
    path: `${article.section}/${iso.slice(0, 4)}/${name}.md`,
    url: `${sectionUrl(article.section)}${name}/`,
    text: `${writeFrontMatter(fields)}\n`,
  };
}

function tidyAll(names: readonly string[]): string[] {
  return [...new Set(names.map(tidy))].filter((name) => name !== "");
}

/**
 * What is pasted from Word brings letters in parts, look-alikes and signs that nobody sees, of which the zero-width
 * space keeps two words apart.
 */
function tidy(typed: string): string {
  const spaced = normaliseText(typed.toWellFormed()).replace(/[\u200B\p{Cc}]/gu, " ");
  return mendLookAlikes(collapseSpace(removeInvisible(spaced)));
}
