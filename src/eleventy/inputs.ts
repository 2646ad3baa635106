import { listFiles } from "../content/load.ts";
import { type Fingerprints, fingerprintOf } from "../loading/fingerprints.ts";
import { codeHash } from "../loading/read.ts";
import type { Filters } from "./render.ts";

/** Differs wherever a file of a folder does. */
export function fingerprintFolder(folder: string, fingerprints: Fingerprints): string {
  return fingerprintOf(
    listFiles(folder)
      .map(([name, path]) => `${name} ${fingerprints.of(path)}`)
      .join("\n"),
  );
}

/** Differs wherever anything does that makes pages of records: code, templates, and the filters that a site adds. */
export function fingerprintTools(templates: string, filters: Filters, fingerprints: Fingerprints): string {
  const own = Object.entries(filters).map(([name, filter]) => `${name} ${filter}`);
  return fingerprintOf([codeHash, fingerprintFolder(templates, fingerprints), ...own].join("\n"));
}
