import { hash } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { ContentFile, ParsedFile } from "../content/content.ts";
import { afresh, type Recall } from "../content/recall.ts";
import { bringUpShard, findStale, type ShardJob } from "./bring-up.ts";
import type { Fingerprints } from "./fingerprints.ts";
import type { Progress } from "./parallel.ts";
import { fewFiles } from "./parse-start.ts";
import { bringUpShards, type Done } from "./parse-threads.ts";
import { type JudgedFile, type OpenShard, openShard, readIndex, readShard } from "./shard.ts";

/** Files go to shards by their path, so that publishing one rewrites a small part of the cache. */
const shardCount = 32;

/** What files are parsed by. */
type Parser = Pick<ShardJob, "options" | "scope" | "version">;

/**
 * Parses all files, those that the cache knows from there, on all cores where it pays. A preview remembers the shards
 * as they were opened, so that articles that stay the same are the same objects.
 */
export async function parseFiles(
  files: readonly ContentFile[],
  fingerprints: Fingerprints,
  parser: Parser,
  cache: string,
  onProgress: Progress,
  recall: Recall = afresh,
): Promise<ReadonlyMap<string, ParsedFile>> {
  const { all, jobs, stale } = findJobs(files, fingerprints, parser, cache, recall);
  let done = 0;
  const take = ({ index, shard, learned, open }: Done) => {
    for (const [path, stat, fingerprint] of learned) fingerprints.learn(path, stat, fingerprint);
    done += learned.length;
    onProgress(done, stale);
    const kept = jobs[index]?.kept;
    if (kept) kept.open = open ?? openShard(shard);
  };
  if (stale < fewFiles) {
    for (const [index, { job, kept }] of jobs.entries()) take({ index, ...bringUpShard(job, kept.open) });
  } else {
    await bringUpShards(
      jobs.map(({ job }) => job),
      take,
    );
  }
  return new Map(all.flatMap(({ open }) => [...(open?.files ?? [])].map(withTold)));
}

/** All shards, those that are up to date opened; what is to be done for the others, and of how many files. */
function findJobs(
  files: readonly ContentFile[],
  fingerprints: Fingerprints,
  parser: Parser,
  cache: string,
  recall: Recall,
) {
  const jobs: { readonly job: ShardJob; readonly kept: Kept }[] = [];
  const all: Kept[] = [];
  let stale = 0;
  for (const [cacheFile, own] of recall("shards", cache, [files], () => assignShards(files, cache))) {
    const kept = recall("shard", cacheFile, [parser.version], (): Kept => ({ open: null }));
    all.push(kept);
    const known = own.map((file) => ({ file, fingerprint: fingerprints.peek(file.onDisk) }));
    const shard = kept.open ? null : readShard(cacheFile, parser.version);
    const found = findStale(kept.open ?? (shard ? readIndex(shard) : nothing), known, parser.scope);
    if (found) jobs.push({ job: { ...parser, cacheFile, files: known }, kept });
    else if (shard) kept.open = openShard(shard);
    stale += found?.length ?? 0;
  }
  return { all, jobs, stale };
}

const nothing = { fingerprints: {}, warningsUnknown: [] };

function withTold([name, { parsed, told }]: [string, JudgedFile]): [string, ParsedFile] {
  return [name, told.length === 0 ? parsed : { ...parsed, problems: [...parsed.problems, ...told] }];
}

/** Where the shard of the last build waits for the next. */
interface Kept {
  open: OpenShard | null;
}

/** Each shard's file in the cache with the files that belong there; a shard that nothing belongs to goes. */
function assignShards(files: readonly ContentFile[], cache: string): [string, ContentFile[]][] {
  const shards = Map.groupBy(
    files,
    ({ path }) => Number.parseInt(hash("sha1", path).slice(0, 4), 16) % shardCount,
  );
  return Array.from({ length: shardCount }, (_, index): [string, ContentFile[]] => [
    join(cache, `${index}.shard`),
    shards.get(index) ?? [],
  ]).filter(([cacheFile, own]) => {
    if (own.length === 0) rmSync(cacheFile, { force: true });
    return own.length > 0;
  });
}
