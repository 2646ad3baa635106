import type { Article } from "../content/article.ts";
import type { Content } from "../content/content.ts";
import {
  addresses,
  monthUrl,
  pageFolder,
  quarterUrl,
  sectionUrl,
  termUrl,
  yearUrl,
} from "../site/address.ts";
import { publishedSpan } from "../site/entry.ts";
import { pageSize } from "../site/listing.ts";
import { quarterOf } from "../text/date-format.ts";
import { remember } from "../text/memory.ts";
import { sameName } from "../text/same-name.ts";
import { slug } from "../text/slug.ts";

/** A list of articles, as far as links to it need to know. */
interface List {
  /** When each of its articles appears; in the end from the first on. */
  readonly moments: number[];
  /** Names that one address stands for: the second of them gets it with `-2`. */
  readonly names: Set<string>;
}

export interface SiteLists {
  readonly urls: readonly string[];
  /** From when on there is a page of a list at an address; null where no article ever gives one. */
  readonly momentOf: (page: string) => number | null;
}

const numbered = new RegExp(`^(?<list>.*/)${pageFolder}/(?<number>[1-9]\\d*)/$`);
const namesake = /^(?<list>.*)-(?<number>[2-9]|[1-9]\d+)\/$/;

/** The lists that are there for the articles in them, and how far they are numbered; expired articles count too. */
export function gatherLists(content: Content): SiteLists {
  const lists = new Map<string, List>();
  const nameOf = remember(sameName);
  const addressOf = remember(slug);
  const add = (url: string, moment: number, name: string) => {
    const list = lists.get(url) ?? { moments: [], names: new Set() };
    lists.set(url, list);
    list.moments.push(moment);
    list.names.add(name);
  };
  for (const article of content.articles) {
    for (const [url, name] of listsOf(article, addressOf))
      add(url, publishedSpan(article).from, nameOf(name));
  }
  const read = new Set(content.articles.map(({ file }) => file));
  // Of a file with faults of its own nobody knows which of its terms is what.
  for (const { file, terms } of content.outlines) {
    if (read.has(file)) continue;
    for (const { name } of terms) {
      for (const root of termRoots)
        add(termUrl(root, addressOf(name)), Number.NEGATIVE_INFINITY, nameOf(name));
    }
  }
  for (const { moments } of lists.values()) moments.sort((a, b) => a - b);
  const momentOf = (page: string): number | null => {
    const list = lists.get(page);
    if (list) return momentOfNth(list, 1);
    const sheet = numbered.exec(page)?.groups;
    const own = lists.get(sheet?.list ?? "");
    // The first page holds up to one article less than two full ones.
    if (sheet && own) return momentOfNth(own, (Number(sheet.number) + 1) * pageSize);
    const other = namesake.exec(page)?.groups;
    const shared = lists.get(`${other?.list}/`);
    return other && shared && shared.names.size >= Number(other.number) ? momentOfNth(shared, 1) : null;
  };
  return { urls: [...lists.keys()], momentOf };
}

const termRoots = [addresses.authors, addresses.tags, addresses.units, addresses.documents];

/** Addresses of the lists that an article is in, with how it calls them. */
function listsOf(
  { section, date, author, tags, units, documents }: Article,
  addressOf: (name: string) => string,
): [url: string, name: string][] {
  const terms = (root: string, names: readonly string[]) =>
    names.map((name): [string, string] => [termUrl(root, addressOf(name)), name]);
  const year = date?.iso.slice(0, 4) ?? "";
  const month = date?.iso.slice(5, 7) ?? "";
  const archives = date ? [yearUrl(year), monthUrl(year, month), quarterUrl(year, quarterOf(date.iso))] : [];
  return [
    [sectionUrl(section), section],
    ...archives.map((url): [string, string] => [url, url]),
    ...terms(addresses.authors, author === null ? [] : [author]),
    ...terms(addresses.tags, tags),
    ...terms(addresses.units, units),
    ...terms(addresses.documents, documents),
  ];
}

/** When a list has so many articles. */
function momentOfNth({ moments }: List, count: number): number | null {
  return moments[count - 1] ?? null;
}
