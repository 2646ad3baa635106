import { readFileSync } from "node:fs";
import { judgeFile, type Scope } from "../check/judge-file.ts";
import type { ContentOptions } from "../content/article.ts";
import { type ContentFile, parseSource } from "../content/content.ts";
import { decodeSource } from "../content/source.ts";
import { fingerprintOf, statOf } from "./fingerprints.ts";
import {
  type Index,
  type JudgedFile,
  makeShard,
  type OpenShard,
  openShard,
  readShard,
  type Shard,
} from "./shard.ts";
import { writeWhole } from "./whole-file.ts";

/** A file to be parsed, with its content hash where that is known without reading it. */
export interface ShardFile {
  readonly file: ContentFile;
  readonly fingerprint: string | null;
}

/** Some of the content files, and where on disk lies what they were parsed to. */
export interface ShardJob {
  readonly cacheFile: string;
  /** All that parsing depends on beside the files: another version starts afresh. */
  readonly version: string;
  readonly files: readonly ShardFile[];
  readonly options: ContentOptions;
  /** What was judged for more than is asked counts as well. */
  readonly scope: Scope;
}

/** The bytes of a shard that is up to date, and the files that had to be read for it, each as it was found. */
export interface Brought {
  readonly shard: Shard;
  readonly learned: readonly (readonly [path: string, stat: string, fingerprint: string])[];
}

/** Which files have to be read before a shard is up to date; null where nothing is to be done. */
export function findStale(
  { fingerprints, warningsUnknown }: Omit<Index, "version">,
  files: readonly ShardFile[],
  scope: Scope,
): ShardFile[] | null {
  const unjudged = new Set(scope === "all" ? warningsUnknown : []);
  const stale = files.filter(
    ({ file, fingerprint }) =>
      fingerprint === null || fingerprints[file.file] !== fingerprint || unjudged.has(file.file),
  );
  return stale.length === 0 && Object.keys(fingerprints).length === files.length ? null : stale;
}

/**
 * Parses and judges the files that a shard does not know as they are now, and keeps the result. What it was opened to
 * before is taken from `open` where that is known.
 */
export function bringUpShard(
  { cacheFile, version, files, options, scope }: ShardJob,
  open: OpenShard | null = null,
): Brought & { readonly open: OpenShard } {
  const onDisk = open ? null : readShard(cacheFile, version);
  const before = open ?? (onDisk && openShard(onDisk));
  const learned: [string, string, string][] = [];
  const fingerprints: Record<string, string> = {};
  const now = new Map<string, JudgedFile>();
  let isAsBefore = Object.keys(before?.fingerprints ?? {}).length === files.length;
  for (const { file, fingerprint: given } of files) {
    const name = file.file;
    const known = before?.files.get(name);
    const print = before?.fingerprints[name];
    const isJudged = scope === "errors" || known?.scope === "all";
    if (known && isJudged && given !== null && print === given) {
      fingerprints[name] = given;
      now.set(name, known);
      continue;
    }
    // Taken before the file is read: a change in between shows the next time.
    const stat = statOf(file.onDisk) ?? "";
    const bytes = readFileSync(file.onDisk);
    const fingerprint = fingerprintOf(bytes);
    learned.push([file.onDisk, stat, fingerprint]);
    const same = print === fingerprint ? known : undefined;
    const judged = same && isJudged ? same : judge(file, bytes, options, scope, fingerprint, same);
    fingerprints[name] = fingerprint;
    now.set(name, judged);
    isAsBefore &&= judged === known;
  }
  const warningsUnknown = [...now].flatMap(([name, { scope }]) => (scope === "all" ? [] : [name]));
  const opened = { fingerprints, warningsUnknown, files: now };
  if (onDisk && isAsBefore) return { shard: onDisk, learned, open: opened };
  const shard = makeShard(version, opened);
  writeWhole(cacheFile, shard.head, shard.bodies);
  return { shard, learned, open: opened };
}

/** `known` is what the same bytes were parsed to, judged for less than is asked now. */
function judge(
  file: ContentFile,
  bytes: Uint8Array,
  options: ContentOptions,
  scope: Scope,
  fingerprint: string,
  known?: JudgedFile,
): JudgedFile {
  const source = decodeSource(file.file, file.path, bytes, fingerprint);
  if ("rule" in source)
    return { parsed: { value: null, outline: null, problems: [source] }, told: [], scope: "all" };
  const parsed = known?.parsed ?? parseSource(source, options);
  return { parsed, told: judgeFile(source, options.zone, scope), scope };
}
