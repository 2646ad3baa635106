import { relative } from "node:path";
import type { Copied, Made } from "@11ty/eleventy";
import type { Folders } from "../loading/folders.ts";
import { readJson, writeWhole } from "../loading/whole-file.ts";
import { remove } from "./output-files.ts";
import { readRecord } from "./output-record.ts";

/**
 * Removes what `addPassthroughCopy` and `addTemplate` had written in an earlier build and not in this one, and keeps the
 * list for the next. What has become a page of the site stays.
 */
export function settleCopies(
  { output, copies, record }: Folders,
  [copied, made]: readonly [readonly Copied[], readonly Made[]],
): void {
  const written = [
    ...copied.flatMap(({ map }) => Object.values(map)),
    ...made.flatMap(({ outputPath }) => outputPath || []),
  ];
  const now = new Set(written.map((path) => relative(output, path)));
  const before = (readJson(copies) as string[] | null) ?? [];
  const gone = before.filter((path) => !now.has(path) && !path.startsWith(".."));
  if (gone.length > 0) {
    const pages = readRecord(record)?.files ?? {};
    for (const path of gone) if (!Object.hasOwn(pages, path)) remove(output, path);
  }
  if (before.length + now.size > 0) writeWhole(copies, JSON.stringify([...now]));
}
