import type { Article } from "../content/article.ts";
import type { Content } from "../content/content.ts";
import { addressKey } from "../site/alias.ts";
import { slug } from "../text/slug.ts";
import type { ImportedArticle } from "./imported.ts";
import { beginningOf, isEdited, isSameText, isTelling } from "./wording.ts";

/** What the content holds already, so that nothing is imported twice. It grows as articles are written. */
export class KnownArticles {
  readonly #byAddress = new Map<string, string>();
  readonly #byTitle = new Map<string, Article[]>();
  readonly #byDay = new Map<string | null, Article[]>();
  readonly #byBeginning = new Map<string, Article[]>();
  /** Articles whose texts nobody has asked for yet: there may be thousands. */
  #unread: Article[] = [];

  constructor({ articles, outlines }: Pick<Content, "articles" | "outlines">) {
    for (const { file, url, aliases } of outlines) this.#addAddresses(file, url, aliases);
    for (const article of articles) this.#addArticle(article);
  }

  add(article: Article): void {
    this.#addAddresses(article.file, article.url, article.aliases);
    this.#addArticle(article);
  }

  #addAddresses(file: string, url: string | null, aliases: Article["aliases"]): void {
    for (const { name } of aliases) this.#byAddress.set(addressKey(name), file);
    if (url !== null) this.#byAddress.set(url, file);
  }

  #addArticle(article: Article): void {
    put(this.#byTitle, slug(article.title), article);
    put(this.#byDay, dayOf(article.date), article);
    this.#unread.push(article);
  }

  /** The file that has an address, as its own or as an old one. */
  fileAt(address: string): string | null {
    return this.#byAddress.get(addressKey(address)) ?? null;
  }

  /** The file that holds what a source holds: it has its old address, or its title and its day. */
  find({ alias, title }: ImportedArticle, iso: string | null): string | null {
    const day = iso?.slice(0, 10);
    const twin = this.#byTitle.get(slug(title))?.find(({ date }) => day && dayOf(date) === day);
    return (alias && this.fileAt(alias)) ?? twin?.file ?? null;
  }

  /**
   * The file that says what an article says. Under its title where one of both has no day: many a notice is called
   * `Thông báo`, so its words count too, edited or not. Under whatever title: word for word, or edited but of the same
   * minute.
   * Notices that come out in the same words week by week have a title and a day of their own.
   */
  findText(article: Article): string | null {
    const twin = this.#byTitle
      .get(slug(article.title))
      ?.find(
        (known) =>
          (known.date === null || article.date === null) &&
          (isSameText(known, article) || isEdited(known, article)),
      );
    if (twin) return twin.file;
    if (!isTelling(article)) return null;
    for (const known of this.#unread) put(this.#byBeginning, beginningOf(known), known);
    this.#unread = [];
    const same = this.#byBeginning
      .get(beginningOf(article))
      ?.find((known) => !isOfSeries(known, article) && isSameText(known, article));
    if (same) return same.file;
    // Bulletins of one day may be alike to a word or two, but seldom of one minute.
    const ofDay = article.date?.iso.includes("T") ? this.#byDay.get(dayOf(article.date)) : [];
    const edited = ofDay?.find((known) => known.date?.iso === article.date?.iso && isEdited(known, article));
    return edited?.file ?? null;
  }
}

/** By how many milliseconds an editor who mends a title and a date moves it at most; notices have a week between them. */
const moved = 6 * 24 * 60 * 60 * 1000;

function isOfSeries(a: Article, b: Article): boolean {
  if (a.date === null || b.date === null || slug(a.title) === slug(b.title)) return false;
  return Math.abs(a.date.instant - b.date.instant) > moved;
}

function put<K>(articles: Map<K, Article[]>, key: K, article: Article): void {
  const others = articles.get(key);
  if (others) others.push(article);
  else articles.set(key, [article]);
}

function dayOf(date: Article["date"]): string | null {
  return date?.iso.slice(0, 10) ?? null;
}
