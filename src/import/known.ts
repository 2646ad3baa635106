import type { Article } from "../content/article.ts";
import type { Content } from "../content/load.ts";
import { fold } from "../text/fold.ts";
import type { ImportedArticle } from "./imported.ts";

interface KnownArticle {
  readonly file: string;
  /** `2017-10-06`; null where the article has no date. */
  readonly day: string | null;
}

/** What the content holds already, so that nothing is imported twice. It grows as articles are written. */
export class KnownArticles {
  readonly #byAddress = new Map<string, string>();
  readonly #byTitle = new Map<string, readonly KnownArticle[]>();

  constructor({ articles, outlines }: Pick<Content, "articles" | "outlines">) {
    for (const { file, url, aliases } of outlines) this.#addAddresses(file, url, aliases);
    for (const article of articles) this.#addTitle(article);
  }

  add(article: Article): void {
    this.#addAddresses(article.file, article.url, article.aliases);
    this.#addTitle(article);
  }

  #addAddresses(file: string, url: string | null, aliases: Article["aliases"]): void {
    for (const { name } of aliases) this.#byAddress.set(name, file);
    if (url !== null) this.#byAddress.set(url, file);
  }

  #addTitle({ title, date, file }: Article): void {
    const key = fold(title);
    this.#byTitle.set(key, [
      ...(this.#byTitle.get(key) ?? []),
      { file, day: date?.iso.slice(0, 10) ?? null },
    ]);
  }

  /** The file that has an address, as its own or as an old one. */
  fileAt(address: string): string | null {
    return this.#byAddress.get(address) ?? null;
  }

  /** The file that holds what a source holds: it has its old address, or its title and no other day. */
  find({ alias, title }: ImportedArticle, iso: string | null): string | null {
    const day = iso?.slice(0, 10) ?? null;
    const twin = this.#byTitle.get(fold(title))?.find((known) => !known.day || !day || known.day === day);
    return (alias && this.fileAt(alias)) ?? twin?.file ?? null;
  }
}
