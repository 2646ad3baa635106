import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Fingerprints, fingerprintOf } from "../../src/loading/fingerprints.ts";
import { makeFolder } from "../project.ts";

// What has changed just now may change again without its stat telling.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3_600_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

function makeFiles(count: number) {
  const folder = makeFolder();
  const content = join(folder, "content");
  mkdirSync(content);
  const write = (name: string, text: string) => {
    writeFileSync(join(content, name), text);
    return join(content, name);
  };
  const paths = Array.from({ length: count }, (_, index) => write(`${index}.md`, `bài ${index}`));
  return { list: join(folder, "fingerprints.json"), paths, write };
}

/** Gives the list's state on disk after a build that asks for these files. */
function build(list: string, paths: readonly string[], expected: (index: number) => string) {
  const fingerprints = new Fingerprints(list).renew();
  for (const [index, path] of paths.entries())
    expect(fingerprints.of(path)).toBe(fingerprintOf(expected(index)));
  fingerprints.save();
  return existsSync(list) ? statSync(list).ino : null;
}

test("a list of a thousand is written again for many files, not for one, and tells the right hash either way", () => {
  const { list, paths, write } = makeFiles(1000);
  const texts = paths.map((_, index) => `bài ${index}`);
  const first = build(list, paths, (index) => texts[index] ?? "");
  expect(first).not.toBeNull();
  texts[7] = "bài khác";
  write("7.md", "bài khác");
  expect(build(list, paths, (index) => texts[index] ?? "")).toBe(first);
  for (let index = 10; index < 20; index++) {
    texts[index] = `bài khác ${index}`;
    write(`${index}.md`, `bài khác ${index}`);
  }
  const second = build(list, paths, (index) => texts[index] ?? "");
  expect(second).not.toBe(first);
  for (const path of paths.slice(900)) rmSync(path);
  expect(build(list, paths.slice(0, 900), (index) => texts[index] ?? "")).not.toBe(second);
});

test("a short list is written for each", () => {
  const { list, paths, write } = makeFiles(3);
  const first = build(list, paths, (index) => `bài ${index}`);
  write("1.md", "bài khác");
  expect(build(list, paths, (index) => (index === 1 ? "bài khác" : `bài ${index}`))).not.toBe(first);
});
