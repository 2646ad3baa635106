import { existsSync } from "node:fs";
import { join } from "node:path";
import { formatProblem } from "../../content/problem.ts";
import { KnownArticles } from "../../import/known.ts";
import type { ImportPlace } from "../../import/plan-import.ts";
import type { Folders } from "../../loading/folders.ts";
import { judgeContent } from "../../loading/read.ts";
import { stop } from "../../terminal/flags.ts";
import { readOccasion } from "../read-content.ts";

export interface ContentFolder extends ImportPlace {
  /** Absolute. */
  readonly root: string;
}

/** Reads what a content folder holds. An error in `site.yaml` ends the command; faults of articles do not matter here. */
export async function readContentFolder(folders: Folders, help: string): Promise<ContentFolder> {
  const { read, problems } = await judgeContent(folders, readOccasion(help), "errors");
  const siteFile = `${folders.contentName}/site.yaml`;
  const errors = problems.filter(({ file, level }) => level === "error" && (!read || file === siteFile));
  if (!read || errors.length > 0) return stop(errors.map(formatProblem).join("\n"), help);
  return {
    root: folders.content,
    site: read.site,
    contentName: folders.contentName,
    known: new KnownArticles(read.content),
    isTaken: (path) => existsSync(join(folders.content, path)),
  };
}
