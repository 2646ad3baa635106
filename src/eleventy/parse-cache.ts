import { hash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { Parsed } from "../content/article.ts";
import type { ParseCache } from "../content/load.ts";
import type { Outline } from "../content/outline.ts";

interface Kept {
  readonly hash: string;
  readonly parsed: Parsed<Outline>;
}

/** One file of the cache: what the files of one folder were parsed to. */
type Shard = Map<string, Kept>;

/**
 * Keeps what each content file was parsed to, by the file's hash, in one file for each content folder: publishing an
 * article rewrites the cache of its folder alone. All that parsing depends on beside the file (the project's code, the
 * options) is in `version`; another version starts afresh.
 */
export class DiskParseCache implements ParseCache {
  readonly #folder: string;
  readonly #version: string;
  readonly #loaded = new Map<string, Shard>();
  readonly #used = new Map<string, Shard>();
  readonly #changed = new Set<string>();

  constructor(folder: string, version: string) {
    this.#folder = folder;
    this.#version = version;
  }

  recall<T extends Outline>(file: string, fileHash: string, parse: () => Parsed<T>): Parsed<T> {
    const folder = file.slice(0, file.lastIndexOf("/"));
    const known = this.#load(folder).get(file);
    const isCurrent = known?.hash === fileHash;
    const kept: Kept = isCurrent ? known : { hash: fileHash, parsed: parse() };
    if (!isCurrent) this.#changed.add(folder);
    const used = this.#used.get(folder);
    if (used) used.set(file, kept);
    else this.#used.set(folder, new Map([[file, kept]]));
    return kept.parsed as Parsed<T>;
  }

  /** Writes the shards that changed and drops those of folders that are gone; the next build starts from here. */
  save(): void {
    mkdirSync(this.#folder, { recursive: true });
    for (const [folder, shard] of this.#used) {
      if (!this.#changed.has(folder) && this.#loaded.get(folder)?.size === shard.size) continue;
      const path = this.#pathOf(folder);
      writeFileSync(`${path}.new`, serialize({ version: this.#version, shard }));
      renameSync(`${path}.new`, path);
    }
    const current = new Set([...this.#used.keys()].map((folder) => this.#pathOf(folder)));
    for (const name of readdirSync(this.#folder)) {
      const path = join(this.#folder, name);
      if (!current.has(path)) rmSync(path, { force: true });
    }
    this.#loaded.clear();
    for (const [folder, shard] of this.#used) this.#loaded.set(folder, shard);
    this.#used.clear();
    this.#changed.clear();
  }

  #load(folder: string): Shard {
    const known = this.#loaded.get(folder);
    if (known) return known;
    const shard = readShard(this.#pathOf(folder), this.#version);
    this.#loaded.set(folder, shard);
    return shard;
  }

  #pathOf(folder: string): string {
    return join(this.#folder, `${hash("sha1", folder)}.v8`);
  }
}

/** A shard that is absent, damaged or of another version is as good as none. */
function readShard(path: string, version: string): Shard {
  try {
    const kept = deserialize(readFileSync(path)) as { readonly version: string; readonly shard: Shard };
    return kept.version === version ? kept.shard : new Map();
  } catch {
    return new Map();
  }
}
