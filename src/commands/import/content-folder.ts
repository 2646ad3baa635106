import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { findContent, gatherContent, parseFile } from "../../content/load.ts";
import { formatProblem } from "../../content/problem.ts";
import { decodeSource } from "../../content/source.ts";
import { KnownArticles } from "../../import/known.ts";
import type { ImportPlace, PlannedImport } from "../../import/plan-import.ts";
import { contentOptions, parseSite, type Site } from "../../site/site.ts";

export interface ContentFolder extends ImportPlace {
  /** Absolute. */
  readonly root: string;
}

/** Reads what a content folder holds; `fail` ends the command with a message. */
export function readContentFolder(input: string, fail: (message: string) => never): ContentFolder {
  const root = resolve(input);
  const way = relative(process.cwd(), root);
  const contentName = way === "" || way.startsWith("..") ? root : way;
  const site = readSite(root, contentName, fail);
  const found = findContent(root, contentName);
  const options = contentOptions(site);
  const parsed = new Map(
    found.files.map((file) => [file.file, parseFile(file, readFileSync(file.onDisk), options)]),
  );
  return {
    root,
    site,
    contentName,
    known: new KnownArticles(gatherContent(found, parsed)),
    isTaken: (path) => existsSync(join(root, path)),
  };
}

function readSite(root: string, contentName: string, fail: (message: string) => never): Site {
  const path = join(root, "site.yaml");
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    return fail(`Không thấy tệp site.yaml trong thư mục nội dung "${contentName}".`);
  }
  const source = decodeSource(`${contentName}/site.yaml`, "site.yaml", readFileSync(path));
  if ("rule" in source) return fail(formatProblem(source));
  const { site, problems } = parseSite(source);
  const errors = problems.filter(({ level }) => level === "error");
  return site && errors.length === 0 ? site : fail(errors.map(formatProblem).join("\n"));
}

/** Writes an article and its files, all or nothing, and over nothing that exists. */
export function writeImport(root: string, { path, folder, composed }: PlannedImport): void {
  const written: string[] = [];
  const write = (name: string, data: string | Uint8Array) => {
    const file = join(root, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, data, { flag: "wx" });
    written.push(file);
  };
  try {
    for (const [name, { bytes }] of composed.files) write(`${folder}/${name}`, bytes);
    write(path, composed.text);
  } catch (error) {
    for (const file of written) rmSync(file);
    throw error;
  }
}
