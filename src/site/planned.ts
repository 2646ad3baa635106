/** What a page has whatever its template. */
export interface AnyPage {
  readonly template: string;
  readonly url: string;
  readonly head?: { readonly robots: "noindex" | null };
}

/** A page of the site; the page itself is made only where the output does not hold it as it should be. */
export interface Planned<P extends AnyPage = AnyPage> {
  readonly url: string;
  readonly template: P["template"];
  /** Search engines may list it. */
  readonly isIndexed: boolean;
  /**
   * Differs wherever anything does that the page is made from beside `site.yaml`. Long, so it is made when asked for; no
   * getter, since V8 keeps an object with one of its own as a hash table.
   */
  readonly makeKey: () => string;
  readonly make: () => P;
}

/** A page that is made already: there are few of these. Its key is the page itself. */
export function ready<P extends AnyPage>(page: P): Planned<P> {
  return {
    url: page.url,
    template: page.template,
    isIndexed: page.head?.robots === null,
    makeKey: () => JSON.stringify(page),
    make: () => page,
  };
}

/**
 * A page of which there are many. `make` gets the parts and may use nothing else but the site, so that the parts are its
 * key; an entry among them counts by its own (see `Entry`).
 */
export function deferred<P extends AnyPage, Parts extends { readonly url: string }>(
  template: P["template"],
  parts: Parts,
  make: (parts: Parts) => P,
): Planned<P> {
  return {
    url: parts.url,
    template,
    isIndexed: true,
    makeKey: () => JSON.stringify(parts),
    make: () => make(parts),
  };
}
