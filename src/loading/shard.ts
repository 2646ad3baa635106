import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { crc32 } from "node:zlib";
import type { Scope } from "../check/judge-file.ts";
import type { ParsedFile } from "../content/content.ts";
import type { Problem } from "../content/problem.ts";
import { encodeUtf8 } from "./utf8.ts";

/**
 * Bytes as they lie on disk, one part after the other. Each has memory of its own: a thread can hand it on, and the bodies
 * stay when all else has been read.
 */
export interface Shard {
  /**
   * Three lengths and the checksum of all that follows, the index, then what each file was parsed to in a line of its own.
   * As one text all lines take V8 twice as long: for a text of that size it asks the system for memory each time.
   */
  readonly head: Bytes;
  /** The bodies in UTF-8. */
  readonly bodies: Bytes;
}

type Bytes = Buffer<ArrayBuffer>;

/** Stands apart, so that a shard that is up to date need not be read further. */
export interface Index {
  readonly version: string;
  readonly fingerprints: Readonly<Record<string, string>>;
  /** Files of which only errors were asked. */
  readonly warningsUnknown: readonly string[];
}

/** What a file was parsed to, and what rules of so wide a scope find in its text. */
export interface JudgedFile {
  readonly parsed: ParsedFile;
  readonly told: readonly Problem[];
  readonly scope: Scope;
}

/** A shard as a build uses it. */
export interface OpenShard extends Omit<Index, "version"> {
  readonly files: ReadonlyMap<string, JudgedFile>;
}

/** A file but for its body, of which so many bytes lie in the shard. */
interface Stored extends JudgedFile {
  readonly name: string;
  readonly bodyBytes: number;
}

/** Where the index begins. */
const indexStart = 16;

/** A shard that is absent, damaged or of another version is as good as none. */
export function readShard(cacheFile: string, version: string): Shard | null {
  try {
    const shard = readParts(cacheFile);
    return shard && isWhole(shard) && readIndex(shard).version === version ? shard : null;
  } catch {
    return null;
  }
}

/** Null where the file is not as long as it says. */
function readParts(cacheFile: string): Shard | null {
  const file = openSync(cacheFile, "r");
  try {
    const start = readPart(file, 0, indexStart);
    const linesEnd = indexStart + start.readUInt32LE(0) + start.readUInt32LE(4);
    const bodiesEnd = linesEnd + start.readUInt32LE(8);
    if (fstatSync(file).size !== bodiesEnd) return null;
    return { head: readPart(file, 0, linesEnd), bodies: readPart(file, linesEnd, bodiesEnd) };
  } finally {
    closeSync(file);
  }
}

function readPart(file: number, start: number, end: number): Bytes {
  const part = Buffer.allocUnsafeSlow(end - start);
  readSync(file, part, 0, part.length, start);
  return part;
}

/** A disk that failed, or a cache that was not copied to its end, leaves a part, or nothing but zeros in place of it. */
function isWhole(shard: Shard): boolean {
  return checksumOf(shard) === shard.head.readUInt32LE(12);
}

function checksumOf({ head, bodies }: Shard): number {
  return crc32(bodies, crc32(head.subarray(indexStart)));
}

export function readIndex({ head }: Shard): Index {
  return JSON.parse(head.toString("utf8", indexStart, indexStart + head.readUInt32LE(0))) as Index;
}

/** What each file of a shard was parsed to. A body is decoded each time that it is asked for: few builds ask for many. */
export function openShard(shard: Shard): OpenShard {
  const { head, bodies } = shard;
  const linesStart = indexStart + head.readUInt32LE(0);
  const files = new Map<string, JudgedFile>();
  let bodyStart = 0;
  for (let start = linesStart, end = start; start < head.length; start = end + 1) {
    end = head.indexOf(lineEnd, start);
    const { name, parsed, told, scope, bodyBytes } = JSON.parse(head.toString("utf8", start, end)) as Stored;
    const { value, outline, problems } = parsed;
    const bodyEnd = bodyStart + bodyBytes;
    if (value) {
      Object.defineProperties(value, {
        [place]: { value: { bodies, start: bodyStart, end: bodyEnd } },
        html: body,
      });
    }
    files.set(name, { parsed: { value, outline: value ?? outline, problems } as ParsedFile, told, scope });
    bodyStart = bodyEnd;
  }
  const { fingerprints, warningsUnknown } = readIndex(shard);
  return { fingerprints, warningsUnknown, files };
}

const lineEnd = 0x0a;

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

export function makeShard(version: string, { fingerprints, warningsUnknown, files }: OpenShard): Shard {
  const lines: Buffer[] = [];
  const bodies: Buffer[] = [];
  for (const [name, { parsed, told, scope }] of files) {
    const { value, outline, problems } = parsed;
    const body = encodeUtf8(value?.html ?? "");
    const rest = value
      ? { value: { ...value, html: undefined }, outline: null, problems }
      : { value, outline, problems };
    const stored: Stored = { name, parsed: rest as ParsedFile, told, scope, bodyBytes: body.length };
    lines.push(encodeUtf8(`${JSON.stringify(stored)}\n`));
    bodies.push(body);
  }
  const index = encodeUtf8(JSON.stringify({ version, fingerprints, warningsUnknown } satisfies Index));
  const head = joined([Buffer.alloc(indexStart), index, ...lines]);
  const shard = { head, bodies: joined(bodies) };
  head.writeUInt32LE(index.length, 0);
  head.writeUInt32LE(head.length - indexStart - index.length, 4);
  head.writeUInt32LE(shard.bodies.length, 8);
  head.writeUInt32LE(checksumOf(shard), 12);
  return shard;
}

/** `Buffer.concat` takes small ones from memory that others use too. */
function joined(parts: readonly Buffer[]): Bytes {
  const all = Buffer.allocUnsafeSlow(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) at += part.copy(all, at);
  return all;
}
