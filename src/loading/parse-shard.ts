import { hash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { deserialize, serialize } from "node:v8";
import { judgeFile } from "../check/judge-file.ts";
import type { ContentOptions } from "../content/article.ts";
import type { ContentFile, ParsedFile } from "../content/load.ts";

/** Some of the content files, and where on disk lies what they were parsed to. */
export interface ShardJob {
  readonly cacheFile: string;
  /** All that parsing depends on beside the files: another version starts afresh. */
  readonly version: string;
  readonly files: readonly ContentFile[];
  readonly options: ContentOptions;
}

/** Begins a shard's file, so that a shard that is up to date need not be read further. */
interface Index {
  readonly version: string;
  /** Hash of each file's bytes, by its name. */
  readonly hashes: ReadonlyMap<string, string>;
}

type Entries = ReadonlyMap<string, ParsedFile>;

/**
 * Parses the files of a shard whose bytes differ from those that the cache knows, and brings the cache up to date.
 * Gives the entries serialised, as they lie there, so that a thread can hand them on without another copy.
 */
export function bringUpShard({ cacheFile, version, files, options }: ShardJob): Uint8Array<ArrayBuffer> {
  const read = files.map((file) => {
    const bytes = readFileSync(file.onDisk);
    return { file, bytes, fileHash: hash("sha1", bytes) };
  });
  const known = readShard(cacheFile, version);
  const isKnown = ({ file, fileHash }: (typeof read)[number]) => known?.hashes.get(file.file) === fileHash;
  if (known && known.hashes.size === files.length && read.every(isKnown)) return known.entries;

  const before = known ? openShard(known.entries) : new Map<string, ParsedFile>();
  const entries = new Map<string, ParsedFile>();
  for (const each of read) {
    const kept = isKnown(each) ? before.get(each.file.file) : undefined;
    entries.set(each.file.file, kept ?? judgeFile(each.file, each.bytes, options));
  }
  const hashes = new Map(read.map(({ file, fileHash }) => [file.file, fileHash]));
  const bytes = serialize(entries) as Uint8Array<ArrayBuffer>;
  writeShard(cacheFile, { version, hashes }, bytes);
  return bytes;
}

/** What each file of a shard was parsed to. */
export function openShard(bytes: Uint8Array): Entries {
  return deserialize(bytes) as Entries;
}

interface Known extends Index {
  readonly entries: Uint8Array<ArrayBuffer>;
}

const lengthBytes = 4;

/** A shard that is absent, damaged or of another version is as good as none. */
function readShard(path: string, version: string): Known | null {
  try {
    const bytes = readFileSync(path);
    const entriesStart = lengthBytes + bytes.readUInt32LE(0);
    const index = deserialize(bytes.subarray(lengthBytes, entriesStart)) as Index;
    return index.version === version ? { ...index, entries: bytes.subarray(entriesStart) } : null;
  } catch {
    return null;
  }
}

function writeShard(path: string, index: Index, entries: Uint8Array): void {
  const head = serialize(index);
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32LE(head.length);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, Buffer.concat([length, head, entries]));
  renameSync(`${path}.new`, path);
}
