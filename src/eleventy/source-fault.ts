import type { Place } from "../content/place.ts";
import { showPath } from "../loading/explain-failure.ts";

/** Where and what is wrong in a template, a style or a script. */
export interface Fault {
  /** Absolute path. */
  readonly path: string;
  /** From 1; null where the library does not say. */
  readonly place: Place | null;
  readonly message: string;
  readonly fix: string;
  /** The library's own words. */
  readonly detail: string;
}

/** Told as a problem in an article is: the place, what is wrong, how to mend it. */
export class SourceFault extends Error {
  constructor({ path, place, message, fix, detail }: Fault, cause: unknown) {
    const at = place ? `:${place.line}:${place.column}` : "";
    super(`${showPath(path)}${at} ${message} [${detail}]\n  Sửa: ${fix}`, { cause });
  }
}
