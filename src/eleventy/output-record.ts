import { existsSync, rmSync } from "node:fs";
import { statOf } from "../loading/fingerprints.ts";
import { readJson, writeWhole } from "../loading/whole-file.ts";

/** A file of the output as it was written: `key` names all that it was made from, `stat` its state on disk. */
export type FileRecord = readonly [key: string, fingerprint: string, stat: string];

/** What a build was made from, when its result holds, and what it told. */
export interface BuildState {
  /** Differs wherever anything does that the build depends on beside the clock. */
  readonly inputs: string;
  /** The result is that of any moment from here … (milliseconds since 1970) */
  readonly from: number;
  /** … to before here. */
  readonly until: number;
  readonly pages: number;
  readonly articles: number;
  readonly files: number;
}

/** What the last build left in an output. */
export interface OutputRecord {
  /** Null while files are being moved: what is listed may lie there, or not. */
  readonly state: BuildState | null;
  readonly files: Readonly<Record<string, FileRecord>>;
  /** Paths of files that lay there and whose origin nothing told. */
  readonly foreign: readonly string[];
}

type Files = OutputRecord["files"];

/** Lies beside a record while files are being moved, and says which: the record itself need not be written twice. */
const movingOf = (path: string) => `${path}.moving`;

export function readRecord(path: string): OutputRecord | null {
  const record = readJson(path) as Partial<OutputRecord> | null;
  if (!record?.files) return null;
  const moving = existsSync(movingOf(path)) ? readMoving(path) : {};
  if (!moving) return null;
  const files = { ...record.files, ...moving };
  const foreign = record.foreign ?? [];
  // What it lists may be removed: nothing outside the output ever is, whoever has written there.
  const isWithin = [...Object.keys(files), ...foreign].every(
    (name) => !name.startsWith("/") && !name.split("/").includes(".."),
  );
  const isSettled = Object.keys(moving).length === 0;
  return isWithin ? { state: isSettled ? (record.state ?? null) : null, files, foreign } : null;
}

function readMoving(path: string): Files | null {
  return readJson(movingOf(path)) as Files | null;
}

export function writeRecord(path: string, record: OutputRecord): void {
  writeWhole(path, JSON.stringify(record));
  rmSync(movingOf(path), { force: true });
}

/** Notes what is about to move or to go, against the record that lies there. */
export function writeMoving(path: string, record: OutputRecord | null, moving: Files): void {
  // There is none yet, or one of a build that was cut off: what that one moved may not be forgotten.
  if (!record?.state) writeRecord(path, { state: null, files: { ...record?.files, ...moving }, foreign: [] });
  else writeWhole(movingOf(path), JSON.stringify(moving));
}

/** A record with the stat that it was written at. */
export interface KeptRecord {
  readonly path: string;
  readonly stat: string | null;
  readonly record: OutputRecord | null;
}

export function keepRecord(path: string, record: OutputRecord | null): KeptRecord {
  return { path, stat: statOf(path), record };
}

/** The record that lies there, without reading it where nobody has written it since. */
export function recordAsKept(kept: KeptRecord | null, path: string): OutputRecord | null {
  const isAsKept = kept?.path === path && kept.stat !== null && kept.stat === statOf(path);
  return isAsKept && !existsSync(movingOf(path)) ? kept.record : readRecord(path);
}
