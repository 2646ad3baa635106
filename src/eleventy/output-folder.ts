import {
  closeSync,
  existsSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fingerprintOf, nameStat, settledStat, statOf } from "../loading/fingerprints.ts";
import { utf8OfUtf16 } from "../loading/utf8.ts";
import type { PlannedFile, Recalled, WriterOptions, Written } from "./output.ts";
import type { SentBatch, SentFile } from "./output-batch.ts";
import { listAll, makeFolder, moveInto, remove, removeIfEmpty } from "./output-files.ts";
import {
  type BuildState,
  type FileRecord,
  type OutputRecord,
  readRecord,
  writeMoving,
  writeRecord,
} from "./output-record.ts";

/**
 * The output as it is on disk, and beside it the files that are to change. Files that no build of ours wrote are
 * neither changed nor removed, unless a page takes their place.
 */
export class OutputFolder {
  readonly options: WriterOptions;
  #record: OutputRecord | null;
  #intact: ReadonlyMap<string, FileRecord> | null = null;
  readonly #isFresh: boolean;
  readonly #wasThere: boolean;
  /** What the output is to hold; the stat of a staged file is not yet known. */
  readonly #files = new Map<string, FileRecord>();
  /** Of each staged file the stat that it was left at. */
  readonly #staged = new Map<string, string>();
  readonly #made = new Set<string>();

  constructor(options: WriterOptions, record = readRecord(options.record)) {
    this.options = options;
    this.#record = record;
    this.#wasThere = existsSync(options.output);
    this.#isFresh = !this.#wasThere || readdirSync(options.output).length === 0;
    rmSync(options.staging, { recursive: true, force: true });
  }

  get record(): OutputRecord | null {
    return this.#record;
  }

  /** Files that lie there as the last build left them; each is looked at, once. */
  get intact(): ReadonlyMap<string, FileRecord> {
    this.#intact ??= findIntact(this.options.output, this.#record);
    return this.#intact;
  }

  /** What the last build told, where the same inputs would now give the very same output. */
  recall(inputs: string, now: number): Recalled | null {
    const { state, files } = this.#record ?? nothing;
    if (state?.inputs !== inputs || now < state.from || now >= state.until || !this.#isAsRecorded)
      return null;
    const foreign = this.#listForeign();
    // A checkout gives every file a new stat: it is kept, so that the next build need not read them all again.
    if ([...this.intact].some(([path, file]) => file !== files[path])) {
      writeRecord(this.options.record, { state, files: Object.fromEntries(this.intact), foreign });
    }
    return { ...state, foreign };
  }

  /** False where the record is lost, or tells of another output, as a cache does that was restored beside other pages. */
  get #isAsRecorded(): boolean {
    return this.#record?.state != null && this.intact.size === Object.keys(this.#record.files).length;
  }

