import type { Block } from "./block.ts";

/** What an importer may be unable to tell; asked for at a terminal, else left out. */
export type MissingKey = "title" | "date" | "author";

export interface Missing {
  readonly key: MissingKey;
  /** Why, in Vietnamese. */
  readonly reason: string;
}

/** An image or a file that goes beside the article. */
export interface ImportedFile {
  readonly bytes: Uint8Array;
  /** `jpg`, without a stop. */
  readonly extension: string;
}

/** What a file of another program or portal says, before anything is written. */
export interface ImportedArticle {
  /** Taken from the file's name where it is missing. */
  readonly title: string;
  /** As an editor writes it: `06/10/2017 10:41`. */
  readonly date: string | null;
  readonly author: string | null;
  readonly viewCount: number | null;
  readonly summary: string | null;
  readonly source: { readonly name: string; readonly url: string } | null;
  /** The number that a document bears itself: `05-CT/HU`. */
  readonly documentNumber: string | null;
  /** Path and query of the page on the old portal. */
  readonly alias: string | null;
  /** Slug of the section that the page names; null where it names none of the site's. */
  readonly section: string | null;
  readonly blocks: readonly Block[];
  /** By the `src` or `href` that names them in the blocks. */
  readonly files: ReadonlyMap<string, ImportedFile>;
  readonly missing: readonly Missing[];
  /** What an editor should look at, in Vietnamese. */
  readonly notes: readonly string[];
}

/** A file to import, read by the edge. */
export interface SourceFile {
  /** Without its folder: `hoi-nghi.html`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** A file that a saved page names, by its path from the page; null where there is none. */
  readonly read: (path: string) => Uint8Array | null;
}
