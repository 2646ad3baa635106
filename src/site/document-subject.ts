import { documentNumbers } from "../text/document-number.ts";
import { slug } from "../text/slug.ts";
import type { Entry } from "./entry.ts";
import type { Site } from "./site.ts";

/** What is attached to a document names that, and is about itself. */
const annex = /^(?:phụ lục|biểu|mẫu|kèm theo)(?!\p{L})/iu;

/**
 * What each document is about, by its number's slug: as `site.yaml` says, or else the title of the first attachment that
 * names this number alone. `entries` are newest first.
 */
export function documentSubjects(
  entries: readonly Entry[],
  { documents }: Site,
): ReadonlyMap<string, string> {
  const attaching = entries.filter(({ article }) => article.attachments.length > 0);
  // Of two the map keeps the later one, so the first comes last.
  const attached = attaching.flatMap(({ article }) =>
    article.attachments.toReversed().flatMap(({ title }): [string, string][] => {
      const [number, other] = documentNumbers(title);
      const isAbout = number && !other && title.length > number.length && !annex.test(title);
      return isAbout ? [[slug(number), title]] : [];
    }),
  );
  const given = [...documents].map(([number, title]): [string, string] => [slug(number), title]);
  return new Map([...attached, ...given]);
}
