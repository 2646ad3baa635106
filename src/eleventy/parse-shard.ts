import { hash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { ContentOptions } from "../content/article.ts";
import { type ContentFile, type ParsedFile, parseFile } from "../content/load.ts";

/** Some of the content files, and where on disk lies what they were parsed to. */
export interface ShardJob {
  readonly cacheFile: string;
  /** All that parsing depends on beside the files: another version starts afresh. */
  readonly version: string;
  readonly files: readonly ContentFile[];
  readonly options: ContentOptions;
}

interface Kept {
  readonly hash: string;
  readonly parsed: ParsedFile;
}

interface Shard {
  readonly version: string;
  readonly entries: ReadonlyMap<string, Kept>;
}

/**
 * Parses the files of a shard whose bytes differ from those that the cache knows, and brings the cache up to date.
 * Gives the shard as it lies there, serialised, so that a thread can hand it on without another copy.
 */
export function bringUpShard({ cacheFile, version, files, options }: ShardJob): Uint8Array<ArrayBuffer> {
  const known = readShard(cacheFile, version);
  const entries = new Map<string, Kept>();
  let isCurrent = known?.shard.entries.size === files.length;
  for (const file of files) {
    const bytes = readFileSync(file.onDisk);
    const fileHash = hash("sha1", bytes);
    const kept = known?.shard.entries.get(file.file);
    if (kept?.hash === fileHash) entries.set(file.file, kept);
    else {
      entries.set(file.file, { hash: fileHash, parsed: parseFile(file, bytes, options) });
      isCurrent = false;
    }
  }
  if (known && isCurrent) return known.bytes;
  const bytes = serialize({ version, entries } satisfies Shard) as Uint8Array<ArrayBuffer>;
  mkdirSync(dirname(cacheFile), { recursive: true });
  writeFileSync(`${cacheFile}.new`, bytes);
  renameSync(`${cacheFile}.new`, cacheFile);
  return bytes;
}

/** What each file of a shard was parsed to. */
export function openShard(bytes: Uint8Array): [file: string, parsed: ParsedFile][] {
  const { entries } = deserialize(bytes) as Shard;
  return [...entries].map(([file, { parsed }]) => [file, parsed]);
}

/** A shard that is absent, damaged or of another version is as good as none. */
function readShard(path: string, version: string): { bytes: Uint8Array<ArrayBuffer>; shard: Shard } | null {
  try {
    const bytes = readFileSync(path);
    const shard = deserialize(bytes) as Shard;
    return shard.version === version ? { bytes, shard } : null;
  } catch {
    return null;
  }
}
