import { readFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import type { Scope } from "../check/judge-file.ts";
import type { ParsedFile } from "../content/content.ts";
import type { Problem } from "../content/problem.ts";
import { encodeUtf8 } from "./utf8.ts";

/**
 * Bytes as they lie on disk: three lengths and the checksum of all that follows, the index, what each file was parsed to
 * in a line of its own, then the bodies in UTF-8. As one text all lines take V8 twice as long: for a text of that size it
 * asks the system for memory each time.
 */
export type Shard = Buffer<ArrayBuffer>;

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

/** What each file of a shard was parsed to. A body is decoded each time that it is asked for: few builds ask for many. */
export function openShard(shard: Shard): OpenShard {
  const linesStart = headBytes + shard.readUInt32LE(0);
  const bodiesStart = linesStart + shard.readUInt32LE(4);
  // In memory of their own: what stands before them, a third of the shard, is not held on to.
  const bodies = Buffer.from(shard.subarray(bodiesStart));
  const files = new Map<string, JudgedFile>();
  let bodyStart = 0;
  for (let start = linesStart, end = start; start < bodiesStart; start = end + 1) {
    end = shard.indexOf(lineEnd, start);
    const { name, parsed, told, scope, bodyBytes } = JSON.parse(shard.toString("utf8", start, end)) as Stored;
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
  // Memory of its own, so that a thread can hand it on.
  const shard = Buffer.from(new ArrayBuffer(headBytes + index.length + lengthOf(lines) + lengthOf(bodies)));
  shard.writeUInt32LE(index.length, 0);
  shard.writeUInt32LE(lengthOf(lines), 4);
  shard.writeUInt32LE(lengthOf(bodies), 8);
  let at = headBytes;
  for (const part of [index, ...lines, ...bodies]) at += part.copy(shard, at);
  shard.writeUInt32LE(crc32(shard.subarray(headBytes)), 12);
  return shard;
}

function lengthOf(parts: readonly Buffer[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}
