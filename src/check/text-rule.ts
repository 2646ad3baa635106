import type { Level } from "../content/problem.ts";
import type { ArticleText } from "./article-text.ts";

/** A change of a text that is certain: what lies from `start` to `end` becomes `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a rule finds, with its offset in the text. */
export interface Finding {
  readonly offset: number;
  readonly message: string;
  readonly fix: string;
  /** What `--fix` does; nothing where a person has to decide. */
  readonly edits?: readonly Edit[];
  /** A warning where it is not given. */
  readonly level?: Level;
}

/** A finding, wherever it is. */
export type Wording = Omit<Finding, "offset">;

/** Judges one text, whatever else the site holds: so files can be judged on many threads, and kept. */
export interface TextRule {
  readonly name: string;
  readonly find: (article: ArticleText) => Iterable<Finding>;
}
