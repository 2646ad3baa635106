import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import type { Written } from "../../src/eleventy/output.ts";
import { OutputBatch } from "../../src/eleventy/output-batch.ts";
import { OutputFolder } from "../../src/eleventy/output-folder.ts";
import { statOf } from "../../src/loading/fingerprints.ts";
import { readTree } from "../build.ts";
import { makeFolder, writeIn } from "../project.ts";

function batchOf(files: Readonly<Record<string, string>>): OutputBatch {
  const batch = new OutputBatch();
  for (const [path, text] of Object.entries(files)) batch.add({ path, key: text, text });
  return batch;
}

const state = { inputs: "", from: 0, until: 0, pages: 0, articles: 0, files: 0 };

/** Writes these files as one build would, and nothing else. */
function write(root: string, files: Readonly<Record<string, string>>, ownsOutput = false): Written {
  const folder = new OutputFolder({
    output: join(root, "site"),
    staging: join(root, "staging"),
    record: join(root, "files.json"),
    ownsOutput,
  });
  folder.stage(batchOf(files));
  return folder.commit(state);
}

const read = (root: string) => Object.fromEntries(readTree(join(root, "site")));

test("files that no build wrote stay where they are", () => {
  const root = makeFolder();
  mkdirSync(join(root, "site/.git"), { recursive: true });
  writeFileSync(join(root, "site/.git/HEAD"), "ref");
  writeFileSync(join(root, "site/cua-toi.txt"), "giữ");
  write(root, { "a/index.html": "1", "b/index.html": "1" });
  write(root, { "a/index.html": "2" });
  expect(read(root)).toEqual({ ".git/HEAD": "ref", "cua-toi.txt": expect.anything(), "a/index.html": "2" });
});

test("without the list of the last build, the project's own output is tidied, but for hidden files", () => {
  const root = makeFolder();
  mkdirSync(join(root, "site/cu"), { recursive: true });
  writeFileSync(join(root, "site/cu/index.html"), "cũ");
  writeFileSync(join(root, "site/.nojekyll"), "");
  write(root, { "a/index.html": "1" }, true);
  expect(read(root)).toEqual({ ".nojekyll": "", "a/index.html": "1" });
});

test("what a build left counts as done for its inputs, from its moment until something is due", () => {
  const root = makeFolder();
  const options = { output: join(root, "site"), staging: join(root, "staging"), record: join(root, "m") };
  new OutputFolder({ ...options, ownsOutput: false }).commit({ ...state, inputs: "a", from: 10, until: 20 });
  const isDone = (inputs: string, now: number) =>
    new OutputFolder({ ...options, ownsOutput: false }).recall(inputs, now) !== null;
  expect([9, 10, 19, 20].map((now) => isDone("a", now))).toEqual([false, true, true, false]);
  expect(isDone("b", 10)).toBe(false);
});

test("what lies in a folder that moved whole is known by the stat that it was staged with, a file that moved by its own", async () => {
  const root = makeFolder();
  const options = { output: join(root, "site"), staging: join(root, "staging"), record: join(root, "m") };
  const known: string[][] = [];
  for (const files of [
    { "a/index.html": "1", "index.html": "1" },
    { "a/index.html": "2", "a/b/c/index.html": "1" },
  ]) {
    const folder = new OutputFolder({ ...options, ownsOutput: false });
    folder.stage(batchOf(files));
    // So long that a change would tell. What is moved now is not so old, however long the moving takes.
    await setTimeout(100);
    const clock = vi.spyOn(Date, "now").mockReturnValue(Date.now());
    folder.commit(state);
    clock.mockRestore();
    const recorded = Object.entries(folder.record?.files ?? {}).filter(([, [, , stat]]) => stat !== "");
    for (const [path, [, , stat]] of recorded) expect(stat).toBe(statOf(join(root, "site", path)));
    known.push(recorded.map(([path]) => path));
  }
  expect(known).toEqual([["a/index.html"], ["a/b/c/index.html"]]);
});

test("a list that names a file outside of the output removes nothing there", () => {
  const root = makeFolder();
  write(root, { "a/index.html": "1" });
  writeFileSync(join(root, "ngoai.txt"), "giữ");
  const list = readFileSync(join(root, "files.json"), "utf8");
  writeFileSync(join(root, "files.json"), list.replace('"files":{"', '"files":{"../ngoai.txt":["","",""],"'));
  write(root, { "a/index.html": "2" });
  expect(existsSync(join(root, "ngoai.txt"))).toBe(true);
});

