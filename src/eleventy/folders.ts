import { hash } from "node:crypto";
import { basename, isAbsolute, join, relative, resolve } from "node:path";

/** Where a build reads and writes, as absolute paths. */
export interface Folders {
  readonly project: string;
  readonly content: string;
  /** The content folder as the editor calls it; stands before each path in a message. */
  readonly contentName: string;
  readonly output: string;
  /** What this pair of content and output keeps between builds. */
  readonly cache: string;
  /** The output lies in the project: nothing but builds writes there. */
  readonly ownsOutput: boolean;
}

export function locateFolders(project: string, input: string, output: string): Folders {
  const content = resolve(project, input);
  const out = resolve(project, output);
  return {
    project,
    content,
    contentName: isInside(project, content) ? relative(project, content) : content,
    output: out,
    // Paths below the project are named without it, so that a cache restored in another checkout is found.
    cache: join(
      project,
      ".cache",
      `${basename(out)}-${hash("sha1", `${nameFor(project, content)}\n${nameFor(project, out)}`).slice(0, 12)}`,
    ),
    ownsOutput: isInside(project, out),
  };
}

function nameFor(project: string, path: string): string {
  return isInside(project, path) ? relative(project, path) : path;
}

function isInside(project: string, path: string): boolean {
  const way = relative(project, path);
  return way !== "" && !way.startsWith("..") && !isAbsolute(way);
}