  /** Makes the folders of these files ahead, where everything is to be written. */
  expect(files: readonly string[]): void {
    if (!this.#isFresh) return;
    for (const path of files) this.#makeFolder(dirname(join(this.options.staging, path)));
  }

  /** Which of these files are not there, or were made from something else. The others stay. */
  compare(files: readonly PlannedFile[]): string[] {
    return files.flatMap(([path, key]) => {
      const there = this.intact.get(path);
      if (there?.[0] !== key) return path;
      this.#files.set(path, there);
      return [];
    });
  }

  /** Keeps files ready, those that differ from what the output holds. */
  stage({ files, memory }: SentBatch): void {
    for (const file of files) this.#stage(file, memory);
  }

  #stage(file: SentFile, memory: Uint8Array): void {
    const { output, staging } = this.options;
    const bytes =
      "from" in file ? readFileSync(file.from) : utf8OfUtf16(memory.subarray(file.start, file.end));
    const fingerprint = fingerprintOf(bytes);
    const there = this.intact.get(file.path);
    if (there?.[1] === fingerprint) {
      this.#files.set(file.path, [file.key, fingerprint, there[2]]);
      return;
    }
    this.#files.set(file.path, [file.key, fingerprint, ""]);
    if (!this.#record && !this.#isFresh && fingerprintAt(join(output, file.path)) === fingerprint) return;
    const target = join(staging, file.path);
    this.#makeFolder(dirname(target));
    this.#staged.set(file.path, writeNew(target, bytes));
    giveBack(bytes);
  }

  /** Moves what was staged into place and removes what earlier builds wrote and this one does not. */
  commit(state: BuildState): Written {
    const { output, staging, record, ownsOutput } = this.options;
    if (this.#staged.size > 0 && !existsSync(staging)) {
      throw new Error(
        "một lần dựng khác vào cùng thư mục đã xóa các tệp đang chờ ghi; đợi nó xong rồi chạy lại",
      );
    }
    const foreign = this.#listForeign();
    const recorded = Object.keys((this.#record ?? nothing).files);
    const gone = [...recorded, ...(ownsOutput ? foreign : [])].filter((path) => !this.#files.has(path));
    // A build that is cut off here leaves files of both states: all are listed, and each is looked at by the next one.
    const moving = [...this.#files].filter(([, [, , stat]]) => stat === "");
    const leftover = gone.map((path): [string, FileRecord] => [path, unknown]);
    writeMoving(record, this.#record, Object.fromEntries([...moving, ...leftover]));
    // First what goes, so that a page may become a folder, and a folder a page.
    const removed = gone.filter((path) => remove(output, path)).length;
    makeFolder(output);
    const moved = existsSync(staging) ? moveInto(staging, output) : [];
    rmSync(staging, { recursive: true, force: true });
    const staying = ownsOutput ? [] : foreign;
    this.#settle(state, new Set(moved), staying);
    const written = this.#staged.size;
    return { written, unchanged: this.#files.size - written, removed, foreign: staying };
  }

  /** What lies in a folder that was `moved` whole has the stat that it was staged with; a file that moves gets a new one. */
  #settle(state: BuildState, moved: ReadonlySet<string>, foreign: readonly string[]): void {
    const now = Date.now();
    for (const [path, [key, fingerprint, stat]] of this.#files) {
      if (stat !== "") continue;
      const staged = isBelow(path, moved) ? this.#staged.get(path) : undefined;
      const found = staged ?? statOf(join(this.options.output, path)) ?? "";
      this.#files.set(path, [key, fingerprint, settledStat(found, now)]);
    }
    this.#record = { state, files: Object.fromEntries(this.#files), foreign };
    writeRecord(this.options.record, this.#record);
  }

  /** Leaves the output as it was. */
  abandon(): void {
    rmSync(this.options.staging, { recursive: true, force: true });
    if (!this.#wasThere) removeIfEmpty(this.options.output);
  }

  /**
   * Files whose origin nothing tells: neither recorded nor to be written. One of the project's own outputs counts as
   * written by builds alone, so that they go; elsewhere they stay, and are told by every build until somebody looks.
   * Where all is as recorded, those count that were found before: what somebody lays there is not asked about.
   */
  #listForeign(): string[] {
    const { output } = this.options;
    const { files, foreign } = this.#record ?? nothing;
    const found = this.#isAsRecorded
      ? foreign.filter((path) => existsSync(join(output, path)))
      : listAll(output, "");
    return found.filter((path) => !(path in files) && !this.#files.has(path)).sort();
  }

  /** One step at a time: asked for a whole path, the system looks at each of its folders again. */
  #makeFolder(folder: string): void {
    if (this.#made.has(folder)) return;
    const parent = dirname(folder);
    if (folder === this.options.staging) makeFolder(folder);
    else {
      this.#makeFolder(parent);
      mkdirSync(folder);
    }
    this.#made.add(folder);
  }
}

/** At once: until the collector comes for so many pages, they are a tenth of a build's memory. Small ones share theirs. */
function giveBack({ buffer, byteLength }: Buffer<ArrayBuffer>): void {
  if (byteLength === buffer.byteLength) buffer.transfer(0);
}

/** Gives the stat of the file as it was left. */
function writeNew(path: string, bytes: Uint8Array): string {
  const file = openSync(path, "w");
  try {
    writeFileSync(file, bytes);
    return nameStat(fstatSync(file));
  } finally {
    closeSync(file);
  }
}

function isBelow(path: string, folders: ReadonlySet<string>): boolean {
  for (let end = path.indexOf("/"); end !== -1; end = path.indexOf("/", end + 1)) {
    if (folders.has(path.slice(0, end + 1))) return true;
  }
  return false;
}

/** Stands for a record that is lost. */
const nothing: OutputRecord = { state: null, files: {}, foreign: [] };

/** Stands for a file of which is known only that it may be there. */
const unknown: FileRecord = ["", "", ""];

/** The stat tells most; a file whose stat has changed, as after a checkout, is read. */
function findIntact(output: string, record: OutputRecord | null): Map<string, FileRecord> {
  const intact = new Map<string, FileRecord>();
  for (const [path, file] of Object.entries(record?.files ?? {})) {
    const [key, fingerprint, stat] = file;
    // Both are in order: `join` would look at each sign of them, and take as long as all else here.
    const onDisk = `${output}/${path}`;
    const found = statOf(onDisk);
    if (found === null) continue;
    if (found === stat) intact.set(path, file);
    else if (fingerprintAt(onDisk) === fingerprint) {
      intact.set(path, [key, fingerprint, settledStat(found, Date.now())]);
    }
  }
  return intact;
}

function fingerprintAt(path: string): string | null {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ? fingerprintOf(readFileSync(path)) : null;
}
