import { hash } from "node:crypto";
import { existsSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";

/** Where a build reads and writes, as absolute paths. */
export interface Folders {
  readonly content: string;
  /** The content folder as the editor calls it; stands before each path in a message. */
  readonly contentName: string;
  readonly output: string;
  /** What this pair of content and output keeps between builds. */
  readonly cache: string;
  /** What the last build left in this output, of whatever content: another's pages are not to stay among its own. */
  readonly record: string;
  /** What Eleventy itself copied into this output. */
  readonly copies: string;
  /** What the content was parsed to, for whatever output. */
  readonly parsed: string;
  /** What is made of the content's pictures and headlines, for whatever output. */
  readonly media: string;
  /** Held by the build that is at work on this output. */
  readonly lock: string;
  /** Held by the count of views that is at work on this content. */
  readonly viewsLock: string;
  /** Where files wait until all are made. */
  readonly staging: string;
  /** The output is the project's own: nothing but builds writes there. */
  readonly ownsOutput: boolean;
}

/** Folders of the project over which no build may write: what people wrote, libraries, the history. */
const sources = ["src", "templates", "public", "tests", "bench", "node_modules", ".git", ".github", ".ci"];

/**
 * `input` and `output` are paths as typed, from the project on or absolute. Throws, in Vietnamese, where the output would
 * take the place of what people wrote.
 */
export function locateFolders(project: string, input: string, output: string): Folders {
  const content = resolve(project, input);
  const out = resolve(project, output);
  const cacheRoot = join(project, ".cache");
  const kept = sources.map((name) => join(project, name));
  const clash =
    kept.find((folder) => leadsInto(out, folder)) ??
    [content, ...kept].find((folder) => leadsInto(folder, out)) ??
    // But a whole project may lie in the folder of its content.
    (leadsInto(out, content) && !leadsInto(project, content) ? content : undefined);
  if (clash || realPath(out) === realPath(cacheRoot)) {
    const there = nameFor(project, clash ?? cacheRoot);
    throw new Error(`không ghi trang vào ${output}: ở đó có ${there}; chọn thư mục khác cho --output`);
  }
  // Paths below the project are named without it, so that a cache restored in another checkout is found.
  const contentName = nameFor(project, content);
  // By a link to it an output is the same: what a build left there by one name is not to stay by another.
  const outputName = nameFor(realPath(project), realPath(out));
  const cacheOf = (path: string, name: string) =>
    join(cacheRoot, `${basename(path)}-${hash("sha1", name).slice(0, 12)}`);
  const cache = cacheOf(outputName, `${contentName}\n${outputName}`);
  const parsed = cacheOf(content, contentName);
  return {
    content,
    contentName,
    output: out,
    cache,
    parsed,
    media: `${parsed}.media`,
    record: `${cacheOf(outputName, outputName)}.json`,
    copies: `${cacheOf(outputName, outputName)}.copies.json`,
    lock: `${cacheOf(outputName, outputName)}.lock`,
    viewsLock: `${parsed}.views.lock`,
    staging: isOneFileSystem(cache, out) ? join(cache, "dang-ghi") : join(out, ".dang-ghi"),
    // A link of that name may lead to what others write.
    ownsOutput: outputName === "_site" || isWithin(realPath(out), realPath(cacheRoot)),
  };
}

function nameFor(project: string, path: string): string {
  return path !== project && isWithin(path, project) ? relative(project, path) : path;
}

/** True also where both are the same. */
function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !way.startsWith("..") && !isAbsolute(way);
}

/** The same also where links lead there. */
function leadsInto(path: string, folder: string): boolean {
  return isWithin(path, folder) || isWithin(realPath(path), realPath(folder));
}

/** Without links, also where the last part of the way is yet to be made. */
function realPath(path: string): string {
  return existsSync(path) || path === dirname(path)
    ? realpathSync(path)
    : join(realPath(dirname(path)), basename(path));
}

function isOneFileSystem(a: string, b: string): boolean {
  return deviceOf(a) === deviceOf(b);
}

function deviceOf(path: string): number {
  return existsSync(path) ? statSync(path).dev : deviceOf(dirname(path));
}
