import { hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type BuildResult, buildSite } from "../src/eleventy/build.ts";
import type { PreviewMemory } from "../src/eleventy/preview-memory.ts";
import type { ReadAhead } from "../src/eleventy/read-ahead.ts";
import { locateFolders } from "../src/loading/folders.ts";
import type { Follow } from "../src/loading/follow.ts";
import { project } from "./project.ts";

/** The clock of test builds, where a test does not set its own. */
export const testNow = Date.parse("2024-06-01T08:00:00+07:00");

export interface TestBuild {
  readonly content: string;
  readonly output: string;
  /** Holds `.cache/`. */
  readonly root: string;
  readonly now?: number;
  readonly templates?: string;
  readonly publicFiles?: string;
  readonly onProgress?: Follow;
  readonly previewOrigin?: string;
  readonly memory?: PreviewMemory;
  readonly ahead?: ReadAhead;
}

/** Builds a content folder as `npm run build` does, without Eleventy around it. */
export function build({
  content,
  output,
  root,
  now = testNow,
  templates = join(project, "templates"),
  publicFiles = join(project, "public"),
  onProgress = () => {},
  previewOrigin,
  memory,
  ahead,
}: TestBuild): Promise<BuildResult> {
  return buildSite({
    folders: locateFolders(root, content, output),
    templates,
    publicFiles,
    additions: { filters: {}, shortcodes: {}, pairedShortcodes: {} },
    now,
    previewOrigin: previewOrigin ?? null,
    onProgress,
    ...(memory && { memory }),
    ...(ahead && { ahead }),
  });
}

export const fixture = (name: string) => join(project, "tests/fixtures/sites", name);

/** The paths of all files of a folder, below it. */
function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** All files of a folder: path → bytes as Latin-1 text, so that two sites compare byte for byte. */
export function readTree(folder: string): Map<string, string> {
  return new Map(listFiles(folder).map((path) => [path, readFileSync(join(folder, path), "latin1")]));
}

/** All files of a folder by their hashes: says which differ, without their bytes. */
export function hashTree(folder: string): Map<string, string> {
  return new Map([...readTree(folder)].map(([path, bytes]) => [path, hash("sha1", bytes)]));
}

/** The HTML pages of a built site: address → text. */
export function readPages(folder: string): Map<string, string> {
  const pages = listFiles(folder).filter((path) => path.endsWith(".html"));
  return new Map(
    pages.map((path) => [
      `/${path.replace(/(^|\/)index\.html$/, "$1")}`,
      readFileSync(join(folder, path), "utf8"),
    ]),
  );
}
