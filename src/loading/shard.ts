import { readFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import { judgeFile, type Scope } from "../check/judge-file.ts";
import type { ContentOptions } from "../content/article.ts";
import type { ContentFile, ParsedFile } from "../content/content.ts";
import { fingerprintOf, statOf } from "./fingerprints.ts";
import { encodeUtf8 } from "./utf8.ts";
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
  readonly scope: Scope;
}

/** The bytes of a shard that is up to date, and the files that had to be read for it, each as it was found. */
export interface Brought {
  readonly shard: Shard;
  readonly learned: readonly (readonly [path: string, stat: string, fingerprint: string])[];
}

/**
 * Bytes as they lie on disk: three lengths and the checksum of all that follows, the index, what each file was parsed to,
 * then the bodies in UTF-8.
 */
export type Shard = Buffer<ArrayBuffer>;

/** Stands apart, so that a shard that is up to date need not be read further. */
interface Index {
  readonly version: string;
  readonly fingerprints: Readonly<Record<string, string>>;
}

/** A shard as a build uses it. */
export interface OpenShard extends Pick<Index, "fingerprints"> {
  readonly parsed: ReadonlyMap<string, ParsedFile>;
}

/** A parsed file but for its body, which lies in the shard from `start` to `end`. */
interface Stored {
  readonly parsed: ParsedFile;
  readonly start: number;
  readonly end: number;
}

const headBytes = 16;

/** A shard that is absent, damaged or of another version is as good as none. */
export function readShard(cacheFile: string, version: string): Shard | null {
  try {
    const shard = readFileSync(cacheFile);
    return isWhole(shard) && readIndex(shard).version === version ? shard : null;
  } catch {
    return null;
  }
}

/** A disk that failed, or a cache that was not copied to its end, leaves a part, or nothing but zeros in place of it. */
function isWhole(shard: Shard): boolean {
  return crc32(shard.subarray(headBytes)) === shard.readUInt32LE(12);
}

export function readIndex(shard: Shard): Index {
  return JSON.parse(shard.toString("utf8", headBytes, headBytes + shard.readUInt32LE(0))) as Index;
}

/** Which files have to be read before a shard is up to date; null where nothing is to be done. */
export function findStale(
  { fingerprints }: Pick<Index, "fingerprints">,
  files: readonly ShardFile[],
): ShardFile[] | null {
  const stale = files.filter(
    ({ file, fingerprint }) => fingerprint === null || fingerprints[file.file] !== fingerprint,
  );
  return stale.length === 0 && Object.keys(fingerprints).length === files.length ? null : stale;
}

/** What each file of a shard was parsed to. A body is decoded each time that it is asked for: few builds ask for many. */
export function openShard(shard: Shard): OpenShard {
  const metaStart = headBytes + shard.readUInt32LE(0);
  const bodiesStart = metaStart + shard.readUInt32LE(4);
  // In memory of their own: what stands before them, a third of the shard, is not held on to.
  const bodies = Buffer.from(shard.subarray(bodiesStart));
  const stored = JSON.parse(shard.toString("utf8", metaStart, bodiesStart)) as Record<string, Stored>;
  const entries = Object.entries(stored).map(([file, { parsed, start, end }]): [string, ParsedFile] => {
    const { value, outline, problems } = parsed;
    if (!value) return [file, { value, outline, problems }];
    Object.defineProperties(value, { [place]: { value: { bodies, start, end } }, html: body });
    return [file, { value, outline: value, problems } as ParsedFile];
  });
  return { fingerprints: readIndex(shard).fingerprints, parsed: new Map(entries) };
}

const place = Symbol("where the body lies");

interface Placed {
  readonly [place]: { readonly bodies: Buffer; readonly start: number; readonly end: number };
}

/** One getter for all: V8 keeps an object with one of its own as a hash table, in which every look-up is slow. */
const body = {
  enumerable: true,
  get(this: Placed): string {
    const { bodies, start, end } = this[place];
    return bodies.toString("utf8", start, end);
  },
};

/**
 * Parses the files that a shard does not know as they are now, and keeps the result. What it was opened to before is
 * taken from `open` where that is known.
 */
export function bringUpShard(
  { cacheFile, version, files, options, scope }: ShardJob,
  open: OpenShard | null = null,
): Brought & { readonly open: OpenShard } {
  const before = open ? null : readShard(cacheFile, version);
  const known = open?.parsed ?? (before ? openShard(before).parsed : new Map<string, ParsedFile>());
  const prints = open?.fingerprints ?? (before ? readIndex(before).fingerprints : {});
  const learned: [string, string, string][] = [];
  const parsed = files.map(({ file, fingerprint: given }): [string, string, ParsedFile] => {
    const name = file.file;
    if (given !== null && prints[name] === given) {
      const kept = known.get(name);
      if (kept) return [name, given, kept];
    }
    // Taken before the file is read: a change in between shows the next time.
    const stat = statOf(file.onDisk) ?? "";
    const bytes = readFileSync(file.onDisk);
    const fingerprint = fingerprintOf(bytes);
    learned.push([file.onDisk, stat, fingerprint]);
    const kept = prints[name] === fingerprint ? known.get(name) : undefined;
    return [name, fingerprint, kept ?? judgeFile(file, bytes, options, scope, fingerprint)];
  });
  const fingerprints = Object.fromEntries(parsed.map(([name, fingerprint]) => [name, fingerprint]));
  const now = { fingerprints, parsed: new Map(parsed.map(([name, , file]) => [name, file])) };
  const isAsBefore = parsed.every(([name, fingerprint]) => prints[name] === fingerprint);
  if (before && isAsBefore && Object.keys(prints).length === files.length) {
    return { shard: before, learned, open: now };
  }
  const shard = makeShard(version, parsed);
  writeWhole(cacheFile, shard);
  return { shard, learned, open: now };
}

function makeShard(version: string, parsed: readonly (readonly [string, string, ParsedFile])[]): Shard {
  const bodies: Buffer[] = [];
  let length = 0;
  const stored: [string, Stored][] = [];
  for (const [name, , { value, outline, problems }] of parsed) {
    const body = encodeUtf8(value?.html ?? "");
    const rest = value
      ? { value: { ...value, html: undefined }, outline: null, problems }
      : { value, outline, problems };
    stored.push([name, { parsed: rest as ParsedFile, start: length, end: length + body.length }]);
    bodies.push(body);
    length += body.length;
  }
  const fingerprints = Object.fromEntries(parsed.map(([name, fingerprint]) => [name, fingerprint]));
  const index = encodeUtf8(JSON.stringify({ version, fingerprints } satisfies Index));
  const meta = encodeUtf8(JSON.stringify(Object.fromEntries(stored)));
  // Memory of its own, so that a thread can hand it on.
  const shard = Buffer.from(new ArrayBuffer(headBytes + index.length + meta.length + length));
  shard.writeUInt32LE(index.length, 0);
  shard.writeUInt32LE(meta.length, 4);
  shard.writeUInt32LE(length, 8);
  let at = headBytes;
  for (const part of [index, meta, ...bodies]) at += part.copy(shard, at);
  shard.writeUInt32LE(crc32(shard.subarray(headBytes)), 12);
  return shard;
}
