import { readJson, writeWhole } from "../loading/fingerprints.ts";

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
}

export function readRecord(path: string): OutputRecord | null {
  const record = readJson(path) as Partial<OutputRecord> | null;
  if (!record?.files) return null;
  // What it lists may be removed: nothing outside the output ever is, whoever has written there.
  const isWithin = Object.keys(record.files).every(
    (name) => !name.startsWith("/") && !name.split("/").includes(".."),
  );
  return isWithin ? { state: record.state ?? null, files: record.files } : null;
}

export function writeRecord(path: string, record: OutputRecord): void {
  writeWhole(path, JSON.stringify(record));
}
