import { hash } from "node:crypto";
import { readFileSync, type Stats, statSync } from "node:fs";
import { isSettled } from "./settled.ts";
import { readJson, writeWhole } from "./whole-file.ts";

/** The content hash of a file, with the stat that it was taken at. */
type Known = readonly [stat: string, fingerprint: string];

export function fingerprintOf(bytes: Uint8Array | string): string {
  return hash("sha1", bytes, "base64url");
}

/** Names a state of a file as far as the file system tells; null where there is no such file. */
export function statOf(path: string): string | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() ? nameStat(stat) : null;
}

/** As `statOf` names it. */
export function nameStat({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

/** The stat of a file that can no longer change without it telling; for others one that no file has. */
export function settledStat(stat: string, now: number): string {
  return isSettled(Number(stat.split(" ", 3)[2]), now) ? stat : "";
}

/** To read a file again takes as long as to write a list of so many. */
const filesPerReading = 500;

/**
 * Content hashes of files, kept between builds, so that a file is read again only where its stat differs. A checkout
 * gives every file a new stat: then each is read once, and found to be what it was.
 */
export class Fingerprints {
  readonly #file: string;
  #before: ReadonlyMap<string, Known> = new Map();
  #now: Map<string, Known>;
  /** How many entries the file holds, and how many of `#now` it does not. */
  #saved: number;
  #unsaved = 0;

  constructor(file: string) {
    this.#file = file;
    this.#now = new Map(Object.entries((readJson(file) as Record<string, Known> | null) ?? {}));
    this.#saved = this.#now.size;
  }

  /** Begins a build: what the last one found counts where the stat is still the same. */
  renew(): this {
    this.#before = this.#now;
    this.#now = new Map();
    return this;
  }

  /** By the stat alone; null where the file has to be read. */
  peek(path: string): string | null {
    const seen = this.#now.get(path);
    if (seen) return seen[1];
    const known = this.#before.get(path);
    // A first build knows no file, and looks at each but once.
    if (known === undefined || known[0] !== statOf(path)) return null;
    this.#now.set(path, known);
    return known[1];
  }

  of(path: string): string {
    const known = this.peek(path);
    if (known !== null) return known;
    // Taken before the file is read: a change in between shows the next time.
    const stat = statOf(path) ?? "";
    const fingerprint = fingerprintOf(readFileSync(path));
    this.learn(path, stat, fingerprint);
    return fingerprint;
  }

  /** What was read elsewhere; `stat` was taken before. */
  learn(path: string, stat: string, fingerprint: string): void {
    this.#unsaved++;
    this.#now.set(path, [settledStat(stat, Date.now()), fingerprint]);
  }

  /** Forgets what this build did not ask for, where that and what it learned are worth it. */
  save(): void {
    const differing = this.#unsaved + Math.abs(this.#saved - this.#now.size);
    if (differing * filesPerReading <= this.#now.size) return;
    writeWhole(this.#file, JSON.stringify(Object.fromEntries(this.#now)));
    this.#saved = this.#now.size;
    this.#unsaved = 0;
  }
}
