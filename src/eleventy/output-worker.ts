import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import {
  type OutputFile,
  stagingName,
  type WriterOptions,
  type WriterReply,
  type WriterRequest,
  type Written,
} from "./output.ts";

const { output, manifest, ownsOutput } = workerData as WriterOptions;

const staging = join(output, stagingName);

const paths = new Set<string>();
let written = 0;
let isFresh = false;

const folders = new Set<string>();

function makeFolder(folder: string): void {
  if (folders.has(folder)) return;
  mkdirSync(folder, { recursive: true });
  folders.add(folder);
}

function start(): void {
  isFresh = !existsSync(output) || readdirSync(output).every((name) => name === stagingName);
  rmSync(staging, { recursive: true, force: true });
  makeFolder(staging);
}

function stage(file: OutputFile): void {
  paths.add(file.path);
  if (!isFresh && isSame(join(output, file.path), file)) return;
  const target = join(staging, file.path);
  makeFolder(dirname(target));
  if ("bytes" in file) writeFileSync(target, file.bytes);
  else copyFileSync(file.from, target);
  written++;
}

function isSame(path: string, file: OutputFile): boolean {
  try {
    if ("bytes" in file) return readFileSync(path).equals(file.bytes);
    if (statSync(path).size !== statSync(file.from).size) return false;
    return readFileSync(path).equals(readFileSync(file.from));
  } catch {
    return false;
  }
}

/** Moves whole folders where the output has none, single files elsewhere. */
function moveInto(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    const inPlace = statSync(target, { throwIfNoEntry: false });
    if (inPlace && inPlace.isDirectory() !== entry.isDirectory()) rmSync(target, { recursive: true });
    if (inPlace?.isDirectory() && entry.isDirectory()) moveInto(source, target);
    else renameSync(source, target);
  }
}

function readManifest(): readonly string[] {
  try {
    return JSON.parse(readFileSync(manifest, "utf8")) as string[];
  } catch {
    return ownsOutput && existsSync(output) ? listAll(output, "") : [];
  }
}

function writeManifest(files: readonly string[]): void {
  makeFolder(dirname(manifest));
  writeFileSync(`${manifest}.new`, JSON.stringify(files));
  renameSync(`${manifest}.new`, manifest);
}

function listAll(folder: string, prefix: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === stagingName) return [];
    const name = prefix + entry.name;
    return entry.isDirectory() ? listAll(join(folder, entry.name), `${name}/`) : [name];
  });
}

function commit(): Written {
  const before = readManifest();
  const gone = before.filter((path) => !paths.has(path));
  // A build that is cut off here leaves files of both states: all are listed, so that the next one can tidy up.
  writeManifest([...paths, ...gone]);
  moveInto(staging, output);
  rmSync(staging, { recursive: true, force: true });
  for (const path of gone) remove(path);
  writeManifest([...paths]);
  return { written, unchanged: paths.size - written, removed: gone.length };
}

/** Removes a file and the folders that it leaves empty. */
function remove(path: string): void {
  rmSync(join(output, path), { force: true });
  for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
    try {
      rmdirSync(join(output, folder));
    } catch {
      return;
    }
  }
}

start();

parentPort?.on("message", (request: WriterRequest) => parentPort?.postMessage(answer(request)));

function answer(request: WriterRequest): WriterReply {
  switch (request.kind) {
    case "stage":
      for (const file of request.files) stage(file);
      return { kind: "staged" };
    case "commit":
      return { kind: "committed", result: commit() };
  }
}
