import { afresh } from "../content/recall.ts";
import { codeHash } from "../loading/code-hash.ts";
import { Fingerprints, fingerprintOf } from "../loading/fingerprints.ts";
import { listFiles, listLinked } from "../loading/list-files.ts";
import { fingerprintContent, type Opened } from "../loading/read.ts";
import type { BuildOptions } from "./build.ts";
import type { Additions } from "./render.ts";

/** What is known of files already. */
export type Known = Pick<Opened, "fingerprints" | "recall">;

/** Has every file read. */
export function nothingKnown(): Known {
  return { fingerprints: new Fingerprints(""), recall: afresh };
}

/** Differs wherever a file of a folder does, or one to which a link there leads: templates and styles are read through it. */
export function fingerprintFolder(folder: string, { fingerprints, recall }: Known): string {
  return fingerprintOf(
    [...listFiles(folder, recall), ...listLinked(folder)]
      .map(([name, path]) => `${name} ${fingerprints.of(path)}`)
      .join("\n"),
  );
}

/** Differs wherever anything does that makes pages of records: code, templates, and what the site's configuration adds. */
export function fingerprintTools(templates: string, additions: Additions, known: Known): string {
  const { filters, shortcodes, pairedShortcodes } = additions;
  const own = [filters, shortcodes, pairedShortcodes].flatMap((added) =>
    Object.entries(added).map(([name, work]) => `${name} ${work}`),
  );
  return fingerprintOf([codeHash, fingerprintFolder(templates, known), ...own].join("\n"));
}

/** Differs wherever anything does that a build is made from, but its clock. */
export function fingerprintInputs(opened: Opened, options: BuildOptions): string {
  return fingerprintOf(
    JSON.stringify([
      options.previewOrigin,
      fingerprintContent(opened),
      fingerprintTools(options.templates, options.additions, opened),
      fingerprintFolder(options.publicFiles, opened),
    ]),
  );
}
