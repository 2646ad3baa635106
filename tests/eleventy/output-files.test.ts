import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { makeFolder as makeOutputFolder, moveInto } from "../../src/eleventy/output-files.ts";
import { makeFolder } from "../project.ts";

test("two threads may make the same folder at the same moment", async () => {
  const root = makeFolder();
  const folders = Array.from({ length: 500 }, (_, index) => join(root, `${index}/a/b`));
  const workerData = { folders, turn: new Int32Array(new SharedArrayBuffer(4)) };
  const threads = [1, 2].map(
    () => new Worker(new URL("./output-files-thread.ts", import.meta.url), { workerData }),
  );
  const told = threads.map((thread) => new Promise((resolve) => thread.once("message", resolve)));
  expect(await Promise.all(told)).toEqual(["made", "made"]);
  expect(folders.every((folder) => existsSync(folder))).toBe(true);
}, 30_000);

test("a link that leads nowhere is no folder", () => {
  const link = join(makeFolder(), "site");
  symlinkSync("/khong/co", link);
  expect(() => makeOutputFolder(link)).toThrow(/EEXIST/);
});

test("what cannot be moved is told by the place that it was to go to", () => {
  const root = makeFolder();
  const [from, to] = [join(root, "dang-ghi"), join(root, "site")];
  mkdirSync(from);
  writeFileSync(join(from, "index.html"), "");
  writeFileSync(to, "");
  const move = () => moveInto(from, to);
  expect(move).toThrow(expect.objectContaining({ code: "ENOTDIR", path: join(to, "index.html") }));
});
