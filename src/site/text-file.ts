/** A file of the output that no template makes. */
export interface TextFile {
  readonly url: string;
  /** Differs wherever anything does that the text is made from beside `site.yaml`. */
  readonly key: string;
  readonly make: () => string;
}

/** A text that is made already. */
export function textFile(url: string, text: string): TextFile {
  return { url, key: text, make: () => text };
}