test("beside the list of another state, the project's own output is tidied too", () => {
  const root = makeFolder();
  write(root, { "a/index.html": "1" }, true);
  cpSync(join(root, "files.json"), join(root, "cu.json"));
  write(root, { "a/index.html": "2", "b/index.html": "1" }, true);
  renameSync(join(root, "cu.json"), join(root, "files.json"));
  write(root, { "a/index.html": "2" }, true);
  expect(read(root)).toEqual({ "a/index.html": "2" });
});

test("beside the list of another state, what another output holds and no build knows is told until it is gone", () => {
  const root = makeFolder();
  const restore = (from: string, to: string) => cpSync(join(root, from), join(root, to), { recursive: true });
  write(root, { "a/index.html": "1", "rut/index.html": "1" });
  restore("site", "cu");
  restore("files.json", "cu.json");
  write(root, { "a/index.html": "2" });
  // Older pages beside the list of today.
  rmSync(join(root, "site"), { recursive: true });
  restore("cu", "site");
  expect(write(root, { "a/index.html": "2" })).toMatchObject({ written: 1, foreign: ["rut/index.html"] });
  expect(write(root, { "a/index.html": "3" })).toMatchObject({ written: 1, foreign: ["rut/index.html"] });
  writeFileSync(join(root, "site/cua-toi.txt"), "giữ");
  rmSync(join(root, "site/rut"), { recursive: true });
  expect(write(root, { "a/index.html": "4" })).toMatchObject({ written: 1, foreign: [] });
  // An older list beside the pages of today: it knows the withdrawn page, and another one it does not.
  write(root, { "a/index.html": "4", "moi/index.html": "1" });
  restore("cu.json", "files.json");
  expect(write(root, { "a/index.html": "4" })).toMatchObject({ foreign: ["cua-toi.txt", "moi/index.html"] });
  expect(Object.keys(read(root))).toEqual(["a/index.html", "cua-toi.txt", "moi/index.html"]);
});

test("what is there of unknown origin is told also where nothing has changed", () => {
  const root = makeFolder();
  writeIn(root, "site/la.txt", "lạ");
  const options = { output: join(root, "site"), staging: join(root, "staging"), record: join(root, "m") };
  const open = () => new OutputFolder({ ...options, ownsOutput: false });
  open().commit({ ...state, inputs: "a", until: 20 });
  expect(open().recall("a", 10)).toMatchObject({ foreign: ["la.txt"] });
  rmSync(join(root, "site/la.txt"));
  expect(open().recall("a", 10)).toMatchObject({ foreign: [] });
});

test.each([
  [{ "thu/a.txt": "1" }, { thu: "2" }],
  [{ thu: "1" }, { "thu/a.txt": "2" }],
])("a page may become a folder and a folder a page: %o → %o", (before, after) => {
  const root = makeFolder();
  write(root, before);
  write(root, after);
  expect(read(root)).toEqual(after);
});

test("folders are made ahead only where all is new, and change nothing of what is written", () => {
  const root = makeFolder();
  const staging = join(root, "staging");
  const open = () =>
    new OutputFolder({ output: join(root, "site"), staging, record: join(root, "m"), ownsOutput: false });
  const first = open();
  first.expect(["tin/bai/index.html"]);
  expect(existsSync(join(staging, "tin/bai"))).toBe(true);
  first.stage(batchOf({ "tin/bai/index.html": "1" }));
  first.commit(state);
  expect(read(root)).toEqual({ "tin/bai/index.html": "1" });
  open().expect(["tin/bai/index.html"]);
  expect(existsSync(staging)).toBe(false);
});

test("a folder of the output that is a link keeps what lies there", async () => {
  const root = makeFolder();
  write(root, { "luu-tru/a.html": "1", "luu-tru/b.html": "1" });
  renameSync(join(root, "site/luu-tru"), join(root, "noi-khac"));
  symlinkSync(join(root, "noi-khac"), join(root, "site/luu-tru"));
  write(root, { "luu-tru/a.html": "2", "luu-tru/b.html": "1" });
  expect(readTree(join(root, "noi-khac"))).toEqual(
    new Map([
      ["a.html", "2"],
      ["b.html", "1"],
    ]),
  );
});

test("files that wait and are gone when they are to be moved are told, not recorded as written", () => {
  const root = makeFolder();
  const options = { output: join(root, "site"), staging: join(root, "staging"), record: join(root, "m") };
  const folder = new OutputFolder({ ...options, ownsOutput: false });
  folder.stage(batchOf({ "a.html": "1" }));
  rmSync(options.staging, { recursive: true });
  expect(() => folder.commit(state)).toThrow(/đã xóa các tệp đang chờ ghi/);
  expect(existsSync(options.record)).toBe(false);
});
