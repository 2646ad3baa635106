import { abbreviationForms } from "../text/abbreviation-form.ts";
import { collapseSpace, mendLookAlikes } from "../text/normalise.ts";
import { romanForms } from "../text/roman-number.ts";
import { sameName } from "../text/same-name.ts";
import { encodeSearchText } from "../text/search-text.ts";
import { serialForms } from "../text/serial-form.ts";
import { shortNumbers } from "../text/short-number.ts";
import { plainText } from "./plain-text.ts";
import { makeCard, type SearchCard } from "./search-card.ts";
import { contentOptions, type Site } from "./site.ts";

/** What of an article search depends on, as it stands: cheap to compare with what was indexed before. */
export interface SearchSource {
  readonly url: string;
  readonly section: string;
  /** `2017-10-06T10:41:00+07:00` or a day. */
  readonly date: string;
  readonly author: string;
  readonly title: string;
  readonly summary: string | null;
  readonly html: string;
  readonly documents: readonly string[];
  /** What else a reader sees of the article: topics, organisations, captions, titles of files. */
  readonly others: readonly string[];
  /** Names in the addresses of the organisations. */
  readonly units: readonly string[];
}

/** An article as the search engine takes it. Words are in the letters of the index; see `encodeSearchText`. */
export interface SearchRecord {
  readonly url: string;
  /** The headline comes first, so that it is found and ranked like the text. */
  readonly content: string;
  /** Found, but not shown in an excerpt. */
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly card: SearchCard;
}

export function makeRecords(sources: readonly SearchSource[], site: Site): SearchRecord[] {
  const synonymsOf = findSynonyms(site);
  return sources.map((source) => {
    const { url, section, date, author, title, summary, html, documents, others, units } = source;
    const text = collapseSpace(mendLookAlikes(`${title} ${summary ?? ""} ${plainText(html)}`));
    // A phrase in quotes may hold a date of a caption or of an attachment's title.
    const beside = others.join(". ");
    const meta = {
      title,
      author,
      documents: [...documents, ...shortNumbers(`${text} ${beside}`, documents)].join(" "),
      synonyms: synonymsOf(text).join(" "),
      forms: [...romanForms(text), ...serialForms(text, documents), ...abbreviationForms(text)].join(", "),
      others: beside,
    };
    return {
      url,
      content: encodeSearchText(text),
      meta: Object.fromEntries(Object.entries(meta).map(([name, value]) => [name, encodeSearchText(value)])),
      filters: { section: [section], year: [date.slice(0, 4)], unit: units },
      card: makeCard(date.slice(0, 16), section, title, url.split("/").at(-2) ?? ""),
    };
  });
}

/** Who looks for an abbreviation means its long form too, and the other way round. */
function findSynonyms(site: Site): (text: string) => readonly string[] {
  const { abbreviations, abbreviationPattern: pattern } = contentOptions(site);
  if (!pattern) return () => [];
  const longForms = [...abbreviations].map(([short, long]) => [short, sameName(long)] as const);
  return (text) => {
    const spelling = sameName(text);
    const meant = new Set(longForms.flatMap(([short, long]) => (spelling.includes(long) ? [short] : [])));
    for (const [short] of text.matchAll(pattern)) meant.add(abbreviations.get(short) ?? "");
    return [...meant];
  };
}
